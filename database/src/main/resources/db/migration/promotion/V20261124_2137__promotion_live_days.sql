-- On which days something counts that depends on a link: claimed, and the link answered (a contract stands in its place). Kept on the
-- rows themselves, because figures ask for it of every row on any day; triggers keep it true in the transaction of each change, and the
-- invariant `promotion-live-days-follow-links` compares it with the records.
alter table promotion.listing add column live datemultirange not null default '{}';
alter table promotion.storefront add column live datemultirange not null default '{}';
alter table promotion.website add column live datemultirange not null default '{}';
alter table promotion.channel_presence add column live datemultirange not null default '{}';

-- First and last bound of those days, and whether they are all days between: comparing two dates costs a fraction of opening a range.
create function promotion.unbroken(days datemultirange) returns boolean language sql immutable parallel safe as $$
    select days = datemultirange(range_merge(days))
$$;
alter table promotion.listing
    add column from_day date generated always as (case when not isempty(live) then coalesce(lower(live), '-infinity'::date) end) stored,
    add column to_day date generated always as (case when not isempty(live) then coalesce(upper(live), 'infinity'::date) end) stored,
    add column unbroken boolean generated always as (promotion.unbroken(live)) stored;
alter table promotion.storefront
    add column from_day date generated always as (case when not isempty(live) then coalesce(lower(live), '-infinity'::date) end) stored,
    add column to_day date generated always as (case when not isempty(live) then coalesce(upper(live), 'infinity'::date) end) stored,
    add column unbroken boolean generated always as (promotion.unbroken(live)) stored;
alter table promotion.website
    add column from_day date generated always as (case when not isempty(live) then coalesce(lower(live), '-infinity'::date) end) stored,
    add column to_day date generated always as (case when not isempty(live) then coalesce(upper(live), 'infinity'::date) end) stored,
    add column unbroken boolean generated always as (promotion.unbroken(live)) stored;
alter table promotion.channel_presence
    add column from_day date generated always as (case when not isempty(live) then coalesce(lower(live), '-infinity'::date) end) stored,
    add column to_day date generated always as (case when not isempty(live) then coalesce(upper(live), 'infinity'::date) end) stored,
    add column unbroken boolean generated always as (promotion.unbroken(live)) stored;

-- An account counts from the day it was verified.
alter table promotion.payment_account
    add column from_day date generated always as (greatest(coalesce(lower(valid), '-infinity'::date), verified_on)) stored,
    add column to_day date generated always as (coalesce(upper(valid), 'infinity'::date)) stored;

create index listing_link on promotion.listing (link_id);
create index storefront_link on promotion.storefront (link_id);
create index website_link on promotion.website (link_id);
create index channel_presence_link on promotion.channel_presence (link_id);

create function promotion.live_days(claimed daterange, link uuid) returns datemultirange language sql stable as $$
    select datemultirange(claimed) * coalesce((select range_agg(s.period) from promotion.link_state s where s.link_id = link and s.alive),
        '{}'::datemultirange)
$$;

create function promotion.live_of_link() returns trigger language plpgsql as $$
begin
    new.live := promotion.live_days(new.valid, new.link_id);
    return new;
end $$;

create function promotion.live_of_presence() returns trigger language plpgsql as $$
begin
    new.live := case when new.contract_number is not null then datemultirange(new.valid)
        else promotion.live_days(new.valid, new.link_id) end;
    return new;
end $$;

create trigger live_days before insert or update of valid, link_id on promotion.listing
    for each row execute function promotion.live_of_link();
create trigger live_days before insert or update of valid, link_id on promotion.storefront
    for each row execute function promotion.live_of_link();
create trigger live_days before insert or update of valid, link_id on promotion.website
    for each row execute function promotion.live_of_link();
create trigger live_days before insert or update of valid, link_id, contract_number on promotion.channel_presence
    for each row execute function promotion.live_of_presence();

create function promotion.live_after_link_state() returns trigger language plpgsql as $$
begin
    update promotion.listing x set live = promotion.live_days(x.valid, x.link_id)
    where x.link_id in (select link_id from changed);
    update promotion.storefront x set live = promotion.live_days(x.valid, x.link_id)
    where x.link_id in (select link_id from changed);
    update promotion.website x set live = promotion.live_days(x.valid, x.link_id)
    where x.link_id in (select link_id from changed);
    update promotion.channel_presence x set live = promotion.live_days(x.valid, x.link_id)
    where x.contract_number is null and x.link_id in (select link_id from changed);
    return null;
end $$;

create trigger live_days_after_insert after insert on promotion.link_state referencing new table as changed
    for each statement execute function promotion.live_after_link_state();
create trigger live_days_after_update after update on promotion.link_state referencing new table as changed
    for each statement execute function promotion.live_after_link_state();
create trigger live_days_after_delete after delete on promotion.link_state referencing old table as changed
    for each statement execute function promotion.live_after_link_state();

update promotion.listing set live = promotion.live_days(valid, link_id);
update promotion.storefront set live = promotion.live_days(valid, link_id);
update promotion.website set live = promotion.live_days(valid, link_id);
update promotion.channel_presence set live = case when contract_number is not null then datemultirange(valid)
    else promotion.live_days(valid, link_id) end;
