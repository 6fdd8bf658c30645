create schema registry;

-- The 26 sets of the national criteria decision, each in one of six industries (R15).
create table registry.product_set (
    number smallint primary key check (number between 1 and 26),
    industry text not null check (industry in ('FOOD', 'DRINK', 'MEDICINAL', 'CRAFT', 'ORNAMENTAL', 'TOURISM')),
    name_vi text not null,
    name_en text not null,
    lead_ministry text not null default ''
);

-- Place columns repeat in every located record: the unit as recorded (list + code, or nothing), and the three places derived from
-- it once by the area room: commune of today, former district, former province. Unknown stays null, never guessed.
create table registry.producer (
    id uuid primary key,
    number bigint generated always as identity unique,
    name text not null check (char_length(name) between 2 and 255),
    folded text not null,
    slug text not null,
    unit_list text,
    unit_code text,
    commune_code text,
    former_district_code text,
    former_province_code text,
    address_as_printed text not null default '',
    tax_code text,
    registration_number text,
    founded_on date,
    phone text,
    email text,
    website text,
    story text not null default '',
    ceased_on date,
    size_class text check (size_class in ('MICRO', 'SMALL', 'MEDIUM', 'LARGE')),
    sample boolean not null default false,
    source text not null default '',
    version integer not null default 0,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    foreign key (unit_list, unit_code) references area.unit,
    check ((unit_list is null) = (unit_code is null))
);
create index producer_folded on registry.producer using gin (folded extensions.gin_trgm_ops);
create index producer_commune on registry.producer (commune_code);
create index producer_former_district on registry.producer (former_district_code);
create unique index producer_tax_code on registry.producer (tax_code) where tax_code is not null;

-- The legal type has a history; at most one type on any day (R13).
create table registry.producer_type (
    producer_id uuid not null references registry.producer,
    type text not null check (type in ('COOPERATIVE', 'COOPERATIVE_GROUP', 'ENTERPRISE', 'FARM', 'HOUSEHOLD', 'HOUSEHOLD_BUSINESS',
        'ASSOCIATION', 'OPERATING_CENTRE')),
    valid daterange not null check (not isempty(valid)),
    source text not null default '',
    primary key (producer_id, valid),
    constraint one_type_on_a_day exclude using gist (producer_id with =, valid with &&)
);

-- Sensitive, apart from the producer, read only on the scoring path and by counting (R118-R124).
create table registry.representative (
    producer_id uuid primary key references registry.producer,
    name text,
    woman boolean,
    ethnic_minority boolean,
    disabled boolean,
    residence text
);

create table registry.product (
    id uuid primary key,
    number bigint generated always as identity unique,
    producer_id uuid references registry.producer,
    name text not null check (char_length(name) between 2 and 255),
    folded text not null,
    slug text not null,
    set_number smallint references registry.product_set,
    industry text check (industry in ('FOOD', 'DRINK', 'MEDICINAL', 'CRAFT', 'ORNAMENTAL', 'TOURISM')),
    state text not null default 'REGISTERED' check (state in ('POTENTIAL', 'REGISTERED', 'STOPPED')),
    flags text[] not null default '{}'
        check (flags <@ array['SPECIALITY', 'TRADITIONAL', 'POTENTIAL_5']),
    flag_reason text not null default '',
    summary text not null default '',
    story text not null default '',
    unit_list text,
    unit_code text,
    commune_code text,
    former_district_code text,
    former_province_code text,
    address_as_printed text not null default '',
    registered_on date,
    external_key text,
    sample boolean not null default false,
    source text not null default '',
    version integer not null default 0,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    foreign key (unit_list, unit_code) references area.unit,
    check ((unit_list is null) = (unit_code is null))
);
create index product_producer on registry.product (producer_id);
create index product_folded on registry.product using gin (folded extensions.gin_trgm_ops);
create index product_commune on registry.product (commune_code);
create index product_former_district on registry.product (former_district_code);
create unique index product_external_key on registry.product (external_key) where external_key is not null;

-- Official product codes, old five-part and new four-part (R85, R86); a running number is used once per commune and year (R88).
create table registry.product_code (
    code text primary key,
    product_id uuid not null references registry.product,
    list text not null references area.unit_list,
    commune_code text not null,
    running_number integer not null check (running_number > 0),
    year smallint not null check (year between 2018 and 2100),
    given_on date,
    unique (list, commune_code, year, running_number)
);
create index product_code_product on registry.product_code (product_id);

