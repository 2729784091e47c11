-- Reminders that arrive: kinds of messages, own choices, mail and webhook, reminders and their escalation

-- what a message is about, for the choices of its reader
alter table message add column topic text not null default 'OTHER';
update message set topic = case
    when text_key ~ '\.reminder\.' then 'REMINDER'
    when text_key like 'task.%' then 'TASK'
    when text_key like 'dispatch.%' then 'REPORT'
    when text_key like 'supervision.%' then 'NOTICE'
    when text_key like 'instruction.%' then 'INSTRUCTION'
    when text_key like 'objection.%' then 'OBJECTION'
    else 'OTHER' end;

-- one's own choice; without a row everything is told by the bell alone
create table message_choice (
    account_id   uuid primary key references account,
    address      text,
    digest_hour  integer     not null check (digest_hour between 0 and 23),
    mailed       text[]      not null,
    digested_seq bigint,
    version      bigint      not null default 0
);

-- kept by the 系统管理员; passwords and secrets stand in the operator's configuration. One row each.
create table mail_setting (
    only_row    boolean primary key default true check (only_row),
    active      boolean not null,
    host        text    not null,
    port        integer not null check (port between 1 and 65535),
    encryption  text    not null,
    username    text    not null,
    sender      text    not null,
    product_url text    not null,
    with_titles boolean not null,
    version     bigint  not null default 0
);
insert into mail_setting (active, host, port, encryption, username, sender, product_url, with_titles)
values (false, '', 465, 'TLS', '', '', '', true);

create table webhook_setting (
    only_row boolean primary key default true check (only_row),
    active   boolean not null,
    url      text    not null,
    topics   text[]  not null,
    version  bigint  not null default 0
);
insert into webhook_setting (active, url, topics) values (false, '', '{REMINDER}');

-- What is to leave the product, and what has. Keeps no words: they are put together when it leaves. The identity is the
-- stable Message-ID of a mail and the stable id of a webhook call.
create table delivery (
    id              uuid primary key,
    seq             bigint generated always as identity,
    channel         text        not null,
    purpose         text        not null,
    occasion        text        not null,
    accounts        uuid[]      not null,
    topic           text,
    target          text        not null,
    state           text        not null,
    attempts        integer     not null default 0,
    next_attempt_at timestamptz not null,
    created_at      timestamptz not null,
    ended_at        timestamptz,
    problem         text,
    unique (channel, occasion)
);
create index delivery_waiting on delivery (next_attempt_at) where state = 'WAITING';
create index delivery_log on delivery (channel, seq desc);
create index delivery_ended on delivery (ended_at);

-- 催报、到期提醒 by time: an occasion is reminded of once on each level
create table reminder (
    occasion text        not null,
    level    text        not null,
    told_at  timestamptz not null,
    primary key (occasion, level)
);

-- kept by the 督查室主任. One row.
create table reminder_setting (
    only_row     boolean primary key default true check (only_row),
    days_before  integer not null check (days_before between 1 and 10),
    head_after   integer not null check (head_after between 1 and 30),
    office_after integer not null check (office_after between 1 and 60),
    version      bigint  not null default 0,
    check (head_after < office_after)
);
insert into reminder_setting (days_before, head_after, office_after) values (3, 1, 3);
