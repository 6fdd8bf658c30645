-- The instrument of a set by its code, and of which file a bundled version was read, so that a start need not read it again.
alter table appraisal.criteria_set
    add column instrument_code text not null default '',
    add column source_hash text not null default '';

-- A version that was uploaded and found without fault, waiting to be published with a reason or put aside. Its content never changes;
-- another upload is another draft.
create table appraisal.criteria_draft (
    id uuid primary key,
    code text not null,
    file_name text not null,
    form text not null check (form in ('YAML', 'WORKBOOK')),
    content jsonb not null,
    content_hash text not null,
    state text not null check (state in ('WAITING', 'PUBLISHED', 'PUT_ASIDE')),
    published_as uuid references appraisal.criteria_set,
    uploaded_at timestamptz not null,
    uploaded_by uuid,
    uploaded_by_name text not null,
    version integer not null default 0,
    check ((state = 'PUBLISHED') = (published_as is not null))
);
create index criteria_draft_waiting on appraisal.criteria_draft (code) where state = 'WAITING';

-- The full official wording of an option, beside the concise one of the house. A correction is a further row; the last one is shown.
create table appraisal.criteria_wording (
    set_id uuid not null references appraisal.criteria_set,
    criterion text not null,
    position smallint not null check (position > 0),
    number integer not null,
    wording text not null check (char_length(wording) between 1 and 4000),
    source text not null default '',
    added_at timestamptz not null,
    added_by uuid,
    added_by_name text not null,
    primary key (set_id, criterion, position, number)
);
create trigger criteria_wording_is_append_only before update or delete on appraisal.criteria_wording
    for each row execute function appraisal.refuse_change();
