-- Money of a project month by month, in 万元: planned and done. What counts in the figures is what the office verified.
create table project_month (
    project_id       uuid        not null references major_project on delete cascade,
    -- first day of the month
    month            date        not null check (extract(day from month) = 1),
    planned          numeric(16, 4) check (planned >= 0),
    done             numeric(16, 4) check (done >= 0),
    note             text        not null default '',
    state            text        not null check (state in ('ENTERED', 'VERIFIED', 'RETURNED')),
    return_reason    text        not null default '',
    entered_name     text        not null,
    entered_at       timestamptz not null,
    entered_by       uuid        not null references account,
    verified_planned numeric(16, 4),
    verified_done    numeric(16, 4),
    verified_name    text        not null default '',
    verified_at      timestamptz,
    version          bigint      not null default 0,
    primary key (project_id, month),
    check (planned is not null or done is not null)
);
create index project_month_verified on project_month (month, project_id) where verified_done is not null;
create index project_month_waiting on project_month (entered_at) where state = 'ENTERED';
