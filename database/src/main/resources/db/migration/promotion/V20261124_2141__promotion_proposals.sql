-- What a producer enters or changes itself waits here and counts nowhere until an officer confirms it; then it becomes a record. Both names
-- stay. A confirmed record goes on counting while a change of it waits.
create table promotion.proposal (
    id uuid primary key,
    kind text not null,
    record_id uuid,
    base_version int,
    producer_id uuid not null references registry.producer,
    fields jsonb not null,
    proposed_by uuid not null,
    proposed_by_name text not null,
    proposed_at timestamptz not null,
    decided_by uuid,
    decided_by_name text,
    decided_at timestamptz,
    accepted boolean,
    answer text not null default '',
    saved_id uuid,
    check (num_nonnulls(decided_by, decided_by_name, decided_at, accepted) in (0, 4)),
    check ((record_id is null) = (base_version is null)),
    check (not accepted or (decided_by <> proposed_by and saved_id is not null))
);
create index proposal_waiting on promotion.proposal (proposed_at) where decided_at is null;
create index proposal_producer on promotion.proposal (producer_id, proposed_at desc);
create unique index proposal_one_per_record on promotion.proposal (record_id) where decided_at is null;
