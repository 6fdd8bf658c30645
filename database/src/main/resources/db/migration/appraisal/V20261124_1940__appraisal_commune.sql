-- Working days: the published table of a release is read from a file; what officers change lies over it, with its history (R7, R49).
create table appraisal.calendar_change (
    day date not null,
    seq integer not null check (seq > 0),
    kind text not null check (kind in ('HOLIDAY', 'SWAPPED_WORKING_DAY', 'ORDINARY')),
    name_vi text not null default '',
    name_en text not null default '',
    reason text not null check (char_length(reason) >= 10),
    at timestamptz not null,
    actor_id uuid,
    actor_name text not null,
    primary key (day, seq)
);
create trigger calendar_change_is_append_only before update or delete on appraisal.calendar_change
    for each row execute function appraisal.refuse_change();

-- The office part of Mẫu 01, once for the commune and once for the province: number, day, receiver (R76). A running number belongs to an
-- office and year and is never given twice.
create table appraisal.form_counter (
    office_code text not null,
    year smallint not null,
    last_number integer not null check (last_number > 0),
    primary key (office_code, year)
);
create table appraisal.registration (
    dossier_id uuid not null references appraisal.dossier,
    level text not null check (level in ('COMMUNE', 'PROVINCE')),
    office_code text not null,
    year smallint not null,
    running_number integer not null check (running_number > 0),
    form_number text not null unique,
    received_on date not null,
    receiver_id uuid,
    receiver_name text not null,
    at timestamptz not null,
    primary key (dossier_id, level),
    unique (office_code, year, running_number)
);
create trigger registration_is_immutable before update or delete on appraisal.registration
    for each row execute function appraisal.refuse_change();

-- The set of criteria stays as it is from the day the commune registers the dossier (R2).
create function appraisal.refuse_other_criteria() returns trigger language plpgsql as $$
begin
    raise exception 'The criteria of dossier % are fixed since %', old.code, old.criteria_fixed_on;
end $$;
create trigger dossier_keeps_its_criteria before update on appraisal.dossier
    for each row when (old.criteria_fixed_on is not null
        and (new.criteria_set_id is distinct from old.criteria_set_id or new.criteria_fixed_on is distinct from old.criteria_fixed_on))
    execute function appraisal.refuse_other_criteria();

-- A return without an item is impossible, whoever writes it (R51). Asked when the transaction ends, because the items follow the return.
create function appraisal.refuse_return_without_item() returns trigger language plpgsql as $$
begin
    if not exists (select from appraisal.dossier_return_item i where i.return_id = new.id) then
        raise exception 'A return names at least one item and a sentence';
    end if;
    return null;
end $$;
create constraint trigger dossier_return_names_an_item after insert on appraisal.dossier_return
    deferrable initially deferred for each row execute function appraisal.refuse_return_without_item();

-- What an office found when it went through the parts of a dossier.
create table appraisal.part_check (
    dossier_id uuid not null references appraisal.dossier,
    level text not null check (level in ('COMMUNE', 'PROVINCE')),
    part text not null check (part in ('REGISTRATION_FORM', 'SELF_ASSESSMENT', 'EVIDENCE', 'CHANGES', 'COMMUNE_REPORT', 'PROPOSAL_LETTER')),
    present boolean not null,
    note text not null default '',
    at timestamptz not null,
    actor_name text not null,
    primary key (dossier_id, level, part)
);

-- Samples that arrived; none are needed for tourism (R83).
create table appraisal.sample_receipt (
    dossier_id uuid not null references appraisal.dossier,
    level text not null check (level in ('COMMUNE', 'PROVINCE')),
    number smallint not null check (number between 1 and 500),
    received_on date not null,
    place text not null check (char_length(place) between 2 and 255),
    note text not null default '',
    at timestamptz not null,
    actor_name text not null,
    primary key (dossier_id, level)
);

-- The commune's own work on a dossier: four findings, never points (R48), and a meeting only where one was needed.
create table appraisal.commune_review (
    dossier_id uuid primary key references appraisal.dossier,
    meeting_on date,
    meeting_note text not null default '',
    -- Working days from receipt to proposal, all of them and without waiting for the producer (R50); known once it is proposed.
    elapsed_days smallint,
    net_days smallint,
    version integer not null default 0,
    updated_at timestamptz not null,
    check (elapsed_days is null or net_days <= elapsed_days)
);
create table appraisal.commune_finding (
    dossier_id uuid not null references appraisal.commune_review,
    matter text not null check (matter in ('RAW_MATERIAL', 'LABOUR', 'IDEA', 'IDENTITY')),
    met boolean not null,
    words text not null check (char_length(words) between 10 and 4000),
    evidence_seen text not null check (char_length(evidence_seen) between 3 and 2000),
    found_at timestamptz not null,
    found_by_name text not null,
    primary key (dossier_id, matter)
);

-- Why a dossier was put into another round than its date of proposal says.
create table appraisal.round_change (
    dossier_id uuid not null references appraisal.dossier,
    seq integer not null,
    from_round uuid references appraisal.round,
    to_round uuid not null references appraisal.round,
    reason text not null,
    at timestamptz not null,
    actor_name text not null,
    primary key (dossier_id, seq)
);
create trigger round_change_is_append_only before update or delete on appraisal.round_change
    for each row execute function appraisal.refuse_change();

