-- 回头看: closed tasks come back for a check of what was reported. Days and share are data, one row.
create table follow_up_setting (
    one           boolean primary key default true check (one),
    first_days    integer not null check (first_days >= 1),
    second_days   integer not null check (second_days > first_days),
    third_days    integer not null check (third_days > second_days and third_days <= 1000),
    share_percent integer not null check (share_percent between 1 and 100),
    version       bigint  not null default 0
);
insert into follow_up_setting (first_days, second_days, third_days, share_percent) values (30, 60, 90, 10);

-- One draw a month and stage, of the tasks that reached the days in the month before; the seed repeats it.
create table follow_up_draw (
    month         date        not null check (extract(day from month) = 1),
    stage         text        not null check (stage in ('FIRST', 'SECOND', 'THIRD')),
    seed          bigint      not null,
    after_days    integer     not null,
    share_percent integer     not null,
    candidates    integer     not null default 0,
    drawn         integer     not null default 0,
    drawn_at      timestamptz not null,
    primary key (month, stage)
);

create table follow_up_check (
    id              uuid primary key,
    version         bigint      not null default 0,
    task_id         uuid        not null references task,
    month           date        not null,
    stage           text        not null,
    closed_at       timestamptz not null,
    state           text        not null check (state in ('PENDING', 'CONFIRMED', 'GAP', 'REOPENED', 'KEPT')),
    finding         text,
    evidence_on     date,
    checked_by      uuid references account,
    checked_by_name text,
    checked_at      timestamptz,
    decision        text,
    decided_by      uuid references account,
    decided_by_name text,
    decided_at      timestamptz,
    foreign key (month, stage) references follow_up_draw,
    -- one closure comes back once a stage
    unique (task_id, stage, closed_at),
    check ((state = 'PENDING') = (checked_at is null)),
    check ((state in ('REOPENED', 'KEPT')) = (decided_at is not null)),
    -- another person decides
    check (decided_by is null or decided_by <> checked_by)
);
