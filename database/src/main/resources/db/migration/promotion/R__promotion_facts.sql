-- A stock that depends on a link counts on the days the link answered.
create or replace view promotion.fact_channel_presence as
select c.id as subject_id, c.producer_id, h.kind as channel_kind,
       h.kind in ('SUPERMARKET', 'CONVENIENCE_STORE', 'ECOMMERCE_PLATFORM') as modern,
       c.sample, '/promotion/channel-presences/' || c.id as proof, h.name as label,
       case when c.contract_number is not null then datemultirange(c.valid)
            else coalesce((select range_agg(s.period) from promotion.link_state s where s.link_id = c.link_id and s.alive), '{}')
                 * datemultirange(c.valid) end as valid
from promotion.channel_presence c
join promotion.sales_channel h on h.id = c.channel_id;

create or replace view promotion.fact_listing as
select l.id as subject_id, l.product_id, h.kind as channel_kind, l.sample, '/promotion/listings/' || l.id as proof, h.name as label,
       coalesce((select range_agg(s.period) from promotion.link_state s where s.link_id = l.link_id and s.alive), '{}')
           * datemultirange(l.valid) as valid
from promotion.listing l
join promotion.sales_channel h on h.id = l.channel_id;

create or replace view promotion.fact_storefront as
select f.id as subject_id, f.producer_id, null::uuid as product_id, f.sample, '/promotion/storefronts/' || f.id as proof, k.url as label,
       coalesce((select range_agg(s.period) from promotion.link_state s where s.link_id = f.link_id and s.alive), '{}')
           * datemultirange(f.valid) as valid
from promotion.storefront f
join promotion.link k on k.id = f.link_id
where f.shows_all_products
union all
select f.id, f.producer_id, x.product_id, f.sample, '/promotion/storefronts/' || f.id, k.url,
       coalesce((select range_agg(s.period) from promotion.link_state s where s.link_id = f.link_id and s.alive), '{}')
           * datemultirange(f.valid)
from promotion.storefront f
join promotion.link k on k.id = f.link_id
join promotion.storefront_product x on x.storefront_id = f.id
where not f.shows_all_products;

create or replace view promotion.fact_payment_account as
select a.id as subject_id, a.producer_id, a.sample, '/promotion/payment-accounts/' || a.id as proof, a.bank_key as label,
       a.valid * daterange(a.verified_on, null) as valid
from promotion.payment_account a
where a.verified_on is not null;

create or replace view promotion.fact_website as
select w.id as subject_id, w.producer_id, w.own_domain, w.sample, '/promotion/websites/' || w.id as proof, k.url as label,
       coalesce((select range_agg(s.period) from promotion.link_state s where s.link_id = w.link_id and s.alive), '{}')
           * datemultirange(w.valid) as valid
from promotion.website w
join promotion.link k on k.id = w.link_id;

create or replace view promotion.fact_sales_point as
select p.id as subject_id, p.commune_code, p.former_district_code, p.former_province_code, p.sample, p.grade,
       '/promotion/sales-points/' || p.id as proof, p.name as label, p.opened_on as occurred_on, p.closed_on,
       daterange(p.opened_on, p.closed_on) as valid
from promotion.sales_point p;

create or replace view promotion.fact_event as
select e.id as subject_id, e.commune_code, e.former_district_code, e.former_province_code, e.sample, e.grade,
       '/promotion/events/' || e.id as proof, e.name as label, e.kind, e.topic, e.outside_province, lower(e.held) as occurred_on, e.sales_vnd,
       e.contracts, e.memoranda
from promotion.event e;

create or replace view promotion.fact_event_participant as
select x.event_id, x.producer_id, e.kind, lower(e.held) as occurred_on, x.sales_vnd, e.sample
from promotion.event_participant x
join promotion.event e on e.id = x.event_id;

create or replace view promotion.fact_logo_support as
select l.id as subject_id, l.product_id, l.state, l.sample, '/promotion/logo-supports/' || l.id as proof, l.decided_on as occurred_on, l.amount_vnd
from promotion.logo_support l;
