-- What a supervisor ordered for many steps, and what became of each: done part by part while its giver watches.
create table bulk_order (
    id          uuid primary key,
    username    text not null,
    action      text not null check (action in ('remind', 'reassign', 'pause', 'escalate')),
    receiver    text,
    reason      text,
    planned_end date,
    given       timestamptz not null
);
create index bulk_order_given on bulk_order (given);

create table bulk_order_step (
    order_id uuid not null references bulk_order on delete cascade,
    position int not null,
    step_id  text not null,
    tried    boolean not null default false,
    kept     text,
    primary key (order_id, step_id)
);
