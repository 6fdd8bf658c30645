create schema intake;

create table intake.import (
    id uuid primary key,
    kind text not null,
    file_name text not null,
    file_hash text not null,
    state text not null check (state in ('UPLOADED', 'READING', 'PREVIEWED', 'APPLYING', 'DONE', 'CANCELLED', 'FAILED', 'UNDONE')),
    valid_rows_only boolean not null default false,
    rows_total integer,
    rows_read integer not null default 0,
    rows_new integer not null default 0,
    rows_changed integer not null default 0,
    rows_unchanged integer not null default 0,
    rows_in_error integer not null default 0,
    rows_applied integer not null default 0,
    problem text,
    cancel_requested boolean not null default false,
    idempotency_key text,
    created_by uuid,
    created_by_name text not null,
    created_at timestamptz not null,
    confirmed_at timestamptz,
    finished_at timestamptz,
    undo_until timestamptz,
    undone_at timestamptz,
    undone_by uuid,
    unique (created_by, idempotency_key)
);
create index import_recent on intake.import (created_at desc);

create table intake.import_row (
    import_id uuid not null references intake.import on delete cascade,
    row_number integer not null,
    outcome text not null check (outcome in ('NEW', 'CHANGED', 'UNCHANGED', 'ERROR')),
    cells jsonb not null,
    problems jsonb not null default '[]',
    note text not null default '',
    applied boolean not null default false,
    primary key (import_id, row_number)
);
create index import_row_outcome on intake.import_row (import_id, outcome, row_number);

-- What an import did, in order, so that it can be undone as one.
create table intake.import_change (
    import_id uuid not null references intake.import on delete cascade,
    seq integer not null,
    subject_type text not null,
    subject_id uuid not null,
    before jsonb,
    after jsonb,
    primary key (import_id, seq)
);
create index import_change_subject on intake.import_change (subject_type, subject_id);
