create schema area;

-- A list of administrative units is valid for a time; a unit is known by list and code, never by the code alone (R87, A5).
create table area.unit_list (
    code text primary key,
    valid daterange not null,
    title text not null
);
insert into area.unit_list values
    ('pre2025', daterange(null, '2025-07-01'), 'Ba cấp, đến hết 30/6/2025'),
    ('2025', daterange('2025-07-01', null), 'Hai cấp, từ 01/7/2025');

create table area.unit (
    list text not null references area.unit_list,
    code text not null check (code ~ '^[0-9]{2,5}$'),
    level text not null check (level in ('PROVINCE', 'DISTRICT', 'COMMUNE')),
    kind text not null,
    name text not null,
    full_name text not null,
    parent_code text,
    district_code text,
    province_code text not null,
    folded text not null,
    joined text not null,
    primary key (list, code),
    check ((level = 'PROVINCE') = (parent_code is null))
);
create index unit_folded on area.unit (folded, list);
create index unit_joined on area.unit (joined, list);
create index unit_joined_trigram on area.unit using gin (joined extensions.gin_trgm_ops);
create index unit_parent on area.unit (list, parent_code);
create index unit_province on area.unit (list, province_code, level);

-- Old commune to new commune, as decided with effect from 01/7/2025. Old units merged before the list of 2025 have a name only.
create table area.succession (
    id bigint generated always as identity primary key,
    old_code text,
    old_name text not null,
    old_district text not null,
    old_province text not null,
    old_folded text not null,
    new_code text not null,
    basis text not null check (basis in ('PACKAGE', 'NAME_MATCH', 'NAME_ONLY', 'NO_OLD_COMMUNE'))
);
create index succession_old on area.succession (old_code);
create index succession_new on area.succession (new_code);
create index succession_folded on area.succession (old_folded);

-- Other spellings and names of a unit, dated where known (A10, A11).
create table area.alias (
    list text not null,
    code text not null,
    name text not null,
    folded text not null,
    note text not null default '',
    primary key (list, code, name),
    foreign key (list, code) references area.unit
);
create index alias_folded on area.alias (folded);

-- What reference data is loaded, so that a new version is loaded once.
create table area.reference_data (
    name text primary key,
    sha256 text not null,
    loaded_at timestamptz not null
);

-- Position of a commune in the map of equal tiles.
create table area.tile (
    commune_code text primary key,
    column_number smallint not null,
    row_number smallint not null,
    unique (column_number, row_number)
);
