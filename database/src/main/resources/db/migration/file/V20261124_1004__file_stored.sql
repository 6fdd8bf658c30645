create schema file;

create table file.stored (
    hash text primary key check (hash ~ '^[0-9a-f]{64}$'),
    media_type text not null,
    size bigint not null check (size >= 0),
    stored_at timestamptz not null,
    stored_by uuid,
    -- Everyone may see its smaller copies; other files are given out by the room that owns them.
    published boolean not null default false
);

-- Smaller pictures made from a stored one.
create table file.variant (
    hash text not null references file.stored,
    width integer not null,
    media_type text not null,
    variant_hash text not null,
    height integer not null,
    size bigint not null,
    primary key (hash, width, media_type)
);
