-- `claimed` says when something was said to be there, `alive` when its link answered (always, where a contract stands in its place):
-- what depends on a link counts on the days both hold. One row per live period, so a day is looked up by joining, not row by row.
drop view if exists promotion.fact_channel_presence, promotion.fact_listing, promotion.fact_storefront, promotion.fact_payment_account,
    promotion.fact_website, promotion.fact_live_listing, promotion.fact_live_storefront, promotion.fact_live_storefront_product,
    promotion.fact_live_website, promotion.fact_live_presence, promotion.fact_sales_point, promotion.fact_event, promotion.fact_event_participant, promotion.fact_logo_support;

create view promotion.fact_channel_presence as
select c.id as subject_id, c.producer_id, c.channel_id, h.kind as channel_kind,
       h.kind in ('SUPERMARKET', 'CONVENIENCE_STORE', 'ECOMMERCE_PLATFORM') as modern,
       c.sample, '/promotion/channel-presences/' || c.id as proof, h.name as label, c.valid as claimed, daterange(null, null) as alive
from promotion.channel_presence c
join promotion.sales_channel h on h.id = c.channel_id
where c.contract_number is not null
union all
select c.id, c.producer_id, c.channel_id, h.kind, h.kind in ('SUPERMARKET', 'CONVENIENCE_STORE', 'ECOMMERCE_PLATFORM'),
       c.sample, '/promotion/channel-presences/' || c.id, h.name, c.valid, s.period
from promotion.channel_presence c
join promotion.sales_channel h on h.id = c.channel_id
left join promotion.link_state s on s.link_id = c.link_id and s.alive
where c.contract_number is null;

create view promotion.fact_listing as
select l.id as subject_id, l.product_id, h.kind as channel_kind, l.sample, '/promotion/listings/' || l.id as proof, h.name as label,
       l.valid as claimed, s.period as alive
from promotion.listing l
join promotion.sales_channel h on h.id = l.channel_id
left join promotion.link_state s on s.link_id = l.link_id and s.alive;

-- A storefront that shows all products has no product of its own. Names are joined outside in, so that counting need not read them.
create view promotion.fact_storefront as
select f.id as subject_id, f.producer_id, null::uuid as product_id, f.sample, '/promotion/storefronts/' || f.id as proof, k.url as label,
       f.valid as claimed, s.period as alive
from promotion.storefront f
left join promotion.link k on k.id = f.link_id
left join promotion.link_state s on s.link_id = f.link_id and s.alive
where f.shows_all_products
union all
select f.id, f.producer_id, x.product_id, f.sample, '/promotion/storefronts/' || f.id, k.url, f.valid, s.period
from promotion.storefront f
join promotion.storefront_product x on x.storefront_id = f.id
left join promotion.link k on k.id = f.link_id
left join promotion.link_state s on s.link_id = f.link_id and s.alive
where not f.shows_all_products;

create view promotion.fact_payment_account as
select a.id as subject_id, a.producer_id, a.sample, '/promotion/payment-accounts/' || a.id as proof, a.bank_key as label,
       a.valid * daterange(a.verified_on, null) as valid, a.from_day, a.to_day
from promotion.payment_account a
where a.verified_on is not null;

create view promotion.fact_website as
select w.id as subject_id, w.producer_id, w.own_domain, w.sample, '/promotion/websites/' || w.id as proof, k.url as label,
       w.valid as claimed, s.period as alive
from promotion.website w
left join promotion.link k on k.id = w.link_id
left join promotion.link_state s on s.link_id = w.link_id and s.alive;

-- The same for counting: one row per thing, with all days on which it was claimed and its link answered.
create view promotion.fact_live_listing as
select l.id as subject_id, l.product_id, h.kind as channel_kind, l.sample, l.live, l.from_day, l.to_day, l.unbroken
from promotion.listing l
join promotion.sales_channel h on h.id = l.channel_id;

create view promotion.fact_live_storefront as
select f.id as subject_id, f.producer_id, f.sample, f.shows_all_products,
       f.shows_all_products or exists (select from promotion.storefront_product x where x.storefront_id = f.id) as shows_something, f.live,
       f.from_day, f.to_day, f.unbroken
from promotion.storefront f;

create view promotion.fact_live_storefront_product as
select f.id as subject_id, f.producer_id, x.product_id, f.sample, f.live, f.from_day, f.to_day, f.unbroken
from promotion.storefront_product x
join promotion.storefront f on f.id = x.storefront_id and not f.shows_all_products;

create view promotion.fact_live_website as
select w.id as subject_id, w.producer_id, w.own_domain, w.sample, w.live, w.from_day, w.to_day, w.unbroken
from promotion.website w;

create view promotion.fact_live_presence as
select c.id as subject_id, c.producer_id, c.channel_id, h.kind as channel_kind,
       h.kind in ('SUPERMARKET', 'CONVENIENCE_STORE', 'ECOMMERCE_PLATFORM') as modern, c.sample, c.live,
       c.from_day, c.to_day, c.unbroken
from promotion.channel_presence c
join promotion.sales_channel h on h.id = c.channel_id;

create view promotion.fact_sales_point as
select p.id as subject_id, p.commune_code, p.former_district_code, p.former_province_code, p.sample, p.grade,
       '/promotion/sales-points/' || p.id as proof, p.name as label, p.opened_on as occurred_on, p.closed_on,
       daterange(p.opened_on, p.closed_on) as valid
from promotion.sales_point p;

create view promotion.fact_event as
select e.id as subject_id, e.commune_code, e.former_district_code, e.former_province_code, e.sample, e.grade,
       '/promotion/events/' || e.id as proof, e.name as label, e.kind, e.topic, e.outside_province, lower(e.held) as occurred_on, e.sales_vnd,
       e.contracts, e.memoranda
from promotion.event e;

create view promotion.fact_event_participant as
select x.event_id, x.producer_id, e.kind, lower(e.held) as occurred_on, x.sales_vnd, e.sample
from promotion.event_participant x
join promotion.event e on e.id = x.event_id;

create view promotion.fact_logo_support as
select l.id as subject_id, l.product_id, l.state, l.sample, '/promotion/logo-supports/' || l.id as proof, l.decided_on as occurred_on, l.amount_vnd
from promotion.logo_support l;
