-- Every attempt to hand a message over; nothing of its text or address is repeated here.
create table notice.delivery (
    message_id uuid not null references notice.message on delete cascade,
    attempt integer not null check (attempt > 0),
    at timestamptz not null,
    outcome text not null check (outcome in ('DELIVERED', 'LATER', 'REFUSED')),
    problem text not null default '',
    primary key (message_id, attempt)
);

-- Days whose end was announced, so that none is left out after the application was down and none is announced twice.
create table notice.passed_day (
    day date primary key,
    announced_at timestamptz not null
);
