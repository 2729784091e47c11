-- What a unit enters about its projects and the office verifies. Figures are made of the verified columns alone: what is
-- entered anew waits beside the last verified value. Money in 万元.
alter table major_project add approval_code text check (approval_code ~ '^[0-9]{4}-[0-9]{6}-[0-9]{2}-[0-9]{2}-[0-9]{6}$');
-- the list of milestones is saved as one
alter table major_project add milestones_version bigint not null default 0;
create unique index major_project_approval_code on major_project (approval_code) where merged_into is null;

-- 年度计划 of a project and year
create table project_year_plan (
    project_id          uuid           not null references major_project on delete cascade,
    year                int            not null check (year between 2000 and 2100),
    investment          numeric(16, 4) not null check (investment > 0),
    -- 年度计划开工, with its date
    starts              boolean        not null,
    starts_on           date,
    -- the paper or decision the figures come from
    basis               text           not null,
    state               text           not null check (state in ('ENTERED', 'VERIFIED', 'RETURNED')),
    return_reason       text           not null default '',
    entered_name        text           not null,
    entered_at          timestamptz    not null,
    entered_by          uuid           not null references account,
    verified_investment numeric(16, 4),
    verified_starts     boolean,
    verified_starts_on  date,
    verified_name       text           not null default '',
    verified_at         timestamptz,
    version             bigint         not null default 0,
    primary key (project_id, year),
    check (starts = (starts_on is not null)),
    check (extract(year from starts_on) = year)
);
create index project_year_plan_verified on project_year_plan (year, project_id) where verified_at is not null;
create index project_year_plan_waiting on project_year_plan (entered_at) where state = 'ENTERED';

-- 开工、竣工、投产、纳统
create table project_key_date (
    project_id    uuid        not null references major_project on delete cascade,
    kind          text        not null check (kind in ('STARTED', 'FINISHED', 'IN_PRODUCTION', 'IN_STATISTICS')),
    happened_on   date        not null,
    basis         text        not null,
    state         text        not null check (state in ('ENTERED', 'VERIFIED', 'RETURNED')),
    return_reason text        not null default '',
    entered_name  text        not null,
    entered_at    timestamptz not null,
    entered_by    uuid        not null references account,
    verified_on   date,
    verified_name text        not null default '',
    verified_at   timestamptz,
    version       bigint      not null default 0,
    primary key (project_id, kind)
);
create index project_key_date_verified on project_key_date (kind, project_id, verified_on) where verified_on is not null;
create index project_key_date_waiting on project_key_date (entered_at) where state = 'ENTERED';

-- 节点: steps of the preparation, due backwards from the target date
create table project_milestone (
    id         uuid primary key,
    project_id uuid   not null references major_project on delete cascade,
    name       text   not null,
    due_on     date   not null,
    done_on    date
);
create index project_milestone_project on project_milestone (project_id, due_on);

-- the usual steps before a start, in calendar days before the target date; what a proposal is made of
create table project_milestone_step (
    sort        int primary key,
    name        text not null,
    days_before int  not null check (days_before between 0 and 1000)
);
insert into project_milestone_step (sort, name, days_before) values
    (10, '备案（核准、审批）赋码', 150),
    (20, '用地预审与选址意见', 120),
    (30, '环评批复', 90),
    (40, '节能审查意见', 75),
    (50, '建设用地、规划许可', 60),
    (60, '施工图审查', 30),
    (70, '施工许可', 10),
    (80, '开工', 0);

-- What somebody is typing into a form of a project, until it is saved: outlives the session, the tab and the browser.
create table project_form_draft (
    account_id uuid        not null references account on delete cascade,
    form_key   text        not null check (length(form_key) <= 100),
    body       json        not null,
    saved_at   timestamptz not null,
    primary key (account_id, form_key)
);
