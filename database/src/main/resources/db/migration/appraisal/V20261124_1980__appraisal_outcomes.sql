-- What followed from the result of a council, on which signed paper; a dossier that was evaluated again has several (R54, R56).
create table appraisal.outcome (
    dossier_id uuid not null references appraisal.dossier,
    seq smallint not null,
    kind text not null check (kind in ('RECOGNISED', 'NOT_RECOGNISED', 'DISQUALIFIED', 'RESULT_APPROVED', 'SENT_TO_CENTRE', 'CENTRE_RESULT',
        'EVALUATED_AGAIN')),
    stars smallint check (stars between 3 and 5),
    average_total numeric(5, 2) check (average_total between 0 and 100),
    document_number text not null default '',
    issuer text not null default '',
    signed_on date,
    signer text not null default '',
    scan_hash text references file.stored,
    decision_id uuid references recognition.decision,
    reason text not null default '',
    recorded_at timestamptz not null,
    recorded_by uuid,
    recorded_by_name text not null,
    primary key (dossier_id, seq),
    check ((kind = 'RECOGNISED') = (decision_id is not null)),
    check (kind <> 'RECOGNISED' or stars is not null)
);
create index outcome_decision on appraisal.outcome (decision_id);
create trigger outcome_is_append_only before update or delete on appraisal.outcome
    for each row execute function appraisal.refuse_change();

-- A dossier lies before one council at a time, and may come before one again after the centre's result (R54).
drop index appraisal.session_item_dossier;
create unique index session_item_dossier on appraisal.session_item (dossier_id) where state in ('WAITING', 'MARKING', 'DISCUSSION');
create index session_item_of_dossier on appraisal.session_item (dossier_id);
create index council_result_dossier on appraisal.council_result (dossier_id, closed_at);

-- Objections of a producer to what became of its dossier; the answer is added, nothing is overwritten.
create table appraisal.appeal (
    id uuid primary key,
    dossier_id uuid not null references appraisal.dossier,
    filed_at timestamptz not null,
    filed_by uuid,
    filed_by_name text not null,
    about text not null check (char_length(about) between 10 and 4000)
);
create index appeal_dossier on appraisal.appeal (dossier_id);
create table appraisal.appeal_answer (
    appeal_id uuid primary key references appraisal.appeal,
    upheld boolean not null,
    answer text not null check (char_length(answer) between 10 and 4000),
    document_number text not null default '',
    answered_at timestamptz not null,
    answered_by uuid,
    answered_by_name text not null
);
create trigger appeal_is_append_only before update or delete on appraisal.appeal
    for each row execute function appraisal.refuse_change();
create trigger appeal_answer_is_append_only before update or delete on appraisal.appeal_answer
    for each row execute function appraisal.refuse_change();
