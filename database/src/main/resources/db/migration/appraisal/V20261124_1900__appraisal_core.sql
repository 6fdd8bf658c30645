create schema appraisal;

-- A published set of criteria with its figures and words, never edited: a correction is a new version with a reason (R7).
create table appraisal.criteria_set (
    id uuid primary key,
    code text not null,
    version integer not null check (version > 0),
    set_number smallint references registry.product_set,
    instrument_id uuid references recognition.legal_instrument,
    effective daterange not null,
    content jsonb not null,
    content_hash text not null,
    reason text not null default '',
    published_at timestamptz not null,
    published_by uuid,
    published_by_name text not null,
    unique (code, version)
);
create function appraisal.refuse_change() returns trigger language plpgsql as $$
begin
    raise exception '% is never changed or removed', tg_table_name;
end $$;
create trigger criteria_set_is_immutable before update or delete on appraisal.criteria_set
    for each row execute function appraisal.refuse_change();

-- How the provincial council works is data with a term: the decision leaves number, quorum and spread to it (R62, R63).
create table appraisal.council_rules (
    id uuid primary key,
    code text not null,
    version integer not null check (version > 0),
    instrument_id uuid references recognition.legal_instrument,
    effective daterange not null,
    quorum_percent numeric(5, 2) not null check (quorum_percent between 50 and 100),
    quorum_needs_chair boolean not null,
    spread_limit smallint not null check (spread_limit between 0 and 100),
    remark_from_difference smallint not null check (remark_from_difference between 1 and 100),
    waiting_stops_clock boolean not null,
    cut_off_day_belongs_to_round boolean not null,
    working_days_before_meeting smallint not null,
    reason text not null default '',
    source text not null default '',
    created_at timestamptz not null,
    created_by_name text not null,
    unique (code, version)
);

-- At least two rounds a year per level; an extra one needs a plan (R57-R59).
create table appraisal.round (
    id uuid primary key,
    level text not null check (level in ('PROVINCE', 'CENTRE')),
    year smallint not null,
    ordinal smallint not null check (ordinal > 0),
    name text not null,
    proposals_before date not null,
    results_before date not null check (results_before > proposals_before),
    extra boolean not null default false,
    plan_number text,
    plan_date date,
    sample boolean not null default false,
    version integer not null default 0,
    created_at timestamptz not null,
    created_by_name text not null,
    unique (level, year, ordinal),
    check (not extra or plan_number is not null)
);

-- The application of one producer for one product. Facts of the parts Mẫu 01 and Mẫu 02 lie in `form`; the set of criteria is fixed when
-- the commune registers it (R2). `expected_stars` is what the self-assessment gives, an estimate of the producer (R79).
create table appraisal.dossier (
    id uuid primary key,
    code text not null unique,
    producer_id uuid not null references registry.producer,
    product_id uuid not null references registry.product,
    kind text not null check (kind in ('FIRST', 'UPGRADE', 'RE_RATING')),
    aimed_stars smallint not null check (aimed_stars between 3 and 5),
    expected_stars smallint check (expected_stars between 3 and 5),
    criteria_set_id uuid not null references appraisal.criteria_set,
    criteria_fixed_on date,
    state text not null check (state in ('DRAFT', 'SUBMITTED', 'COMMUNE_REVIEW', 'RETURNED', 'PROPOSED', 'PROVINCE_CHECK', 'ADVISORY',
        'COUNCIL', 'RESULT_APPROVED', 'RECOGNISED', 'NOT_RECOGNISED', 'DISQUALIFIED', 'SENT_TO_CENTRE', 'CENTRE_RESULT',
        'WITHDRAWN_BY_PRODUCER')),
    returned_from text check (returned_from in ('COMMUNE', 'PROVINCE')),
    state_since timestamptz not null,
    round_id uuid references appraisal.round,
    based_on uuid references appraisal.dossier,
    renews_certificate uuid references recognition.certificate,
    form jsonb not null default '{}',
    unit_list text,
    unit_code text,
    commune_code text,
    former_district_code text,
    former_province_code text,
    product_code text,
    registered_on date,
    form_number text,
    submitted_at timestamptz,
    proposed_on date,
    sample boolean not null default false,
    version integer not null default 0,
    created_at timestamptz not null,
    created_by uuid,
    created_by_name text not null,
    updated_at timestamptz not null,
    check ((state = 'RETURNED') = (returned_from is not null))
);
create index dossier_producer on appraisal.dossier (producer_id);
create index dossier_product on appraisal.dossier (product_id);
create index dossier_commune on appraisal.dossier (commune_code, state);
create index dossier_state on appraisal.dossier (state, state_since);
create index dossier_round on appraisal.dossier (round_id, state);
-- One product has one dossier under way.
create unique index dossier_under_way on appraisal.dossier (product_id)
    where state not in ('RECOGNISED', 'NOT_RECOGNISED', 'DISQUALIFIED', 'WITHDRAWN_BY_PRODUCER');

