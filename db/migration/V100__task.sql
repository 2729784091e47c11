-- 任务: plans, the five elements, goals, life cycle, lights

-- Two-character grams of a text, lower case, for searches by two-character Chinese words: never pg_trgm (slower than no
-- index for such words).
create function bigrams(body text) returns text[]
    language sql immutable parallel safe
    return (select coalesce(array_agg(distinct substr(lower(body), i, 2)), '{}')
            from generate_series(1, greatest(length(body) - 1, 0)) i);

-- 来源序号 in its natural order: letters first as printed, every run of digits padded, so that 4.2 stands before 4.10.
create function number_key(number text) returns text
    language sql immutable parallel safe
    return (select string_agg(case when part[1] ~ '^[0-9]+$' then lpad(part[1], 8, '0') else part[1] end, '' order by n)
            from regexp_matches(coalesce(number, ''), '([0-9]+|[^0-9]+)', 'g') with ordinality as m (part, n));

create table action_plan (
    id             uuid primary key,
    name           text    not null unique,
    document       text    not null,
    level          text    not null,
    starts_on      date    not null,
    ends_on        date    not null,
    sort           integer not null default 0
);

create table special_action (
    id      uuid primary key,
    plan_id uuid    not null references action_plan,
    name    text    not null,
    sort    integer not null default 0,
    unique (plan_id, name)
);

-- 督查编号: one row a year, locked while a number is taken
create table case_number (
    year integer primary key,
    last integer not null
);

create table task (
    id                  uuid primary key,
    version             bigint      not null default 0,
    case_number         text unique,
    source_kind         text        not null,
    source_number       text,
    source_title        text,
    source_clause       text,
    level               text        not null,
    plan_id             uuid references action_plan,
    special_action_id   uuid references special_action,
    chain_id            uuid references industry_chain,
    title               text        not null,
    measure             text        not null default '',
    goal_text           text        not null default '',
    starts_on           date        not null,
    due_on              date,
    original_due_on     date,
    annual_data_on      date,
    cycle               text        not null,
    lead_unit_id        uuid references unit,
    group_id            uuid references unit_group,
    post_id             uuid references leader_post,
    responsible         text,
    handler_id          uuid references account,
    set_by              text        not null,
    proposal            text        not null default '',
    basis               text,
    state               text        not null,
    parent_id           uuid references task,
    child_kind          text,
    starred             boolean     not null default false,
    author_id           uuid        not null references account,
    author_unit_id      uuid        not null references unit,
    author_role         text        not null,
    elements_no         integer     not null default 1,
    submitted_at        timestamptz,
    approver_id         uuid references account,
    assigned_at         timestamptz,
    acceptance_due_on   date,
    deemed_delivered_at timestamptz,
    accepted_at         timestamptz,
    adjustment_used     boolean     not null default false,
    requested_result    text,
    proposed_by         uuid references account,
    proposed_result     text,
    completion_asked_at timestamptz,
    completion_asked_by uuid references account,
    completed_at        timestamptz,
    completed_by        uuid references account,
    result              text,
    closed_at           timestamptz,
    retention           text,
    archived_at         timestamptz,
    suspended_until     date,
    terminated_at       timestamptz,
    reported_light      text,
    verified_light      text,
    verified_reason     text        not null default '',
    original_light      text,
    overridden_light    text,
    override_reason     text,
    awaiting_data       boolean     not null default false,
    awaiting_report     boolean     not null default false,
    done_text           text        not null default '',
    progress            text        not null default '',
    progress_on         date,
    import_batch_id     uuid,
    created_at          timestamptz not null,
    changed_at          timestamptz not null,
    grams               text[] generated always as (bigrams(coalesce(source_number, '') || ' ' || coalesce(case_number, '') || ' ' ||
        title || ' ' || measure || ' ' || goal_text)) stored,
    number_key          text generated always as (number_key(source_number)) stored,
    check ((lead_unit_id is null) or (group_id is null)),
    unique (plan_id, source_number, lead_unit_id, parent_id)
);
create index task_grams on task using gin (grams);
create index task_lead on task (lead_unit_id, state, due_on);
create index task_state on task (state, due_on);
create index task_due on task (due_on, id);
create index task_number on task (number_key, id);
create index task_parent on task (parent_id);
create index task_chain on task (chain_id, state);
create index task_post on task (post_id);
create index task_author on task (author_unit_id, state);
create index task_verified on task (verified_light, state);
create index task_batch on task (import_batch_id);

