-- 申辩: a unit's answer to a verified light, a return or a notice, that is to one entry of the trail; one answer each
create table objection (
    id              uuid primary key,
    version         bigint      not null default 0,
    kind            text        not null check (kind in ('LIGHT', 'RETURN', 'NOTICE')),
    task_id         uuid        not null references task,
    unit_id         uuid        not null references unit,
    act_kind        text        not null,
    act_subject     uuid        not null,
    act_seq         integer     not null,
    act_at          timestamptz not null,
    act_by          uuid references account,
    act_words       text        not null,
    reason          text        not null,
    asked_by        uuid        not null references account,
    asked_by_name   text        not null,
    asked_at        timestamptz not null,
    answer_due_on   date        not null,
    state           text        not null check (state in ('PENDING', 'UPHELD', 'REJECTED')),
    decision        text,
    decided_by      uuid references account,
    decided_by_name text,
    decided_at      timestamptz,
    unique (act_kind, act_subject, act_seq, unit_id),
    check ((state = 'PENDING') = (decided_at is null)),
    -- another person decides
    check (decided_by is null or (decided_by <> asked_by and (act_by is null or decided_by <> act_by)))
);
create index objection_task on objection (task_id, asked_at);
create index objection_unit on objection (unit_id, asked_at desc);
create index objection_open on objection (answer_due_on) where state = 'PENDING';
