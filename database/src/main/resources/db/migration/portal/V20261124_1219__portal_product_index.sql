create schema if not exists portal;

-- What the product search looks into: one row per public product, made from registry and recognition, never edited by hand.
-- `tokens` holds syllables as written and folded, joined neighbours (=sapa), groups of synonyms (+che) and classes of sounds often
-- confused (~seng). Facets speak of the day the index was last brought up to; `state_until` is the day they change by themselves.
create table portal.product_index (
    product_id uuid primary key,
    name_exact text not null,
    name_folded text not null,
    rest_exact text not null,
    tokens text[] not null,
    industry text,
    stars smallint,
    rated_stars smallint,
    state text not null check (state in ('VALID', 'EXPIRING', 'EXPIRED', 'WITHDRAWN', 'REPORTED', 'NONE')),
    state_until date,
    commune_code text,
    former_district_code text,
    former_province_code text,
    producer_type text,
    sample boolean not null,
    weight smallint not null,
    check ((stars is null) = (state not in ('VALID', 'EXPIRING')))
);
create index product_index_tokens on portal.product_index using gin (tokens) with (fastupdate = off);
create index product_index_name on portal.product_index (name_folded);
create index product_index_weight on portal.product_index (weight, product_id);
create index product_index_industry on portal.product_index (industry, weight, product_id);
create index product_index_by_state on portal.product_index (state, weight, product_id);
create index product_index_commune on portal.product_index (commune_code, weight, product_id);
create index product_index_former_district on portal.product_index (former_district_code, weight, product_id);
create index product_index_type on portal.product_index (producer_type, weight, product_id);
create index product_index_until on portal.product_index (state_until) where state_until is not null;

-- Every syllable of the index with the number of products it occurs in: what a mistyped word may have meant.
create table portal.search_word (
    word text primary key,
    products integer not null
);

-- Never gives the same version twice, also when the index was emptied and made anew.
create sequence portal.product_index_version;

-- Up to which day and which records the index is current; `version` grows with every change so that counts kept in memory know.
create table portal.product_index_state (
    only_row boolean primary key default true check (only_row),
    indexed_on date not null,
    newest_product uuid,
    newest_star uuid,
    version bigint not null default nextval('portal.product_index_version')
);
