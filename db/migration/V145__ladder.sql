-- The ladder 催办→提醒单→警示单→督办函→约谈: when a next step is proposed, kept by the 督查室主任. One row.
create table ladder_rule (
    only_row        boolean primary key default true check (only_row),
    red             boolean not null,
    overdue_days    integer not null check (overdue_days between 1 and 90),
    missing_in_row  integer not null check (missing_in_row between 2 and 6),
    unanswered_days integer not null check (unanswered_days between 1 and 90),
    pause_days      integer not null check (pause_days between 1 and 90),
    memory_days     integer not null check (memory_days between 30 and 730),
    version         bigint  not null default 0
);
insert into ladder_rule (red, overdue_days, missing_in_row, unanswered_days, pause_days, memory_days)
values (true, 1, 2, 1, 10, 365);

-- What the rules propose now: one row a unit and task, written anew by the sweep. A person decides.
create table ladder_proposal (
    id          uuid primary key,
    unit_id     uuid        not null references unit,
    task_id     uuid references task,
    step        text        not null,
    why         text        not null,
    occasions   text[]      not null,
    proposed_on date        not null,
    run         uuid        not null,
    unique nulls not distinct (unit_id, task_id)
);
create index ladder_proposal_step on ladder_proposal (step);
create index ladder_proposal_task on ladder_proposal (task_id);

-- Not followed, with reason: the same occasion is not proposed again.
create table ladder_dismissal (
    unit_id        uuid        not null references unit,
    task_id        uuid references task,
    occasion       text        not null,
    reason         text        not null,
    dismissed_by   uuid        not null references account,
    dismissed_name text        not null,
    dismissed_at   timestamptz not null,
    unique nulls not distinct (unit_id, task_id, occasion)
);

-- Why a notice begins higher than the ladder would
alter table notice add column start_reason text not null default '';
