create schema promotion;

create table promotion.sales_channel (
    id uuid primary key,
    kind text not null check (kind in ('SUPERMARKET', 'CONVENIENCE_STORE', 'ECOMMERCE_PLATFORM', 'SPECIALITY_SHOP', 'TRADITIONAL_MARKET',
        'SOCIAL_NETWORK', 'EXPORT')),
    name text not null,
    operator text not null default '',
    url text,
    sample boolean not null default false,
    source text not null default '',
    version integer not null default 0,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    unique (kind, name)
);

-- An address that must answer to count. `link_state` keeps since when it did or did not, so past days can be recomputed.
create table promotion.link (
    id uuid primary key,
    url text not null unique,
    host text not null,
    last_checked_at timestamptz,
    last_status integer,
    last_problem text,
    alive boolean,
    next_check_at timestamptz not null
);
create index link_due on promotion.link (next_check_at);
create table promotion.link_state (
    link_id uuid not null references promotion.link,
    alive boolean not null,
    period daterange not null,
    primary key (link_id, period),
    constraint one_state_on_a_day exclude using gist (link_id with =, period with &&)
);

-- A producer sells in a channel under a contract or with a live link.
create table promotion.channel_presence (
    id uuid primary key,
    channel_id uuid not null references promotion.sales_channel,
    producer_id uuid not null references registry.producer,
    contract_number text,
    link_id uuid references promotion.link,
    valid daterange not null check (not isempty(valid)),
    sample boolean not null default false,
    source text not null default '',
    version integer not null default 0,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    check (contract_number is not null or link_id is not null)
);
create index channel_presence_producer on promotion.channel_presence (producer_id);

create table promotion.listing (
    id uuid primary key,
    channel_id uuid not null references promotion.sales_channel,
    product_id uuid not null references registry.product,
    link_id uuid not null references promotion.link,
    valid daterange not null check (not isempty(valid)),
    sample boolean not null default false,
    source text not null default '',
    version integer not null default 0,
    created_at timestamptz not null,
    updated_at timestamptz not null
);
create index listing_product on promotion.listing (product_id);

create table promotion.storefront (
    id uuid primary key,
    producer_id uuid not null references registry.producer,
    channel_id uuid references promotion.sales_channel,
    link_id uuid not null references promotion.link,
    valid daterange not null check (not isempty(valid)),
    shows_all_products boolean not null default true,
    sample boolean not null default false,
    source text not null default '',
    version integer not null default 0,
    created_at timestamptz not null,
    updated_at timestamptz not null
);
create index storefront_producer on promotion.storefront (producer_id);
create table promotion.storefront_product (
    storefront_id uuid not null references promotion.storefront on delete cascade,
    product_id uuid not null references registry.product,
    primary key (storefront_id, product_id)
);

create table promotion.website (
    id uuid primary key,
    producer_id uuid not null references registry.producer,
    link_id uuid not null references promotion.link,
    own_domain boolean not null default true,
    valid daterange not null check (not isempty(valid)),
    sample boolean not null default false,
    source text not null default '',
    version integer not null default 0,
    created_at timestamptz not null,
    updated_at timestamptz not null
);
create index website_producer on promotion.website (producer_id);

-- The account number is never shown whole: staff see the last four digits, the public sees nothing.
create table promotion.payment_account (
    id uuid primary key,
    producer_id uuid not null references registry.producer,
    bank_key text not null,
    account_number text not null,
    holder text not null,
    verified_on date,
    valid daterange not null check (not isempty(valid)),
    sample boolean not null default false,
    source text not null default '',
    version integer not null default 0,
    created_at timestamptz not null,
    updated_at timestamptz not null
);
create index payment_account_producer on promotion.payment_account (producer_id);

create table promotion.sales_point (
    id uuid primary key,
    name text not null,
    folded text not null,
    operator text not null default '',
    unit_list text,
    unit_code text,
    commune_code text,
    former_district_code text,
    former_province_code text,
    address_as_printed text not null default '',
    opened_on date,
    opened_as_printed text not null default '',
    closed_on date,
    decision_number text,
    grade text not null default 'CONFIRMED' check (grade in ('CONFIRMED', 'REPORTED')),
    sample boolean not null default false,
    source text not null default '',
    version integer not null default 0,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    foreign key (unit_list, unit_code) references area.unit,
    check (closed_on is null or opened_on is null or closed_on >= opened_on)
);

create table promotion.event (
    id uuid primary key,
    kind text not null check (kind in ('FAIR', 'CONFERENCE', 'FORUM', 'LIVESTREAM', 'OCOP_DAY', 'TRAINING')),
    name text not null,
    place text not null default '',
    unit_list text,
    unit_code text,
    commune_code text,
    former_district_code text,
    former_province_code text,
    outside_province boolean not null default false,
    held daterange,
    held_as_printed text not null default '',
    topic text not null default '',
    result text not null default '',
    sales_vnd bigint check (sales_vnd >= 0),
    contracts integer check (contracts >= 0),
    memoranda integer check (memoranda >= 0),
    grade text not null default 'CONFIRMED' check (grade in ('CONFIRMED', 'REPORTED')),
    sample boolean not null default false,
    source text not null default '',
    version integer not null default 0,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    foreign key (unit_list, unit_code) references area.unit
);
create table promotion.event_participant (
    event_id uuid not null references promotion.event on delete cascade,
    producer_id uuid not null references registry.producer,
    products integer check (products >= 0),
    sales_vnd bigint check (sales_vnd >= 0),
    primary key (event_id, producer_id)
);
create index event_participant_producer on promotion.event_participant (producer_id);

-- The logo on the packing, product by product: helped with photo, or refused by the producer (T15, S7).
create table promotion.logo_support (
    id uuid primary key,
    product_id uuid not null references registry.product,
    state text not null check (state in ('PLANNED', 'ACCEPTED', 'PAID', 'REFUSED_BY_PRODUCER')),
    decided_on date not null,
    amount_vnd bigint check (amount_vnd >= 0),
    photo_hash text references file.stored,
    note text not null default '',
    sample boolean not null default false,
    source text not null default '',
    version integer not null default 0,
    created_at timestamptz not null,
    updated_at timestamptz not null
);
create index logo_support_product on promotion.logo_support (product_id);
