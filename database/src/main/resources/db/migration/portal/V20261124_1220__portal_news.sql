-- News that officers write. A piece is public from its day on; English is optional and falls back to Vietnamese.
create table portal.news (
    id uuid primary key,
    number bigint generated always as identity unique,
    slug text not null,
    title_vi text not null check (char_length(title_vi) between 5 and 200),
    summary_vi text not null check (char_length(summary_vi) <= 500),
    body_vi text not null,
    title_en text not null default '',
    summary_en text not null default '',
    body_en text not null default '',
    public_from date,
    sample boolean not null default false,
    author_id uuid,
    author_name text not null,
    version integer not null default 0,
    created_at timestamptz not null,
    updated_at timestamptz not null
);
create index news_public on portal.news (public_from desc, number desc) where public_from is not null;
