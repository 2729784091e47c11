-- 月报: one row a task and period; the working text, where it stands, and every submission as a version
create table report (
    id             uuid primary key,
    version        bigint      not null default 0,
    task_id        uuid        not null references task,
    period         date        not null check (extract(day from period) = 1),
    unit_id        uuid        not null references unit,
    state          text        not null,
    body           text        not null,
    edited_by      uuid        not null references account,
    edited_by_name text        not null,
    edited_at      timestamptz not null,
    steps          text        not null default '',
    step           integer     not null default 0,
    version_no     integer     not null default 0,
    submitted_by   uuid references account,
    submitted_at   timestamptz,
    reviewer_unit_id uuid references unit,
    handed_in_at   timestamptz,
    first_handed_in_at timestamptz,
    late           boolean     not null default false,
    return_reason  text,
    returned_by    text,
    returned_at    timestamptz,
    return_due_on  date,
    accepted_no    integer,
    accepted_at    timestamptz,
    accepted_by    text,
    unchecked      boolean     not null default false,
    correction     text,
    reported_light text,
    difficulties   integer     not null default 0,
    unique (task_id, period)
);
create index report_unit on report (unit_id, period);
create index report_review on report (state, period);
create index report_reviewer on report (reviewer_unit_id, state);

create table report_version (
    id               uuid primary key,
    report_id        uuid        not null references report,
    no               integer     not null,
    body             text        not null,
    submitted_by     uuid        not null references account,
    submitted_name   text        not null,
    submitted_at     timestamptz not null,
    handed_in_at     timestamptz,
    returned_at      timestamptz,
    returned_by      text,
    return_reason    text,
    returned_inside  boolean     not null default false,
    accepted_at      timestamptz,
    accepted_by      text,
    unchecked        boolean     not null default false,
    unique (report_id, no)
);

-- 审签: one row a step of a version, signed in the system or on paper
create table report_signature (
    version_id   uuid        not null references report_version,
    position     integer     not null,
    step         text        not null,
    account_id   uuid        not null references account,
    name         text        not null,
    on_behalf_of text,
    on_paper     boolean     not null default false,
    signed_at    timestamptz not null,
    primary key (version_id, position)
);

-- 存在困难问题, once the report has left the unit
create table difficulty (
    id             uuid primary key,
    report_id      uuid        not null references report,
    task_id        uuid        not null references task,
    unit_id        uuid        not null references unit,
    problem        text        not null,
    asked_unit_id  uuid references unit,
    help_by        date,
    raised_at      timestamptz not null,
    withdrawn_at   timestamptz,
    answer         text,
    answered_by    text,
    answered_at    timestamptz
);
create index difficulty_asked on difficulty (asked_unit_id, answered_at);
create index difficulty_unit on difficulty (unit_id, answered_at);
create index difficulty_report on difficulty (report_id);
