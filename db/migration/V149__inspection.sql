-- 督查检查安排: which units are inspected, about what, when and by whom. A cancelled one stays.
create table inspection (
    id             uuid primary key,
    version        bigint      not null default 0,
    state          text        not null,
    task_id        uuid references task,
    -- the task's chain, or the one chosen for a matter without task
    chain_id       uuid references industry_chain,
    matter         text        not null,
    from_on        date        not null,
    until_on       date        not null,
    -- first day of the month of dispatch it belongs to
    cycle_month    date        not null,
    team           text        not null,
    -- why it is held although another one of the same unit and matter is near; stays in the office
    overlap_reason text        not null default '',
    organ          text        not null,
    author_id      uuid        not null references account,
    author_name    text        not null,
    created_at     timestamptz not null,
    cancelled_at   timestamptz,
    cancelled_name text,
    cancel_reason  text,
    check (until_on >= from_on)
);
create index inspection_days on inspection (from_on, until_on);
create index inspection_month on inspection (cycle_month);

create table inspection_unit (
    inspection_id uuid    not null references inspection on delete cascade,
    unit_id       uuid    not null references unit,
    position      integer not null,
    primary key (inspection_id, unit_id)
);
create index inspection_unit_unit on inspection_unit (unit_id);

-- how near two inspections of one unit are to be pointed out, kept by the 督查室主任. One row.
create table inspection_rule (
    only_row    boolean primary key default true check (only_row),
    matter_days integer not null check (matter_days between 0 and 365),
    chain_days  integer not null check (chain_days between 0 and 365),
    version     bigint  not null default 0
);
insert into inspection_rule (matter_days, chain_days) values (90, 30);
