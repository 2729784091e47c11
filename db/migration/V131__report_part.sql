-- 配合单位填报: what a supporting unit adds to the lead unit's report of a task and month. The working text stays in the
-- unit; what left it stands beside (handed_*) until the next one leaves.
create table report_part (
    id                 uuid primary key,
    version            bigint      not null default 0,
    task_id            uuid        not null references task,
    period             date        not null check (extract(day from period) = 1),
    unit_id            uuid        not null references unit,
    state              text        not null check (state in ('DRAFT', 'IN_UNIT_REVIEW', 'RETURNED', 'HANDED_IN')),
    progress           text        not null default '',
    problems           text        not null default '',
    edited_by          uuid        not null references account,
    edited_by_name     text        not null,
    edited_at          timestamptz not null,
    steps              text        not null default '',
    step               integer     not null default 0,
    no                 integer     not null default 0,
    submitted_by       uuid references account,
    return_reason      text,
    returned_by        text,
    handed_progress    text,
    handed_problems    text,
    handed_no          integer,
    handed_in_at       timestamptz,
    first_handed_in_at timestamptz,
    late               boolean     not null default false,
    taken_no           integer,
    taken_by           text,
    taken_at           timestamptz,
    unique (task_id, period, unit_id),
    check ((handed_in_at is null) = (handed_progress is null)),
    check ((taken_at is null) = (taken_no is null))
);
create index report_part_unit on report_part (unit_id, period, state);

create table report_part_signature (
    part_id      uuid        not null references report_part,
    no           integer     not null,
    position     integer     not null,
    step         text        not null,
    account_id   uuid        not null references account,
    name         text        not null,
    on_behalf_of text,
    on_paper     boolean     not null,
    signed_at    timestamptz not null,
    primary key (part_id, no, position)
);

-- 请配合单位填报: once a task and month
create table report_part_ask (
    task_id  uuid        not null references task,
    period   date        not null check (extract(day from period) = 1),
    asked_by text        not null,
    asked_at timestamptz not null,
    primary key (task_id, period)
);