create table registry.craft_village (
    id uuid primary key,
    name text not null,
    folded text not null,
    kind text not null check (kind in ('CRAFT_VILLAGE', 'TRADITIONAL_CRAFT_VILLAGE', 'TRADITIONAL_TRADE')),
    craft text not null default '',
    unit_list text,
    unit_code text,
    commune_code text,
    former_district_code text,
    former_province_code text,
    address_as_printed text not null default '',
    recognised_on date,
    decision_number text,
    ended_on date,
    grade text not null default 'CONFIRMED' check (grade in ('CONFIRMED', 'REPORTED')),
    sample boolean not null default false,
    source text not null default '',
    version integer not null default 0,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    foreign key (unit_list, unit_code) references area.unit
);
create table registry.product_craft_village (
    product_id uuid not null references registry.product,
    craft_village_id uuid not null references registry.craft_village,
    valid daterange not null,
    primary key (product_id, craft_village_id)
);
create index product_craft_village_village on registry.product_craft_village (craft_village_id);

create table registry.sourcing_area (
    id uuid primary key,
    name text not null,
    folded text not null,
    crop text not null,
    area_hectares numeric(12, 2) check (area_hectares >= 0),
    growing_area_code text,
    stable boolean not null default false,
    unit_list text,
    unit_code text,
    commune_code text,
    former_district_code text,
    former_province_code text,
    address_as_printed text not null default '',
    valid daterange not null default daterange(null, null),
    sample boolean not null default false,
    source text not null default '',
    version integer not null default 0,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    foreign key (unit_list, unit_code) references area.unit
);

create table registry.supply_contract (
    id uuid primary key,
    producer_id uuid not null references registry.producer,
    sourcing_area_id uuid references registry.sourcing_area,
    number text not null default '',
    counterparty text not null,
    share_of_output numeric(5, 2) check (share_of_output between 0 and 100),
    valid daterange not null check (not isempty(valid)),
    sample boolean not null default false,
    source text not null default '',
    version integer not null default 0,
    created_at timestamptz not null,
    updated_at timestamptz not null
);
create index supply_contract_producer on registry.supply_contract (producer_id);

-- Green: the chain meets the province's recorded reasons and is tied to a stable sourcing area by a contract (T8).
create table registry.value_chain (
    id uuid primary key,
    producer_id uuid not null references registry.producer,
    sourcing_area_id uuid references registry.sourcing_area,
    name text not null,
    green boolean not null default false,
    green_reasons text[] not null default '{}',
    active daterange not null check (not isempty(active)),
    sample boolean not null default false,
    source text not null default '',
    version integer not null default 0,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    check (not green or cardinality(green_reasons) > 0)
);
create index value_chain_producer on registry.value_chain (producer_id);

create table registry.photo (
    id uuid primary key,
    product_id uuid references registry.product,
    producer_id uuid references registry.producer,
    file_hash text not null references file.stored,
    caption text not null default '',
    position integer not null default 0,
    added_at timestamptz not null,
    added_by uuid,
    check ((product_id is null) <> (producer_id is null))
);
create index photo_product on registry.photo (product_id, position);
create index photo_producer on registry.photo (producer_id, position);

-- Who changed what: one row per saved version, field by field with the value before and after, and where it came from.
create table registry.revision (
    subject_type text not null,
    subject_id uuid not null,
    version integer not null,
    at timestamptz not null,
    actor_id uuid,
    actor_name text not null,
    on_behalf_of uuid,
    import_id uuid,
    source text not null default '',
    changes jsonb not null,
    primary key (subject_type, subject_id, version)
);

-- Producers whose record an officer entered and the producer has not yet confirmed (R84).
create table registry.entry_on_behalf (
    id uuid primary key,
    subject_type text not null,
    subject_id uuid not null,
    version integer not null,
    producer_id uuid not null references registry.producer,
    entered_by uuid not null,
    entered_by_name text not null,
    entered_at timestamptz not null,
    confirmed_by uuid,
    confirmed_by_name text,
    confirmed_at timestamptz,
    check (confirmed_by is null or confirmed_by <> entered_by)
);