-- 配合, 主送, 抄送
create table task_unit (
    task_id  uuid    not null references task on delete cascade,
    unit_id  uuid    not null references unit,
    relation text    not null check (relation in ('SUPPORTING', 'ADDRESSEE', 'COPIED', 'ASKED')),
    part     text    not null default '',
    position integer not null default 0,
    primary key (task_id, relation, unit_id)
);
create index task_unit_unit on task_unit (unit_id, relation);

create table goal (
    id         uuid primary key,
    task_id    uuid    not null references task on delete cascade,
    position   integer not null,
    kind       text    not null,
    name       text    not null,
    comparison text,
    target     numeric,
    unit       text    not null default '',
    base       numeric not null default 0,
    due_on     date,
    per        text,
    times      integer,
    year_total boolean not null default false,
    yellow     numeric,
    red        numeric,
    unique (task_id, position)
);

create table goal_interim (
    goal_id uuid    not null references goal on delete cascade,
    by_date date    not null,
    value   numeric not null,
    primary key (goal_id, by_date)
);

create table milestone (
    id       uuid primary key,
    goal_id  uuid    not null references goal on delete cascade,
    position integer not null,
    due_on   date    not null,
    weight   numeric not null,
    text     text    not null,
    done_on  date
);
create index milestone_goal on milestone (goal_id);

-- Accepted figures of goals; a corrected one replaces the figure of the same 数据期.
create table goal_value (
    id          uuid primary key,
    goal_id     uuid        not null references goal on delete cascade,
    period_end  date        not null,
    period_text text        not null,
    value       numeric     not null,
    source      text        not null default '',
    report_id   uuid,
    verified    boolean     not null,
    accepted_at timestamptz not null,
    unique (goal_id, period_end)
);

-- 频次: an occurrence is date, kind, subject and result in a line
create table occurrence (
    id          uuid primary key,
    goal_id     uuid        not null references goal on delete cascade,
    happened_on date        not null,
    kind        text        not null,
    subject     text        not null,
    result      text        not null,
    reference   text        not null default '',
    report_id   uuid,
    accepted_at timestamptz not null
);
create index occurrence_goal on occurrence (goal_id, happened_on);

-- 申请: adjustment, extension, amendment, suspension, termination; completion goes through the task's own states
create table task_request (
    id            uuid primary key,
    version       bigint      not null default 0,
    task_id       uuid        not null references task,
    kind          text        not null,
    state         text        not null,
    element       text,
    reason        text        not null,
    progress      text        not null default '',
    proposed      text        not null default '',
    new_due_on    date,
    old_due_on    date,
    unit_id       uuid        not null references unit,
    asked_by      uuid        not null references account,
    asked_by_name text        not null,
    asked_at      timestamptz not null,
    answer_due_on date        not null,
    decided_by_post uuid references leader_post,
    opinion       text        not null default '',
    opinion_by    uuid references account,
    decision      text        not null default '',
    paper         text        not null default '',
    decided_by    uuid references account,
    decided_at    timestamptz
);
create index task_request_task on task_request (task_id, asked_at);
create index task_request_open on task_request (state, kind) where state = 'PENDING';
create unique index task_request_one_open on task_request (task_id, kind) where state = 'PENDING';

-- 五要素 of every version
create table task_version (
    task_id    uuid        not null references task on delete cascade,
    no         integer     not null,
    body       text        not null,
    reason     text        not null,
    changed_at timestamptz not null,
    primary key (task_id, no)
);

-- 保存的视图
create table saved_view (
    id         uuid primary key,
    account_id uuid    not null references account,
    screen     text    not null,
    name       text    not null,
    query      text    not null,
    position   integer not null default 0,
    unique (account_id, screen, name)
);
create table column_choice (
    account_id uuid not null references account,
    screen     text not null,
    columns    text not null,
    primary key (account_id, screen)
);
