-- Numbers of dossiers in the order in which they were begun.
create sequence appraisal.dossier_number;

-- Which version of a form field is saved, and who saved it: two people may fill one dossier (R167, R175). Values lie in dossier.form.
create table appraisal.dossier_field (
    dossier_id uuid not null references appraisal.dossier,
    field text not null,
    version integer not null check (version > 0),
    changed_since_basis boolean not null default false,
    updated_at timestamptz not null,
    updated_by_name text not null,
    primary key (dossier_id, field)
);
alter table appraisal.dossier_answer add column version integer not null default 1 check (version > 0);

-- A criterion needs work because its evidence changed, whatever the points say (R81).
alter table appraisal.dossier add column evidence_changed text[] not null default '{}';

-- An officer entered the dossier; the producer's own person confirms before it counts (R84).
create table appraisal.dossier_confirmation (
    id uuid primary key,
    dossier_id uuid not null references appraisal.dossier,
    asked_by uuid not null,
    asked_by_name text not null,
    asked_at timestamptz not null,
    basis text not null default '',
    outcome text check (outcome in ('CONFIRMED', 'REFUSED', 'REPLACED')),
    answered_by uuid,
    answered_by_name text,
    answered_at timestamptz,
    reason text not null default '',
    check ((outcome is null) = (answered_at is null)),
    check (answered_by is distinct from asked_by or outcome is distinct from 'CONFIRMED')
);
create unique index dossier_confirmation_open on appraisal.dossier_confirmation (dossier_id) where outcome is null;

-- What the producer says to each item of a return; a dossier goes back only when all are answered (R51).
create table appraisal.dossier_return_answer (
    return_id uuid not null,
    position smallint not null,
    answer text not null check (char_length(answer) between 5 and 2000),
    answered_at timestamptz not null,
    answered_by_name text not null,
    primary key (return_id, position),
    foreign key (return_id, position) references appraisal.dossier_return_item
);

-- Sensitive facts of the representative as handed in, apart from the version that names their hash (R119, R120).
create table appraisal.dossier_version_sensitive (
    dossier_id uuid not null,
    number integer not null,
    content json not null,
    primary key (dossier_id, number),
    foreign key (dossier_id, number) references appraisal.dossier_version
);
create trigger dossier_version_sensitive_is_immutable before update or delete on appraisal.dossier_version_sensitive
    for each row execute function appraisal.refuse_change();

-- A file on its way in, piece by piece, so that a broken connection costs only what was not yet received (R112, R175).
create table appraisal.upload (
    id uuid primary key,
    evidence_id uuid not null references appraisal.evidence,
    name text not null,
    size bigint not null check (size between 1 and 20971520),
    received bigint not null default 0 check (received between 0 and size),
    state text not null check (state in ('OPEN', 'DONE', 'REFUSED')),
    refusal text,
    file_hash text references file.stored,
    created_by uuid not null,
    created_by_name text not null,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    check ((state = 'DONE') = (file_hash is not null))
);
create index upload_open on appraisal.upload (updated_at) where state = 'OPEN';
create table appraisal.upload_piece (
    upload_id uuid not null references appraisal.upload on delete cascade,
    starts_at bigint not null,
    content bytea not null,
    primary key (upload_id, starts_at)
);

-- Each warning before a paper lapses is given once (R110).
create table appraisal.evidence_reminder (
    evidence_id uuid not null references appraisal.evidence,
    days_before smallint not null check (days_before in (0, 30, 60, 90)),
    told_at timestamptz not null,
    primary key (evidence_id, days_before)
);
