-- 通报: made from the rows of a closed round, sent to the named units for facts, reviewed, signed and numbered

-- 代字, first number of a year, and who reviews and signs; one row
create table bulletin_setting (
    one      boolean primary key default true check (one),
    code     text    not null,
    start    integer not null check (start > 0),
    reviewer text    not null,
    signer   text    not null,
    -- the leader's post that signs; none: a leader in charge of a task of the round
    post_id  uuid references leader_post,
    version  bigint  not null default 0
);
insert into bulletin_setting (code, start, reviewer, signer) values ('督通', 1, 'SUPERVISION_HEAD', 'LEADER');

create table bulletin (
    id            uuid primary key,
    version       bigint      not null default 0,
    round_id      uuid        not null unique references dispatch_round,
    round_name    text        not null,
    state         text        not null check (state in ('DRAFT', 'CONSULTING', 'CONSULTED', 'REVIEWED', 'ISSUED')),
    -- when the round's rows were written that it was made from
    written_at    timestamptz not null,
    number        text unique references notice_number,
    organ         text        not null,
    author_id     uuid        not null references account,
    author_name   text        not null,
    created_at    timestamptz not null,
    -- how many times it was sent for facts
    consulted     integer     not null default 0,
    sent_at       timestamptz,
    answer_due_on date,
    reviewer_name text,
    reviewed_at   timestamptz,
    issuer_id     uuid references account,
    issuer_name   text,
    issued_at     timestamptz,
    check ((number is null) = (issued_at is null)),
    check ((state = 'ISSUED') = (issued_at is not null)),
    -- somebody else signs
    check (issuer_id is null or issuer_id <> author_id)
);
create index bulletin_state on bulletin (state, created_at desc);

-- the editable texts, each with its own version
create table bulletin_text (
    bulletin_id uuid   not null references bulletin on delete cascade,
    part        text   not null,
    body        text   not null,
    version     bigint not null default 0,
    edited_by   text,
    edited_at   timestamptz,
    primary key (bulletin_id, part)
);

-- the numbers, copied from the round: of all (TOTAL), by unit in the order of the unit list, by chain
create table bulletin_sum (
    bulletin_id uuid    not null references bulletin on delete cascade,
    by_part    text    not null check (by_part in ('TOTAL', 'UNIT', 'CHAIN')),
    position    integer not null,
    part_id     uuid,
    name        text    not null,
    counts      jsonb   not null,
    primary key (bulletin_id, by_part, position)
);
create index bulletin_sum_part on bulletin_sum (part_id, bulletin_id);

-- the lines that name a unit; only the reason is editable
create table bulletin_line (
    id          uuid primary key,
    bulletin_id uuid    not null references bulletin on delete cascade,
    kind        text    not null check (kind in ('COMPLETED', 'DELAYED', 'LATE', 'MISSING')),
    position    integer not null,
    unit_id     uuid    not null references unit,
    unit_name   text    not null,
    task_id     uuid    not null references task,
    number      text    not null,
    title       text    not null,
    goal_text   text    not null,
    done_text   text    not null,
    unchecked   boolean not null,
    due_on      date,
    reason      text    not null,
    edited      boolean not null default false,
    version     bigint  not null default 0,
    unique (bulletin_id, kind, position)
);
create index bulletin_line_unit on bulletin_line (bulletin_id, unit_id);
create index bulletin_line_task on bulletin_line (task_id);

-- 征求意见: what each named unit said, each time it was asked; who did not answer in time is 视为无意见
create table bulletin_unit (
    bulletin_id   uuid    not null references bulletin on delete cascade,
    no            integer not null,
    unit_id       uuid    not null references unit,
    unit_name     text    not null,
    position      integer not null,
    state         text    not null check (state in ('WAITING', 'AGREED', 'OBJECTED', 'UPHELD', 'REJECTED', 'SILENT')),
    answered_at   timestamptz,
    answered_by   uuid references account,
    answered_name text,
    words         text,
    decision      text,
    decided_at    timestamptz,
    decided_by    uuid references account,
    decided_name  text,
    primary key (bulletin_id, no, unit_id),
    check ((state in ('WAITING', 'SILENT')) = (answered_at is null)),
    check ((state in ('UPHELD', 'REJECTED')) = (decided_at is not null)),
    check (decided_by is null or decided_by <> answered_by)
);
create index bulletin_unit_unit on bulletin_unit (unit_id, state);

-- the anonymised version: words to hide besides those that are found, found words to keep, and who confirmed what
create table bulletin_mask (
    bulletin_id uuid    not null references bulletin on delete cascade,
    words       text    not null,
    kept        boolean not null,
    set_by      text    not null,
    set_at      timestamptz not null,
    primary key (bulletin_id, words)
);
create table bulletin_masked (
    bulletin_id    uuid primary key references bulletin on delete cascade,
    content_sha256 text        not null,
    confirmed_by   text        not null,
    confirmed_at   timestamptz not null
);

-- An issued 通报 never changes; only an erasure takes words out.
create function refuse_issued_bulletin() returns trigger
    language plpgsql as $$
declare
    of uuid := case tg_op when 'INSERT' then new.bulletin_id else old.bulletin_id end;
begin
    if exists (select 1 from bulletin b where b.id = of and b.state = 'ISSUED') and not (tg_op = 'UPDATE' and erases_now()) then
        raise exception 'an issued bulletin never changes' using errcode = 'restrict_violation';
    end if;
    return case tg_op when 'DELETE' then old else new end;
end $$;
create trigger bulletin_text_issued before insert or update or delete on bulletin_text
    for each row execute function refuse_issued_bulletin();
create trigger bulletin_sum_issued before insert or update or delete on bulletin_sum
    for each row execute function refuse_issued_bulletin();
create trigger bulletin_line_issued before insert or update or delete on bulletin_line
    for each row execute function refuse_issued_bulletin();
create trigger bulletin_unit_issued before insert or update or delete on bulletin_unit
    for each row execute function refuse_issued_bulletin();

create function refuse_issued_head() returns trigger
    language plpgsql as $$
begin
    if old.state = 'ISSUED' and not (tg_op = 'UPDATE' and erases_now()) then
        raise exception 'an issued bulletin never changes' using errcode = 'restrict_violation';
    end if;
    return case tg_op when 'DELETE' then old else new end;
end $$;
create trigger bulletin_issued before update or delete on bulletin
    for each row execute function refuse_issued_head();
