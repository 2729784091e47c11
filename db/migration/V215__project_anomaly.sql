-- What a person decided about figures of a project that look odd. It holds for these figures: others are asked about anew.
create table project_anomaly_decision (
    project_id   uuid        not null references major_project on delete cascade,
    kind         text        not null check
        (kind in ('DONE_OVER_PLAN', 'DONE_OVER_TOTAL', 'PLAN_OVER_TOTAL', 'JUMP', 'NO_START')),
    -- the year or the month it is about, empty for the project as a whole
    part         text        not null,
    figures      text        not null,
    decision     text        not null check (decision in ('RIGHT', 'TO_CORRECT')),
    remark       text        not null,
    decided_name text        not null,
    decided_by   uuid        not null references account,
    decided_at   timestamptz not null,
    primary key (project_id, kind, part, figures)
);

-- from how many times the month before a month is asked about
alter table project_gauge_setting add jump_times numeric(6, 2) not null default 3 check (jump_times > 1);
