-- 督查督办: numbered notices, their addressees and replies, urges

-- 代字 by kind, the first number of a year, and whether 核稿 comes before 签发
create table notice_code (
    kind     text primary key,
    code     text    not null,
    start    integer not null default 1 check (start > 0),
    reviewed boolean not null
);
insert into notice_code (kind, code, reviewed) values
    ('ASSIGNMENT', '督办', false),
    ('REMINDER', '督提', false),
    ('WARNING', '督警', true),
    ('SUPERVISION', '督', true),
    ('INTERVIEW', '督约', false);

-- one row a 代字 and year, locked while a number is taken
create table notice_counter (
    code text    not null,
    year integer not null,
    last integer not null,
    primary key (code, year)
);

-- every number ever taken, by the counter or typed from the document system; a 作废 one keeps it
create table notice_number (
    number    text primary key,
    notice_id uuid not null
);

create table notice (
    id              uuid primary key,
    version         bigint      not null default 0,
    kind            text        not null references notice_code,
    state           text        not null,
    number          text unique references notice_number,
    title           text        not null,
    body            text        not null default '',
    demands         text        not null default '',
    due_on          date,
    organ           text        not null,
    author_id       uuid        not null references account,
    author_name     text        not null,
    created_at      timestamptz not null,
    reviewer_id     uuid references account,
    reviewer_name   text,
    reviewed_at     timestamptz,
    issuer_id       uuid references account,
    issuer_name     text,
    issued_at       timestamptz,
    closed_at       timestamptz,
    closed_by       text,
    voided_at       timestamptz,
    voided_by       text,
    void_reason     text,
    check ((number is null) = (issued_at is null))
);
create index notice_state on notice (state, created_at desc);

create table notice_task (
    notice_id uuid    not null references notice on delete cascade,
    task_id   uuid    not null references task,
    position  integer not null,
    primary key (notice_id, task_id)
);
create index notice_task_task on notice_task (task_id);

-- 主送 and 抄送; an addressed unit signs, replies and is checked
create table notice_unit (
    id          uuid primary key,
    version     bigint  not null default 0,
    notice_id   uuid    not null references notice on delete cascade,
    unit_id     uuid    not null references unit,
    relation    text    not null,
    position    integer not null,
    state       text    not null,
    signed_at   timestamptz,
    signed_by   uuid references account,
    signed_name text,
    unique (notice_id, unit_id)
);
create index notice_unit_unit on notice_unit (unit_id, relation, state);

create table notice_reply (
    id             uuid primary key,
    version        bigint      not null default 0,
    notice_unit_id uuid        not null references notice_unit,
    no             integer     not null,
    body           text        not null,
    replied_at     timestamptz not null,
    replied_by     uuid        not null references account,
    replied_name   text        not null,
    checked_at     timestamptz,
    checked_by     uuid references account,
    checked_name   text,
    passed         boolean,
    opinion        text,
    unique (notice_unit_id, no)
);

-- 催办: who was urged for which tasks, exactly
create table urge (
    id        uuid primary key,
    reason    text        not null,
    sent_by   uuid        not null references account,
    sent_name text        not null,
    sent_at   timestamptz not null
);
create table urge_recipient (
    urge_id    uuid not null references urge,
    task_id    uuid not null references task,
    account_id uuid not null references account,
    unit_id    uuid not null references unit,
    name       text not null,
    role       text not null,
    phone      text,
    primary key (urge_id, task_id, account_id)
);
create index urge_recipient_task on urge_recipient (task_id);
