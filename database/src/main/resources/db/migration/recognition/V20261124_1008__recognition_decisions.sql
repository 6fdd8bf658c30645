create schema recognition;

create table recognition.legal_instrument (
    id uuid primary key,
    code text not null unique,
    kind text not null check (kind in ('LAW', 'DECREE', 'CIRCULAR', 'DECISION', 'RESOLUTION', 'PLAN', 'LETTER')),
    number text not null,
    issuer text not null,
    signed_on date,
    in_force daterange not null default daterange(null, null),
    title_vi text not null,
    title_en text not null default '',
    note text not null default ''
);

-- One decision recognises many products. Number restarts every year and per body, so the key has all three (R89).
create table recognition.decision (
    id uuid primary key,
    number text not null,
    issuer text not null,
    issuer_level text not null check (issuer_level in ('DISTRICT', 'PROVINCE', 'CENTRE')),
    signed_on date,
    signer text,
    instrument_id uuid references recognition.legal_instrument,
    scan_hash text references file.stored,
    sample boolean not null default false,
    source text not null default '',
    version integer not null default 0,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    unique nulls not distinct (issuer, number, signed_on)
);

-- REPORTED: known from a list or the press without a signed decision; never publishes a star (R113, R180).
create table recognition.recognition (
    id uuid primary key,
    product_id uuid not null references registry.product,
    decision_id uuid references recognition.decision,
    kind text not null check (kind in ('FIRST', 'UPGRADE', 'RE_RATING')),
    stars smallint check (stars between 3 and 5),
    average_total numeric(5, 2) check (average_total between 0 and 100),
    recognised_on date,
    reported_year smallint,
    grade text not null check (grade in ('CONFIRMED', 'REPORTED')),
    grade_reason text not null default '',
    note text not null default '',
    sample boolean not null default false,
    source text not null default '',
    version integer not null default 0,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    check (grade = 'REPORTED' or (decision_id is not null and recognised_on is not null and stars is not null))
);
create index recognition_product on recognition.recognition (product_id, recognised_on);
create index recognition_decision on recognition.recognition (decision_id);
create index recognition_day on recognition.recognition (recognised_on);
create unique index recognition_once on recognition.recognition (decision_id, product_id) where decision_id is not null;

create table recognition.certificate (
    id uuid primary key,
    recognition_id uuid not null unique references recognition.recognition,
    code text not null unique,
    number text,
    issued_on date not null,
    expires_on date not null check (expires_on > issued_on),
    created_at timestamptz not null
);
create index certificate_expiry on recognition.certificate (expires_on);

-- R96: a dated, reasoned decision of an officer per certificate, at most 180 days beyond expiry.
create table recognition.extension (
    certificate_id uuid primary key references recognition.certificate,
    until date not null,
    reason text not null check (char_length(reason) >= 10),
    decided_on date not null,
    decided_by uuid,
    decided_by_name text not null
);

-- WITHDRAWN by the level that recognised (R102), ANNULLED by an outside order (R9).
create table recognition.ending (
    certificate_id uuid primary key references recognition.certificate,
    kind text not null check (kind in ('WITHDRAWN', 'ANNULLED')),
    ended_on date not null,
    ground text not null check (ground in ('FORGED_DOSSIER', 'CRITERIA_NOT_MET', 'LAW_BREACH', 'MARK_MISUSE', 'PRODUCTION_STOPPED',
        'COMPETENT_BODY', 'OUTSIDE_ORDER')),
    explanation text not null,
    decision_number text not null,
    decision_issuer text not null,
    concluded_on date,
    recorded_by uuid,
    recorded_by_name text not null,
    recorded_at timestamptz not null
);
create index ending_day on recognition.ending (ended_on);

-- The one stored answer to "which star is valid when": written with every change of the records above, checked against them by
-- `./moixa check`. REPORTED periods are those of unconfirmed recognitions whose year is known, counted only by a printed rule.
create table recognition.star_period (
    recognition_id uuid primary key references recognition.recognition,
    certificate_id uuid references recognition.certificate,
    product_id uuid not null references registry.product,
    producer_id uuid,
    stars smallint not null,
    kind text not null,
    grade text not null,
    valid daterange not null,
    ended_by text not null check (ended_by in ('EXPIRY', 'WITHDRAWN', 'ANNULLED', 'SUPERSEDED')),
    commune_code text,
    former_district_code text,
    former_province_code text,
    sample boolean not null
);
create index star_period_valid on recognition.star_period using gist (valid, stars);
create index star_period_product on recognition.star_period (product_id);
create index star_period_producer on recognition.star_period (producer_id);
create index star_period_end on recognition.star_period (upper(valid));

create table recognition.reminder (
    certificate_id uuid not null references recognition.certificate,
    step text not null check (step in ('WINDOW_OPENS', 'WINDOW_CLOSES', 'DAYS_60', 'DAYS_30', 'EXPIRED')),
    sent_at timestamptz not null,
    message_id uuid,
    primary key (certificate_id, step)
);