-- Every change of state, append-only, through one guarded place: who, when, on what basis.
create table appraisal.dossier_event (
    dossier_id uuid not null references appraisal.dossier,
    seq integer not null,
    at timestamptz not null,
    from_state text,
    to_state text not null,
    actor_id uuid,
    actor_name text not null,
    on_behalf_of uuid,
    basis text not null default '',
    reason text not null default '',
    primary key (dossier_id, seq)
);
create trigger dossier_event_is_append_only before update or delete on appraisal.dossier_event
    for each row execute function appraisal.refuse_change();

-- The dossier as handed in, whole and unchangeable, with its hash: it has the value of paper (R47).
create table appraisal.dossier_version (
    dossier_id uuid not null references appraisal.dossier,
    number integer not null,
    at timestamptz not null,
    actor_id uuid,
    actor_name text not null,
    on_behalf_of uuid,
    content json not null,
    content_hash text not null,
    primary key (dossier_id, number)
);
create trigger dossier_version_is_immutable before update or delete on appraisal.dossier_version
    for each row execute function appraisal.refuse_change();

-- The producer's own estimate and note per leaf criterion (R77 III, R79). Points null: none chosen yet.
create table appraisal.dossier_answer (
    dossier_id uuid not null references appraisal.dossier,
    criterion text not null,
    choice_case smallint,
    points smallint,
    none_met boolean not null default false,
    note text not null default '',
    changed_since_basis boolean not null default false,
    updated_at timestamptz not null,
    updated_by_name text not null,
    primary key (dossier_id, criterion),
    check (not none_met or points = 0)
);

-- A paper, picture or link of the producer with a life of its own; it may serve many criteria, products and dossiers (R108).
create table appraisal.evidence (
    id uuid primary key,
    producer_id uuid not null references registry.producer,
    product_id uuid references registry.product,
    kind text not null check (kind in ('BUSINESS_REGISTRATION', 'PRODUCTION_CERTIFICATE', 'FOOD_SAFETY_CERTIFICATE',
        'ORIGIN_AND_SUPPLY_CONTRACTS', 'GROWING_AREA_CERTIFICATE', 'ENVIRONMENT', 'INSURED_WORKERS', 'COOPERATIVE_RATING_OR_ACCOUNTS',
        'TRADEMARK', 'MARKET_AND_DISTRIBUTION', 'PROMOTION', 'STORY', 'QUALITY_DECLARATION', 'LABEL', 'TEST_REPORT', 'TRACEABILITY',
        'QUALITY_SYSTEM', 'AWARD', 'PHOTO', 'OTHER')),
    scope text not null check (scope in ('PRODUCER', 'PRODUCT', 'FACILITY', 'AREA', 'LOT')),
    title text not null check (char_length(title) between 2 and 255),
    issuer text not null default '',
    number text not null default '',
    issued_on date,
    expires_on date,
    link text not null default '',
    -- What a record of this system said on the day it was taken as evidence (R111).
    snapshot jsonb,
    state text not null check (state in ('DRAFT', 'SUBMITTED', 'ACCEPTED', 'REJECTED', 'LAPSED', 'REPLACED')),
    state_reason text not null default '',
    replaced_by uuid references appraisal.evidence,
    sample boolean not null default false,
    version integer not null default 0,
    created_at timestamptz not null,
    created_by uuid,
    created_by_name text not null,
    updated_at timestamptz not null,
    check (expires_on is null or issued_on is null or expires_on >= issued_on),
    check (state <> 'REJECTED' or char_length(state_reason) > 0)
);
create index evidence_producer on appraisal.evidence (producer_id, kind);
create index evidence_expiry on appraisal.evidence (expires_on) where state in ('SUBMITTED', 'ACCEPTED');

