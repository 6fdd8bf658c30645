-- A link of a product to a craft village ends on a day, or never held (then its period is empty). Who, when and why is kept with it.
alter table registry.product_craft_village
    add column linked_by_name text not null default '',
    add column ended_by uuid,
    add column ended_by_name text,
    add column ended_at timestamptz,
    add column ended_reason text,
    add check (num_nonnulls(ended_by_name, ended_at, ended_reason) in (0, 3));