-- The advisory team of a round (R46, step 3c) and its report on each dossier.
create table appraisal.advisory_team (
    id uuid primary key,
    round_id uuid not null references appraisal.round,
    name text not null check (char_length(name) between 3 and 255),
    decision_number text not null,
    decided_on date not null,
    decision_signer text not null,
    sample boolean not null default false,
    version integer not null default 0,
    created_at timestamptz not null,
    created_by_name text not null
);
create index advisory_team_round on appraisal.advisory_team (round_id);
create table appraisal.advisory_member (
    id uuid primary key,
    team_id uuid not null references appraisal.advisory_team,
    account_id uuid references identity.account,
    position smallint not null,
    name text not null check (char_length(name) between 2 and 255),
    organisation text not null default '',
    leads boolean not null default false,
    left_on date,
    unique (team_id, position)
);
create unique index advisory_team_has_one_leader on appraisal.advisory_member (team_id) where leads and left_on is null;
create table appraisal.advisory_report (
    dossier_id uuid primary key references appraisal.dossier,
    team_id uuid not null references appraisal.advisory_team,
    member_id uuid references appraisal.advisory_member,
    summary text not null default '',
    opinion text check (opinion in ('BRING_TO_COUNCIL', 'BRING_WITH_REMARKS')),
    handed_in_at timestamptz,
    handed_in_by_name text,
    version integer not null default 0,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    check ((handed_in_at is null) = (handed_in_by_name is null)),
    check (handed_in_at is null or (opinion is not null and char_length(summary) >= 20))
);
create index advisory_report_member on appraisal.advisory_report (member_id);
create table appraisal.advisory_remark (
    dossier_id uuid not null references appraisal.advisory_report,
    criterion text not null,
    remark text not null check (char_length(remark) between 3 and 2000),
    at timestamptz not null,
    actor_name text not null,
    primary key (dossier_id, criterion)
);
create table appraisal.extra_test (
    id uuid primary key,
    dossier_id uuid not null references appraisal.advisory_report,
    subject text not null check (char_length(subject) between 3 and 500),
    laboratory text not null default '',
    asked_on date not null,
    result text not null default '',
    result_on date,
    file_hash text references file.stored,
    at timestamptz not null,
    actor_name text not null,
    check (result_on is null or (result_on >= asked_on and char_length(result) > 0))
);
create index extra_test_dossier on appraisal.extra_test (dossier_id);
create table appraisal.site_visit (
    id uuid primary key,
    dossier_id uuid not null references appraisal.advisory_report,
    visited_on date not null,
    place text not null check (char_length(place) between 3 and 500),
    people text not null check (char_length(people) between 3 and 1000),
    findings text not null check (char_length(findings) between 10 and 4000),
    at timestamptz not null,
    actor_name text not null
);
create index site_visit_dossier on appraisal.site_visit (dossier_id);
create table appraisal.site_visit_photo (
    visit_id uuid not null references appraisal.site_visit,
    position smallint not null,
    file_hash text not null references file.stored,
    primary key (visit_id, position)
);

-- Post-check of products that carry a star (R103). It decides nothing: a withdrawal is a signed decision, recorded by recognition.
create table appraisal.post_check (
    id uuid primary key,
    product_id uuid not null references registry.product,
    producer_id uuid references registry.producer,
    certificate_id uuid not null references recognition.certificate,
    commune_code text,
    kind text not null check (kind in ('PERIODIC', 'AD_HOC')),
    reason text not null check (char_length(reason) >= 10),
    due_on date not null,
    state text not null check (state in ('PLANNED', 'DONE', 'CANCELLED')),
    checked_on date,
    place text not null default '',
    criteria_met boolean,
    mark_use_right boolean,
    findings text not null default '',
    follow_up text check (follow_up in ('NOTHING', 'REMEDY', 'WITHDRAWAL')),
    remedy_by date,
    cancelled_reason text not null default '',
    sample boolean not null default false,
    version integer not null default 0,
    created_at timestamptz not null,
    created_by_name text not null,
    done_at timestamptz,
    done_by_name text,
    check ((state = 'DONE') = (checked_on is not null)),
    check (state <> 'DONE' or (criteria_met is not null and mark_use_right is not null and follow_up is not null
        and char_length(findings) >= 10)),
    check (follow_up is distinct from 'WITHDRAWAL' or not criteria_met or not mark_use_right),
    check (state <> 'CANCELLED' or char_length(cancelled_reason) >= 10)
);
create index post_check_due on appraisal.post_check (state, due_on);
create index post_check_commune on appraisal.post_check (commune_code, state);
create unique index post_check_planned_once on appraisal.post_check (product_id, kind, due_on) where state = 'PLANNED';
create table appraisal.post_check_criterion (
    post_check_id uuid not null references appraisal.post_check,
    position smallint not null,
    criterion text not null,
    sentence text not null check (char_length(sentence) >= 10),
    primary key (post_check_id, position)
);
create table appraisal.post_check_photo (
    post_check_id uuid not null references appraisal.post_check,
    position smallint not null,
    file_hash text not null references file.stored,
    primary key (post_check_id, position)
);
