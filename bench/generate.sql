-- Generated data of one size, the same on every machine. :products and :producers are replaced by the numbers of the size.
-- bench_kind, bench_brand and bench_code are filled before.
-- Ids of the shape and the past of real ones, so that what is entered later is found to be later.
create function pg_temp.key(name text) returns uuid language sql immutable as $$ select ('0193' || substr(md5(name), 5))::uuid $$;

create temporary table bench_place as
select row_number() over (order by u.code) - 1 as i, u.code, u.name, u.folded, u.full_name, s.new_code as commune, u.district_code as district,
       u.province_code as province
from area.unit u join area.succession s on s.old_code = u.code
where u.list = 'pre2025' and u.level = 'COMMUNE' and u.province_code in ('10', '15');

insert into registry.producer (id, name, folded, slug, unit_list, unit_code, commune_code, former_district_code, former_province_code,
    address_as_printed, founded_on, sample, source, created_at, updated_at)
select pg_temp.key('producer' || n), 'Hợp tác xã ' || b.name || ' ' || n, 'hop tac xa ' || b.folded || ' ' || n,
       'hop-tac-xa-' || replace(b.folded, ' ', '-') || '-' || n, 'pre2025', p.code, p.commune, p.district, p.province, p.full_name,
       date '2010-01-01' + n % 4000, true, 'bench', now(), now()
from generate_series(0, :producers - 1) n
join bench_place p on p.i = n % (select count(*) from bench_place)
join bench_brand b on b.i = n % (select count(*) from bench_brand);

insert into registry.producer_type (producer_id, type, valid)
select pg_temp.key('producer' || n),
       case when n % 20 < 8 then 'COOPERATIVE' when n % 20 < 11 then 'ENTERPRISE' when n % 20 < 18 then 'HOUSEHOLD_BUSINESS'
            else 'COOPERATIVE_GROUP' end,
       daterange(date '2010-01-01' + n % 4000, null)
from generate_series(0, :producers - 1) n;

insert into registry.representative (producer_id, name, woman, ethnic_minority)
select pg_temp.key('producer' || n), 'Người ' || n, n % 3 = 0, n % 2 = 0 from generate_series(0, :producers - 1) n;

insert into registry.product (id, producer_id, name, folded, slug, set_number, industry, flags, unit_list, unit_code, commune_code,
    former_district_code, former_province_code, address_as_printed, registered_on, sample, source, created_at, updated_at)
select pg_temp.key('product' || n), pg_temp.key('producer' || o.owner), k.name || ' ' || p.name || ' ' || b.name,
       k.folded || ' ' || p.folded || ' ' || b.folded,
       replace(k.folded || ' ' || p.folded || ' ' || b.folded, ' ', '-'), k.set_number, s.industry,
       case n % 6 when 0 then '{SPECIALITY}'::text[] when 1 then '{TRADITIONAL}' else '{}' end,
       'pre2025', p.code, p.commune, p.district, p.province, p.full_name, date '2021-01-01' + n * 17 % 1700, true, 'bench', now(), now()
from generate_series(0, :products - 1) n
cross join lateral (select n % :producers as owner) o
join bench_place p on p.i = o.owner % (select count(*) from bench_place)
join bench_kind k on k.i = (n * 7 + n / 311) % (select count(*) from bench_kind)
join bench_brand b on b.i = (n * 5 + n / 97) % (select count(*) from bench_brand)
join registry.product_set s on s.number = k.set_number;

insert into recognition.decision (id, number, issuer, issuer_level, signed_on, sample, source, created_at, updated_at)
select pg_temp.key('decision' || d), 'B' || d || '/QĐ-UBND', 'UBND tỉnh Lào Cai', 'PROVINCE', date '2022-01-01' + d * 7, true, 'bench', now(),
       now()
from generate_series(0, 249) d;

-- Every product has a first recognition; one in five a second one after 30 months.
create temporary table bench_award as
select n, 0 as again, n * 31 % 250 as decision, case when n % 500 = 0 then 5 when n % 7 = 0 then 4 else 3 end as stars, 'FIRST' as kind
from generate_series(0, :products - 1) n
union all
select n, 1, n * 31 % 250 + 125, case when n % 14 = 0 then 4 else 3 end, case when n % 14 = 0 then 'UPGRADE' else 'RE_RATING' end
from generate_series(0, :products - 1) n where n % 5 = 0 and n * 31 % 250 < 125;