create table appraisal.evidence_file (
    evidence_id uuid not null references appraisal.evidence,
    position smallint not null,
    file_hash text not null references file.stored,
    name text not null,
    added_at timestamptz not null,
    added_by_name text not null,
    primary key (evidence_id, position)
);
create table appraisal.dossier_evidence (
    dossier_id uuid not null references appraisal.dossier,
    criterion text not null,
    evidence_id uuid not null references appraisal.evidence,
    added_at timestamptz not null,
    primary key (dossier_id, criterion, evidence_id)
);
create index dossier_evidence_evidence on appraisal.dossier_evidence (evidence_id);

-- Every return names at least one item and a sentence (R51); the items are written with it in one statement's transaction.
create table appraisal.dossier_return (
    id uuid primary key,
    dossier_id uuid not null references appraisal.dossier,
    level text not null check (level in ('COMMUNE', 'PROVINCE')),
    at timestamptz not null,
    actor_id uuid,
    actor_name text not null,
    answer_by date,
    answered_at timestamptz
);
create index dossier_return_dossier on appraisal.dossier_return (dossier_id, at);
create table appraisal.dossier_return_item (
    return_id uuid not null references appraisal.dossier_return,
    position smallint not null,
    item text not null,
    sentence text not null check (char_length(sentence) >= 10),
    primary key (return_id, position)
);

-- Council: any number of members (R62, R72); the secretary records and does not mark (R68).
create table appraisal.council (
    id uuid primary key,
    name text not null,
    rules_id uuid not null references appraisal.council_rules,
    decision_number text not null,
    decided_on date not null,
    decision_signer text not null,
    round_id uuid references appraisal.round,
    sample boolean not null default false,
    version integer not null default 0,
    created_at timestamptz not null,
    created_by_name text not null
);
create table appraisal.council_member (
    id uuid primary key,
    council_id uuid not null references appraisal.council,
    account_id uuid references identity.account,
    position smallint not null,
    name text not null,
    title text not null default '',
    organisation text not null default '',
    role text not null check (role in ('CHAIR', 'MEMBER', 'SECRETARY')),
    left_on date,
    unique (council_id, position)
);
create unique index council_has_one_chair on appraisal.council_member (council_id) where role = 'CHAIR' and left_on is null;
create unique index council_member_account on appraisal.council_member (council_id, account_id) where left_on is null;

create table appraisal.council_session (
    id uuid primary key,
    council_id uuid not null references appraisal.council,
    name text not null,
    mode text not null check (mode in ('MEETING', 'WRITTEN_OPINION')),
    held_on date not null,
    place text not null default '',
    state text not null check (state in ('PLANNED', 'OPEN', 'CLOSED')),
    opened_at timestamptz,
    closed_at timestamptz,
    sample boolean not null default false,
    version integer not null default 0,
    created_at timestamptz not null,
    created_by_name text not null
);
create table appraisal.session_attendance (
    session_id uuid not null references appraisal.council_session,
    member_id uuid not null references appraisal.council_member,
    present boolean not null,
    noted_at timestamptz not null,
    noted_by_name text not null,
    primary key (session_id, member_id)
);

-- One dossier on the agenda. Marks of a marking round stay sealed until the chair closes it (R70).
create table appraisal.session_item (
    id uuid primary key,
    session_id uuid not null references appraisal.council_session,
    dossier_id uuid not null references appraisal.dossier,
    position smallint not null,
    state text not null check (state in ('WAITING', 'MARKING', 'DISCUSSION', 'RULED', 'POSTPONED')),
    marking_round smallint not null default 1 check (marking_round between 1 and 9),
    version integer not null default 0,
    unique (session_id, position)
);
create unique index session_item_dossier on appraisal.session_item (dossier_id) where state <> 'POSTPONED';

