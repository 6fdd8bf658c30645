-- Figures that others published can be typed and corrected by officers; what stood before stays readable.
alter table programme.reported_figure
    add column version int not null default 0,
    add column entered_by uuid,
    add column entered_at timestamptz,
    add column withdrawn boolean not null default false;
create table programme.reported_figure_revision (
    figure_id uuid not null references programme.reported_figure,
    version int not null,
    at timestamptz not null,
    actor_id uuid,
    actor_name text not null,
    reason text not null check (char_length(reason) >= 5),
    -- The row as it stood before this version.
    before jsonb not null,
    primary key (figure_id, version)
);
