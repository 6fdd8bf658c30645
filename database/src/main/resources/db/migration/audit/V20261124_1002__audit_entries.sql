create schema audit;

-- Who did what to which thing on what basis. Each entry carries the hash of the one before (R169).
create table audit.entry (
    seq bigint primary key check (seq > 0),
    at timestamptz not null,
    actor_id uuid,
    actor_name text not null,
    on_behalf_of uuid,
    action text not null,
    subject_type text not null,
    subject_id text not null,
    basis text not null default '',
    -- json, not jsonb: the text is kept as it was hashed.
    detail json not null default '{}',
    previous_hash bytea not null,
    hash bytea not null
);
create index entry_subject on audit.entry (subject_type, subject_id, seq desc);
create index entry_actor on audit.entry (actor_id, seq desc);
create index entry_at on audit.entry (at);

-- Where the chain ends. Its row is the lock that puts entries in one order, and shows when the last entries were cut off.
create table audit.head (
    only_one boolean primary key default true check (only_one),
    seq bigint not null,
    hash bytea not null
);

create function audit.refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'audit entries are never changed or removed';
end $$;
create trigger entry_is_append_only before update or delete on audit.entry
    for each row execute function audit.refuse_change();
create trigger entry_is_never_truncated before truncate on audit.entry
    for each statement execute function audit.refuse_change();
