-- Figures ask of every type on any day whether it holds; comparing two dates costs a fraction of opening a range.
alter table registry.producer_type
    add column from_day date generated always as (coalesce(lower(valid), '-infinity'::date)) stored,
    add column to_day date generated always as (coalesce(upper(valid), 'infinity'::date)) stored;

-- The place of products and producers without reading their long rows.
create index product_place on registry.product (id) include (former_province_code, former_district_code, commune_code, producer_id, industry,
    sample);
create index producer_place on registry.producer (id) include (former_province_code, former_district_code, commune_code, sample);
