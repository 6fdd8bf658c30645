-- An ending that was recorded by mistake is taken back by two officers: one asks with a reason, another agrees. The ending moves here whole, so
-- that nothing is lost; rows are never deleted.
create table recognition.ending_correction (
    id uuid primary key,
    certificate_id uuid not null references recognition.certificate,
    kind text not null,
    ended_on date not null,
    ground text not null,
    explanation text not null,
    decision_number text not null,
    decision_issuer text not null,
    concluded_on date,
    recorded_by uuid,
    recorded_by_name text not null,
    recorded_at timestamptz not null,
    reason text not null check (char_length(reason) between 10 and 1000),
    asked_by uuid not null,
    asked_by_name text not null,
    asked_at timestamptz not null,
    decided_by uuid,
    decided_by_name text,
    decided_at timestamptz,
    accepted boolean,
    check (num_nonnulls(decided_by, decided_by_name, decided_at, accepted) in (0, 4)),
    check (not accepted or decided_by <> asked_by)
);
create unique index ending_correction_open on recognition.ending_correction (certificate_id) where decided_at is null;
create index ending_correction_certificate on recognition.ending_correction (certificate_id, asked_at);
