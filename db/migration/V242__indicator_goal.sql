-- A goal of a task that is a number feeds an indicator: what is accepted there is not typed here again.
create table indicator_goal (
    goal_id      uuid primary key references goal on delete cascade,
    indicator_id uuid        not null references indicator,
    linked_name  text        not null,
    linked_at    timestamptz not null
);
create index indicator_goal_indicator on indicator_goal (indicator_id);

-- Goals of which a person said that they become no indicator.
create table indicator_goal_declined (
    goal_id       uuid primary key references goal on delete cascade,
    declined_name text        not null,
    declined_at   timestamptz not null
);
