-- What may be counted of the registry. Every fact view has: subject_id, the three place codes, sample, grade, proof; then its attributes and
-- either `valid` (a stock) or `occurred_on` (a flow).
drop view if exists registry.fact_producer, registry.fact_producer_type, registry.fact_representative, registry.fact_product,
    registry.fact_craft_village, registry.fact_craft_village_product, registry.fact_value_chain, registry.fact_sourcing_area;

create view registry.fact_producer as
select p.id as subject_id, p.id as producer_id, p.commune_code, p.former_district_code, p.former_province_code, p.sample,
       'CONFIRMED'::text as grade, '/registry/producers/' || p.id as proof, p.name as label, p.founded_on,
       p.founded_on as occurred_on,
       daterange(p.founded_on, p.ceased_on) as valid, p.number, p.slug, p.folded
from registry.producer p;

create view registry.fact_producer_type as
select t.producer_id, t.type, t.valid, t.from_day, t.to_day from registry.producer_type t;

create view registry.fact_representative as
select r.producer_id, r.woman, r.ethnic_minority from registry.representative r;

create view registry.fact_product as
select p.id as subject_id, p.id as product_id, p.producer_id, p.commune_code, p.former_district_code, p.former_province_code, p.sample,
       'CONFIRMED'::text as grade, '/registry/products/' || p.id as proof, p.name as label, p.industry, p.set_number, p.flags, p.state,
       p.registered_on as occurred_on,
       daterange(p.registered_on, null) as valid, p.number, p.slug, p.folded, p.summary,
       (select c.code from registry.product_code c where c.product_id = p.id
        order by c.year desc, c.list, c.running_number desc limit 1) as code
from registry.product p;

create view registry.fact_craft_village as
select v.id as subject_id, v.commune_code, v.former_district_code, v.former_province_code, v.sample, v.grade,
       '/registry/craft-villages/' || v.id as proof, v.name as label, v.kind, v.recognised_on as occurred_on,
       daterange(v.recognised_on, v.ended_on) as valid
from registry.craft_village v;

create view registry.fact_craft_village_product as
select l.craft_village_id, l.product_id, l.valid from registry.product_craft_village l;

-- `contracted`: when the producer had a supply contract for the chain's sourcing area.
create view registry.fact_value_chain as
select c.id as subject_id, c.producer_id, p.commune_code, p.former_district_code, p.former_province_code, c.sample,
       'CONFIRMED'::text as grade, '/registry/value-chains/' || c.id as proof, c.name as label, c.green,
       coalesce(a.stable, false) as stable_area, lower(c.active) as occurred_on, c.active as valid,
       coalesce(k.contracted, '{}'::datemultirange) as contracted
from registry.value_chain c
left join registry.producer p on p.id = c.producer_id
left join registry.sourcing_area a on a.id = c.sourcing_area_id
left join (select producer_id, sourcing_area_id, range_agg(valid) as contracted
           from registry.supply_contract group by producer_id, sourcing_area_id) k
    on k.producer_id = c.producer_id and k.sourcing_area_id = c.sourcing_area_id;

create view registry.fact_sourcing_area as
select a.id as subject_id, a.commune_code, a.former_district_code, a.former_province_code, a.sample, 'CONFIRMED'::text as grade,
       '/registry/sourcing-areas/' || a.id as proof, a.name as label, a.crop, a.stable, a.area_hectares as hectares,
       lower(a.valid) as occurred_on, a.valid
from registry.sourcing_area a;
