create schema programme;

create table programme.plan (
    id uuid primary key,
    code text not null unique,
    title_vi text not null,
    title_en text not null,
    issuer text not null,
    number text not null,
    signed_on date,
    term daterange not null,
    -- Without area: the whole country.
    area_list text,
    area_code text,
    source text not null default '',
    note_vi text not null default '',
    note_en text not null default '',
    version integer not null default 0,
    created_at timestamptz not null,
    foreign key (area_list, area_code) references area.unit,
    check ((area_list is null) = (area_code is null))
);

-- A target is a stored question: indicator (subject, filter, measure, period, area) with operator and value (plan-182 section 4).
create table programme.target (
    id uuid primary key,
    plan_id uuid not null references programme.plan,
    code text not null,
    position integer not null,
    words_vi text not null,
    words_en text not null,
    short_vi text not null,
    short_en text not null,
    indicator jsonb not null,
    operator text not null check (operator in ('GE', 'LE', 'EQ', 'BETWEEN')),
    goal numeric not null,
    goal_upper numeric,
    unit text not null check (unit in ('ITEMS', 'PERCENT', 'VND')),
    deadline date not null,
    baseline numeric,
    baseline_note text not null default '',
    parent_code text,
    counting_note_vi text not null default '',
    counting_note_en text not null default '',
    retired_at timestamptz,
    version integer not null default 0,
    unique (plan_id, code),
    check ((operator = 'BETWEEN') = (goal_upper is not null))
);

-- Every change of a target keeps the state before, who, when and why.
create table programme.target_revision (
    target_id uuid not null references programme.target,
    version integer not null,
    at timestamptz not null,
    actor_id uuid,
    actor_name text not null,
    reason text not null check (char_length(reason) >= 5),
    before jsonb,
    after jsonb not null,
    primary key (target_id, version)
);

create table programme.target_share (
    target_id uuid not null references programme.target,
    area_list text not null,
    area_code text not null,
    value numeric not null check (value >= 0),
    primary key (target_id, area_list, area_code),
    foreign key (area_list, area_code) references area.unit
);

create table programme.task (
    id uuid primary key,
    plan_id uuid not null references programme.plan,
    code text not null,
    position integer not null,
    words_vi text not null,
    words_en text not null,
    beneficiary_vi text not null,
    beneficiary_en text not null,
    responsible text not null default '',
    serves text[] not null default '{}',
    indicator jsonb not null,
    unique (plan_id, code)
);

-- A figure somebody else published: with source, date and author, drawn differently and never mixed with computed ones.
create table programme.reported_figure (
    id uuid primary key,
    code text not null unique,
    plan_id uuid references programme.plan,
    target_code text,
    scope_list text,
    scope_code text,
    metric text not null,
    label_vi text not null,
    label_en text not null,
    value numeric not null,
    unit text not null check (unit in ('ITEMS', 'PERCENT', 'VND')),
    as_of date not null,
    as_of_precision text not null default 'DAY' check (as_of_precision in ('DAY', 'MONTH', 'YEAR')),
    -- {"sum": [{"part", "value"}]} or {"ratio": [numerator, denominator]}: checked against the value, a mismatch is kept and shown.
    parts jsonb not null default '{}',
    parts_agree boolean not null default true,
    source_name text not null,
    source_url text not null,
    entered_by_name text not null,
    note text not null default ''
);

-- A report of a date is frozen: figures, evidence lists and a hash over both. The texts are JSON kept byte by byte: the hash is that of
-- the content, a line end, and then each line of evidence in the order of its number, each with a line end.
create table programme.report (
    id uuid primary key,
    plan_id uuid not null references programme.plan,
    as_of date not null,
    area text not null,
    counting_rule text not null,
    content text not null,
    sha256 text not null,
    created_at timestamptz not null,
    created_by uuid,
    created_by_name text not null
);
create function programme.refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'a sent report is never changed';
end $$;
create trigger report_is_frozen before update or delete on programme.report
    for each row execute function programme.refuse_change();
create table programme.report_evidence (
    report_id uuid not null references programme.report,
    number integer not null,
    target_code text not null,
    side text not null check (side in ('NUMERATOR', 'DENOMINATOR', 'GAP')),
    line text not null,
    primary key (report_id, number)
);
create trigger report_evidence_is_frozen before update or delete on programme.report_evidence
    for each row execute function programme.refuse_change();