insert into recognition.recognition (id, product_id, decision_id, kind, stars, average_total, recognised_on, grade, sample, source, created_at,
    updated_at)
select pg_temp.key('recognition' || n || '/' || again), pg_temp.key('product' || n), pg_temp.key('decision' || decision), kind, stars,
       case stars when 3 then 60 when 4 then 80 else 92 end, date '2022-01-01' + decision * 7, 'CONFIRMED', true, 'bench', now(), now()
from bench_award;

insert into recognition.certificate (id, recognition_id, code, number, issued_on, expires_on, created_at)
select pg_temp.key('certificate' || a.n || '/' || again), pg_temp.key('recognition' || a.n || '/' || again), c.code, null,
       date '2022-01-01' + decision * 7, (date '2022-01-01' + decision * 7 + interval '36 months')::date, now()
from (select *, row_number() over (order by again, n) - 1 as place from bench_award) a
join bench_code c on c.i = a.place;

insert into recognition.star_period
select recognition_id, certificate_id, product_id, producer_id, stars, kind, 'CONFIRMED', daterange(issued_on, least(expires_on + 1, next_on)),
       case when next_on <= expires_on then 'SUPERSEDED' else 'EXPIRY' end, commune_code, former_district_code, former_province_code, true
from (select r.id as recognition_id, c.id as certificate_id, r.product_id, p.producer_id, r.stars, r.kind, c.issued_on, c.expires_on,
             lead(c.issued_on) over (partition by r.product_id order by c.issued_on) as next_on, p.commune_code, p.former_district_code,
             p.former_province_code
      from recognition.recognition r
      join recognition.certificate c on c.recognition_id = r.id
      join registry.product p on p.id = r.product_id) s;

insert into promotion.sales_channel (id, kind, name, sample, source, created_at, updated_at) values
    (pg_temp.key('channel0'), 'SUPERMARKET', 'Siêu thị', true, 'bench', now(), now()),
    (pg_temp.key('channel1'), 'ECOMMERCE_PLATFORM', 'Sàn', true, 'bench', now(), now()),
    (pg_temp.key('channel2'), 'TRADITIONAL_MARKET', 'Chợ', true, 'bench', now(), now());

-- Links of listings (products) and of shops and sites (producers); one in twelve is dead since 2025.
insert into promotion.link (id, url, host, alive, next_check_at)
select pg_temp.key('link' || w || n), 'https://bench.example/' || w || '/' || n, 'bench.example', n % 12 <> 5, '2999-01-01'
from (select 'listing' as w, n from generate_series(0, :products - 1) n where n % 10 < 7
      union all select 'shop', n from generate_series(0, :producers - 1) n where n % 2 = 0
      union all select 'site', n from generate_series(0, :producers - 1) n where n % 5 < 2) l;

insert into promotion.link_state (link_id, alive, period)
select id, true, case when alive then daterange('2022-01-01', null) else daterange('2022-01-01', '2025-01-01') end from promotion.link
union all
select id, false, daterange('2025-01-01', null) from promotion.link where not alive;

insert into promotion.channel_presence (id, channel_id, producer_id, contract_number, valid, sample, source, created_at, updated_at)
select pg_temp.key('presence' || n), pg_temp.key('channel' || case when n % 3 = 1 then 0 else n % 3 end), pg_temp.key('producer' || n), 'B' || n,
       daterange(date '2020-01-01' + n % 2000, null), true, 'bench', now(), now()
from generate_series(0, :producers - 1) n where n % 4 < 3;

insert into promotion.listing (id, channel_id, product_id, link_id, valid, sample, source, created_at, updated_at)
select pg_temp.key('listing' || n), pg_temp.key('channel1'), pg_temp.key('product' || n), pg_temp.key('linklisting' || n), daterange('2022-01-01', null),
       true, 'bench', now(), now()
