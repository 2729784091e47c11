-- 轮次安排: on which days of the month a round of a kind runs. A version is never changed; a round keeps the days of the
-- version it was opened under.
create table round_course (
    kind            text        not null check (kind in ('MONTHLY', 'QUARTERLY', 'HALF_YEARLY', 'ANNUAL')),
    no              integer     not null,
    valid_from      date        not null check (extract(day from valid_from) = 1),
    opens           integer     not null check (opens between 1 and 31),
    due             integer     not null check (due between 1 and 31),
    lead_until      integer     not null check (lead_until between 1 and 31),
    office_until    integer     not null check (office_until between 1 and 31),
    draft           integer     not null check (draft between 1 and 31),
    reason          text        not null,
    changed_by_name text        not null,
    changed_at      timestamptz not null,
    primary key (kind, no),
    check (opens < due and due <= lead_until and lead_until <= office_until and office_until <= draft)
);
insert into round_course
select kind, 1, '2000-01-01', 10, 20, 22, 25, 27, '系统启用时的初始安排', '', '2000-01-01 00:00:00+08'
  from unnest(array['MONTHLY', 'QUARTERLY', 'HALF_YEARLY', 'ANNUAL']) kind;

-- 轮次: one by rule for each kind and period; by hand for a set of tasks (round_task). The days are as decided, before
-- rest days move them.
create table dispatch_round (
    id               uuid primary key,
    version          bigint      not null default 0,
    kind             text        not null check (kind in ('MONTHLY', 'QUARTERLY', 'HALF_YEARLY', 'ANNUAL')),
    period           date        not null check (extract(day from period) = 1),
    by_rule          boolean     not null,
    title            text        not null default '',
    plan_id          uuid references action_plan,
    chain_id         uuid references industry_chain,
    unit_id          uuid references unit,
    cycle            text,
    opens_on         date        not null,
    due_on           date        not null,
    lead_until       date        not null,
    office_until     date        not null,
    draft_on         date        not null,
    first_due_on     date        not null,
    moved_reason     text,
    moved_by         text,
    moved_at         timestamptz,
    state            text        not null check (state in ('OPEN', 'CLOSING', 'CLOSED', 'PUBLISHED')),
    opened_by        text        not null,
    opened_at        timestamptz not null,
    closing_by       text,
    closing_cursor   uuid,
    closing_total    integer     not null default 0,
    closing_done     integer     not null default 0,
    closing_skipped  integer     not null default 0,
    closed_by        text,
    closed_at        timestamptz,
    written_at       timestamptz,
    rewritten        boolean     not null default false,
    published_by     text,
    published_at     timestamptz,
    check (opens_on < due_on and due_on <= lead_until and lead_until <= office_until and office_until <= draft_on),
    check ((state in ('CLOSED', 'PUBLISHED')) = (closed_at is not null)),
    check ((state = 'PUBLISHED') = (published_at is not null))
);
create unique index dispatch_round_rule on dispatch_round (kind, period) where by_rule;
create index dispatch_round_period on dispatch_round (period desc, kind, id);
create index dispatch_round_closing on dispatch_round (id) where state = 'CLOSING';

-- The tasks of a round opened by hand; each owes a report of that period, whatever its cycle.
create table round_task (
    round_id uuid not null references dispatch_round,
    task_id  uuid not null references task,
    period   date not null,
    primary key (round_id, task_id)
);
create index round_task_period on round_task (period, task_id);

-- What a closed round says, one row a task: a copy that no later change of task, unit or report reaches.
create table round_row (
    round_id        uuid    not null references dispatch_round,
    task_id         uuid    not null references task,
    position        integer not null,
    unit_id         uuid    not null references unit,
    unit_name       text    not null,
    group_id        uuid references unit_group,
    group_name      text,
    chain_id        uuid references industry_chain,
    chain_name      text,
    plan_id         uuid references action_plan,
    plan_name       text,
    number          text    not null,
    title           text    not null,
    goal_text       text    not null,
    done_text       text    not null,
    percent         numeric,
    due_on          date,
    starred         boolean not null,
    task_state      text    not null,
    owed            boolean not null,
    missing         boolean not null,
    late            boolean not null,
    state           text    not null,
    reported_light  text,
    verified_light  text,
    verified_reason text    not null,
    progress        text    not null,
    difficulties    jsonb   not null,
    next_steps      text    not null,
    report_id       uuid references report,
    report_no       integer,
    primary key (round_id, task_id),
    unique (round_id, position),
    check (not (missing and not owed) and not (missing and late))
);
create index round_row_unit on round_row (round_id, unit_id);
create index round_row_chain on round_row (round_id, chain_id);
create index round_row_task on round_row (task_id);

-- A published round is frozen: the database refuses every change of it and of its rows. The one exception is 封存、清除:
-- words leave every copy, in a transaction that writes or locks its erasure.
create function erases_now() returns boolean
    language sql stable
    return exists (select 1 from audit_erasure
                    where state = 'HIDDEN'
                      and (xmin = pg_current_xact_id()::xid or xmax = pg_current_xact_id()::xid));

create function refuse_frozen_rows() returns trigger
    language plpgsql as $$
begin
    if exists (select 1 from dispatch_round r
                where r.state = 'PUBLISHED' and r.id in (select round_id from changed))
       and not (tg_op = 'UPDATE' and erases_now()) then
        raise exception 'a published round never changes' using errcode = 'restrict_violation';
    end if;
    return null;
end $$;
create trigger round_row_frozen_insert after insert on round_row
    referencing new table as changed for each statement execute function refuse_frozen_rows();
create trigger round_row_frozen_delete after delete on round_row
    referencing old table as changed for each statement execute function refuse_frozen_rows();
create trigger round_row_frozen_update after update on round_row
    referencing old table as changed for each statement execute function refuse_frozen_rows();
create trigger round_row_frozen_move after update on round_row
    referencing new table as changed for each statement execute function refuse_frozen_rows();

create function refuse_frozen_round() returns trigger
    language plpgsql as $$
begin
    if old.state = 'PUBLISHED' and not (tg_op = 'UPDATE' and erases_now()) then
        raise exception 'a published round never changes' using errcode = 'restrict_violation';
    end if;
    return case tg_op when 'DELETE' then old else new end;
end $$;
create trigger dispatch_round_frozen before update or delete on dispatch_round
    for each row execute function refuse_frozen_round();

create function refuse_truncate_of_rounds() returns trigger
    language plpgsql as $$
begin
    raise exception 'rounds are never emptied' using errcode = 'restrict_violation';
end $$;
create trigger round_row_not_emptied before truncate on round_row
    for each statement execute function refuse_truncate_of_rounds();
create trigger dispatch_round_not_emptied before truncate on dispatch_round
    for each statement execute function refuse_truncate_of_rounds();

-- 已报/应报 and the lists of a round ask by period first
create index report_period on report (period, state, task_id);
