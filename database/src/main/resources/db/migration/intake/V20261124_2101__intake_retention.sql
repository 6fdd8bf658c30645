-- The workbook of an import is what its records rest on, so it is kept as long as the import is known.
alter table intake.import add constraint import_file_hash_fkey foreign key (file_hash) references file.stored not valid;
-- The rows of an old import are removed; what was written and from which file stays.
alter table intake.import add column rows_purged_at timestamptz;
