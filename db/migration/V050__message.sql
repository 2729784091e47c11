-- 消息. The sentence is kept as key and arguments; the occasion (dedupe_key) makes that nobody is told a thing twice.
create table message (
    id         uuid primary key,
    seq        bigint generated always as identity,
    account_id uuid        not null references account,
    text_key   text        not null,
    arguments  text[]      not null,
    link       text        not null,
    dedupe_key text        not null,
    created_at timestamptz not null,
    read_at    timestamptz,
    unique (account_id, dedupe_key)
);
create index message_inbox on message (account_id, created_at desc, seq desc);
create index message_unread on message (account_id) where read_at is null;
