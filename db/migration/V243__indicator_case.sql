-- 五个主题 of a red indicator: 研判, 预警, 应策, 推动, 问效 in their order, each written once.
create table indicator_case (
    id           uuid primary key,
    indicator_id uuid        not null references indicator,
    -- of the value that was red
    period_end   date        not null,
    finding      text        not null,
    opened_name  text        not null,
    opened_at    timestamptz not null,
    conclusion   text        not null default '',
    closed_name  text        not null default '',
    closed_at    timestamptz
);
create unique index indicator_case_open on indicator_case (indicator_id) where closed_at is null;
create index indicator_case_indicator on indicator_case (indicator_id);

create table indicator_case_step (
    case_id      uuid        not null references indicator_case,
    step         text        not null check (step in ('JUDGEMENT', 'WARNING', 'COUNTERMEASURE', 'PUSH', 'EFFECT')),
    content      text        not null,
    done_on      date        not null,
    task_id      uuid references task on delete set null,
    notice_id    uuid references notice on delete set null,
    written_name text        not null,
    written_at   timestamptz not null,
    primary key (case_id, step)
);
create index indicator_case_step_task on indicator_case_step (task_id);
create index indicator_case_step_notice on indicator_case_step (notice_id);
