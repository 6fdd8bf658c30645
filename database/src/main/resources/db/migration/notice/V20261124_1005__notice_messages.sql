create schema notice;

create table notice.message (
    id uuid primary key,
    channel text not null check (channel in ('IN_APP', 'EMAIL', 'SMS', 'ZALO', 'LETTER')),
    account_id uuid,
    address text,
    template text not null,
    subject text not null,
    body text not null,
    state text not null check (state in ('WAITING', 'SENT', 'FAILED', 'READ')),
    not_before timestamptz not null,
    attempts integer not null default 0,
    created_at timestamptz not null,
    sent_at timestamptz,
    read_at timestamptz,
    last_error text
);
create index message_waiting on notice.message (not_before) where state = 'WAITING';
create index message_account on notice.message (account_id, created_at desc);

-- The table of the job scheduler.
create table notice.scheduled_tasks (
    task_name text not null,
    task_instance text not null,
    task_data bytea,
    execution_time timestamptz,
    picked boolean not null,
    picked_by text,
    last_success timestamptz,
    last_failure timestamptz,
    consecutive_failures int,
    last_heartbeat timestamptz,
    version bigint not null,
    priority smallint,
    primary key (task_name, task_instance)
);
create index scheduled_tasks_due on notice.scheduled_tasks (execution_time);
create index scheduled_tasks_heartbeat on notice.scheduled_tasks (last_heartbeat);
