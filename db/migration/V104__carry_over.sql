-- 年度结转: chosen tasks go into a later plan in one reviewed action; afterwards the old plan may be frozen.
create table carry_over (
    id               uuid primary key,
    plan_id          uuid        not null references action_plan,
    starts_on        date        not null,
    due_on           date        not null check (due_on >= starts_on),
    reason           text        not null,
    proposed_by      uuid        not null references account,
    proposed_by_name text        not null,
    proposed_at      timestamptz not null,
    decision         text        check (decision in ('APPROVED', 'RETURNED')),
    decision_reason  text        not null default '',
    decided_by_name  text,
    decided_at       timestamptz
);
create table carry_over_task (
    carry_over_id uuid    not null references carry_over,
    task_id       uuid    not null references task,
    position      integer not null,
    new_task_id   uuid references task,
    refused       text    not null default '',
    primary key (carry_over_id, task_id)
);
create index carry_over_task_task on carry_over_task (task_id);

alter table task add column carried_from_id uuid unique references task;

alter table action_plan add column frozen_at timestamptz;
alter table action_plan add column frozen_by_name text not null default '';
