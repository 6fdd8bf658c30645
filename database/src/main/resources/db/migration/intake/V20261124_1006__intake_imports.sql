create schema intake;

create table intake.import (
    id uuid primary key,
    kind text not null,
    file_name text not null,
    file_hash text not null,
    state text not null check (state in ('UPLOADED', 'READING', 'PREVIEWED', 'APPLYING', 'DONE', 'UNDOING', 'UNDONE', 'CANCELLED', 'FAILED')),
    dry_run boolean not null default false,
    -- Other programs have nobody to confirm: what is read without an error is written.
    confirm_when_clean boolean not null default false,
    valid_rows_only boolean not null default false,
    rows_total integer,
    rows_read integer not null default 0,
    rows_new integer not null default 0,
    rows_changed integer not null default 0,
    rows_unchanged integer not null default 0,
    rows_in_error integer not null default 0,
    rows_applied integer not null default 0,
    rows_unplaced integer not null default 0,
    -- What the file holds: its headers from left to right, and which of them was read as which column.
    headers jsonb not null default '[]',
    problem jsonb,
    undo_refusals jsonb not null default '[]',
    cancel_requested boolean not null default false,
    idempotency_key text,
    request_hash text,
    created_by uuid,
    created_by_name text not null,
    -- The communes whose records the importer may touch; null means the whole province.
    communes text[],
    created_at timestamptz not null,
    confirmed_at timestamptz,
    finished_at timestamptz,
    undo_until timestamptz,
    undone_at timestamptz,
    undone_by uuid,
    undone_by_name text,
    unique (created_by, idempotency_key)
);
create index import_recent on intake.import (created_at desc);

create table intake.import_row (
    import_id uuid not null references intake.import on delete cascade,
    row_number integer not null,
    outcome text not null check (outcome in ('NEW', 'CHANGED', 'UNCHANGED', 'ERROR')),
    cells jsonb not null,
    problems jsonb not null default '[]',
    differences jsonb not null default '[]',
    remarks jsonb not null default '[]',
    -- Something of the row could not be placed, or a person has to decide.
    unplaced boolean not null default false,
    primary key (import_id, row_number)
);
create index import_row_outcome on intake.import_row (import_id, outcome, row_number);
create index import_row_unplaced on intake.import_row (import_id, row_number) where unplaced;

-- What an import did, in order, so that it can be undone as one.
create table intake.import_change (
    import_id uuid not null references intake.import on delete cascade,
    seq integer not null,
    subject_type text not null,
    subject_id uuid not null,
    before jsonb,
    after jsonb not null,
    primary key (import_id, seq)
);
