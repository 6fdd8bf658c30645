-- Failures in a row: one of them may be chance, two are not.
alter table promotion.link add failures integer not null default 0;

-- Every version of a record as it was saved: its history, and what an edit started from when two people edit at once. Account numbers
-- are in it by their last four digits only.
create table promotion.revision (
    record_id uuid not null,
    version integer not null,
    kind text not null,
    at timestamptz not null,
    actor_id uuid,
    actor_name text not null,
    import_id uuid,
    source text not null default '',
    fields jsonb not null,
    primary key (record_id, version)
);
create index revision_import on promotion.revision (import_id) where import_id is not null;