from generate_series(0, :products - 1) n where n % 10 < 7;

insert into promotion.storefront (id, producer_id, channel_id, link_id, valid, sample, source, created_at, updated_at)
select pg_temp.key('shop' || n), pg_temp.key('producer' || n), pg_temp.key('channel1'), pg_temp.key('linkshop' || n), daterange('2022-01-01', null), true,
       'bench', now(), now()
from generate_series(0, :producers - 1) n where n % 2 = 0;

insert into promotion.website (id, producer_id, link_id, own_domain, valid, sample, source, created_at, updated_at)
select pg_temp.key('site' || n), pg_temp.key('producer' || n), pg_temp.key('linksite' || n), true, daterange('2022-01-01', null), true, 'bench', now(),
       now()
from generate_series(0, :producers - 1) n where n % 5 < 2;

insert into promotion.payment_account (id, producer_id, bank_key, account_number, holder, verified_on, valid, sample, source, created_at,
    updated_at)
select pg_temp.key('account' || n), pg_temp.key('producer' || n), 'agribank', lpad(n::text, 10, '0'), 'BENCH', date '2023-01-01' + n % 700,
       daterange('2022-01-01', null), true, 'bench', now(), now()
from generate_series(0, :producers - 1) n where n % 10 < 7;

insert into promotion.logo_support (id, product_id, state, decided_on, sample, source, created_at, updated_at)
select pg_temp.key('logo' || n), pg_temp.key('product' || n), 'PAID', date '2022-02-01' + n * 31 % 250 * 7, true, 'bench', now(), now()
from generate_series(0, :products - 1) n where n % 2 = 0;

insert into registry.sourcing_area (id, name, folded, crop, stable, unit_list, unit_code, commune_code, former_district_code,
    former_province_code, sample, source, created_at, updated_at)
select pg_temp.key('area' || p.i), 'Vùng ' || p.name, 'vung ' || p.folded, 'Chè', true, 'pre2025', p.code, p.commune, p.district, p.province, true,
       'bench', now(), now()
from bench_place p;

insert into registry.supply_contract (id, producer_id, sourcing_area_id, counterparty, valid, sample, source, created_at, updated_at)
select pg_temp.key('contract' || n), pg_temp.key('producer' || n), pg_temp.key('area' || n % 319), 'Nhóm hộ', daterange('2023-06-01', null), true,
       'bench', now(), now()
from generate_series(0, :producers - 1) n where n % 3 = 0;

insert into registry.value_chain (id, producer_id, sourcing_area_id, name, green, green_reasons, active, sample, source, created_at, updated_at)
select pg_temp.key('chain' || n), pg_temp.key('producer' || n), pg_temp.key('area' || n % 319), 'Chuỗi ' || n, true, '{Hữu cơ}',
       daterange(date '2023-06-01' + n % 700, null), true, 'bench', now(), now()
from generate_series(0, :producers - 1) n where n % 3 = 0;

insert into registry.craft_village (id, name, folded, kind, unit_list, unit_code, commune_code, former_district_code, former_province_code,
    recognised_on, sample, source, created_at, updated_at)
select pg_temp.key('village' || p.i), 'Làng nghề ' || p.name, 'lang nghe ' || p.folded, 'TRADITIONAL_CRAFT_VILLAGE', 'pre2025', p.code, p.commune,
       p.district, p.province, date '2015-01-01', true, 'bench', now(), now()
from bench_place p;

insert into registry.product_craft_village (product_id, craft_village_id, valid)
select pg_temp.key('product' || n), pg_temp.key('village' || n % 319), daterange('2022-01-01', null)
from generate_series(0, least(:products, 600) - 1) n;

insert into promotion.sales_point (id, name, folded, unit_list, unit_code, commune_code, former_district_code, former_province_code, opened_on,
    sample, source, created_at, updated_at)
select pg_temp.key('point' || p.i), 'Điểm bán ' || p.name, 'diem ban ' || p.folded, 'pre2025', p.code, p.commune, p.district, p.province,
       date '2020-01-01' + (p.i * 11 % 2200)::int, true, 'bench', now(), now()
from bench_place p;