create table appraisal.conflict_of_interest (
    id uuid primary key,
    item_id uuid not null references appraisal.session_item,
    member_id uuid not null references appraisal.council_member,
    origin text not null check (origin in ('KNOWN_LINK', 'DECLARED')),
    kind text not null check (kind in ('FAMILY', 'SHARE', 'EMPLOYMENT', 'SUPPLIER', 'SUPPORT_APPROVER', 'OTHER')),
    explanation text not null,
    excluded boolean,
    decided_at timestamptz,
    decided_by_name text,
    noted_at timestamptz not null,
    noted_by_name text not null,
    unique (item_id, member_id, kind)
);

create table appraisal.score_sheet (
    id uuid primary key,
    item_id uuid not null references appraisal.session_item,
    member_id uuid not null references appraisal.council_member,
    marking_round smallint not null,
    state text not null check (state in ('OPEN', 'HANDED_IN', 'UNSEALED')),
    remark text not null default '',
    version integer not null default 0,
    created_at timestamptz not null,
    handed_in_at timestamptz,
    unique (item_id, member_id, marking_round)
);
create table appraisal.mark (
    sheet_id uuid not null references appraisal.score_sheet,
    criterion text not null,
    choice_case smallint,
    points smallint not null check (points between 0 and 100),
    none_met boolean not null default false,
    remark text not null default '',
    version integer not null default 0,
    marked_at timestamptz not null,
    primary key (sheet_id, criterion),
    check (not none_met or points = 0)
);

-- One finding per gate where members differ (R36), and knock-outs with the council's confirmation (R41).
create table appraisal.gate_finding (
    item_id uuid not null references appraisal.session_item,
    stars smallint not null check (stars between 3 and 5),
    criterion text not null,
    met boolean not null,
    reason text not null,
    found_at timestamptz not null,
    found_by_name text not null,
    primary key (item_id, stars, criterion)
);
create table appraisal.knock_out (
    id uuid primary key,
    dossier_id uuid not null references appraisal.dossier,
    item_id uuid references appraisal.session_item,
    criterion text,
    position smallint not null,
    found_by_name text not null,
    reason text not null check (char_length(reason) >= 10),
    found_at timestamptz not null,
    confirmed boolean,
    confirmed_at timestamptz,
    confirmed_by_name text
);
create index knock_out_dossier on appraisal.knock_out (dossier_id);

-- What the server computed when marking closed: exact sum and number of sheets, never a rounded mean (R23, R28), with its proof.
create table appraisal.council_result (
    item_id uuid primary key references appraisal.session_item,
    dossier_id uuid not null references appraisal.dossier,
    sum_of_totals integer,
    sheets smallint,
    spread smallint,
    stars smallint check (stars between 3 and 5),
    knocked_out boolean not null default false,
    proof jsonb not null,
    proof_hash text not null,
    closed_at timestamptz not null,
    closed_by_name text not null
);
create trigger council_result_is_immutable before update or delete on appraisal.council_result
    for each row execute function appraisal.refuse_change();

-- Official papers of the process: prepared here, signed outside, then recorded with number, date, signer and scan (R56).
create table appraisal.paper (
    id uuid primary key,
    kind text not null,
    subject_type text not null check (subject_type in ('DOSSIER', 'ROUND', 'COUNCIL', 'SESSION', 'ITEM', 'RETURN', 'CERTIFICATE')),
    subject_id uuid not null,
    number text,
    issued_on date,
    signer text,
    scan_hash text references file.stored,
    content jsonb not null default '{}',
    prepared_at timestamptz not null,
    prepared_by_name text not null,
    recorded_at timestamptz,
    recorded_by_name text,
    sample boolean not null default false
);
create index paper_subject on appraisal.paper (subject_type, subject_id, kind);
