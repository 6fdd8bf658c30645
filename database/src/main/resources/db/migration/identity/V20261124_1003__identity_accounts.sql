create schema identity;

create table identity.account (
    id uuid primary key,
    email text not null unique check (email = lower(email)),
    phone text,
    display_name text not null,
    password_hash text not null,
    state text not null default 'ACTIVE' check (state in ('ACTIVE', 'DISABLED')),
    failed_sign_ins integer not null default 0,
    locked_until timestamptz,
    totp_secret text,
    totp_confirmed_at timestamptz,
    totp_last_step bigint,
    language text not null default 'vi' check (language in ('vi', 'en')),
    sample boolean not null default false,
    created_at timestamptz not null,
    version integer not null default 0
);

-- A role holds within an area, or for one producer; it ends by revocation and is never deleted.
create table identity.role_grant (
    id uuid primary key,
    account_id uuid not null references identity.account,
    role text not null check (role in ('PRODUCER', 'COMMUNE_OFFICER', 'PROVINCIAL_OFFICER', 'ADVISER', 'COUNCIL_MEMBER',
        'COUNCIL_CHAIR', 'SECRETARY', 'FINANCE_OFFICER', 'AUDITOR', 'ADMINISTRATOR', 'BUYER')),
    area_list text,
    area_code text,
    producer_id uuid,
    granted_at timestamptz not null,
    granted_by uuid references identity.account,
    revoked_at timestamptz,
    revoked_by uuid references identity.account,
    foreign key (area_list, area_code) references area.unit,
    check ((area_list is null) = (area_code is null)),
    check ((role = 'PRODUCER') = (producer_id is not null))
);
create unique index role_grant_once on identity.role_grant
    (account_id, role, coalesce(area_code, ''), coalesce(producer_id, '00000000-0000-0000-0000-000000000000'::uuid))
    where revoked_at is null;

create table identity.password_reset (
    token_hash bytea primary key,
    account_id uuid not null references identity.account,
    expires_at timestamptz not null,
    used_at timestamptz
);

create index password_reset_account on identity.password_reset (account_id);

-- Stand in for the second factor when the phone is lost; each works once.
create table identity.recovery_code (
    account_id uuid not null references identity.account,
    code_hash bytea not null,
    used_at timestamptz,
    primary key (account_id, code_hash)
);

create table identity.api_token (
    id uuid primary key,
    account_id uuid not null references identity.account,
    name text not null,
    token_hash bytea not null unique,
    created_at timestamptz not null,
    expires_at timestamptz not null,
    last_used_at timestamptz,
    revoked_at timestamptz
);

-- Counts of attempts per account, address and network in the present window, shared by all copies of the application.
create table identity.attempt (
    key text not null,
    window_start timestamptz not null,
    count integer not null,
    primary key (key, window_start)
);
create index attempt_age on identity.attempt (window_start);

-- One-time tokens of forms and idempotency keys of creations: the answer is kept so that a repetition gets the same one (R168).
create table identity.submission (
    account_id uuid not null,
    key text not null,
    body_hash bytea not null,
    status integer,
    location text,
    body text,
    created_at timestamptz not null,
    primary key (account_id, key)
);
create index submission_age on identity.submission (created_at);

create table identity.web_session (
    primary_id char(36) primary key,
    session_id char(36) not null unique,
    creation_time bigint not null,
    last_access_time bigint not null,
    max_inactive_interval int not null,
    expiry_time bigint not null,
    principal_name varchar(100)
);
create index web_session_expiry on identity.web_session (expiry_time);
create index web_session_principal on identity.web_session (principal_name);
create table identity.web_session_attributes (
    session_primary_id char(36) not null references identity.web_session (primary_id) on delete cascade,
    attribute_name varchar(200) not null,
    attribute_bytes bytea not null,
    primary key (session_primary_id, attribute_name)
);
