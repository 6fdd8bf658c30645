-- Figures ask of every star on any day whether it is valid; comparing two dates costs a fraction of opening a range.
alter table recognition.star_period
    add column from_day date generated always as (lower(valid)) stored,
    add column to_day date generated always as (coalesce(upper(valid), 'infinity'::date)) stored;
