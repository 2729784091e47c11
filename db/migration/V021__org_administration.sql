-- An appointment taken away at once, on the day itself; otherwise valid_until is its last day.
alter table appointment add column ended_at timestamptz;

-- Places in the tree over time; the last one is the unit's present superior.
create table unit_place (
    unit_id     uuid not null references unit,
    parent_id   uuid references unit,
    valid_from  date not null,
    valid_until date,
    primary key (unit_id, valid_from)
);

-- Earlier passwords, so that the last ones are not taken again.
create table password_history (
    account_id    uuid        not null references account,
    set_at        timestamptz not null,
    password_hash text        not null,
    primary key (account_id, set_at)
);

-- The user name is compared without case and outer blanks.
alter table account add constraint username_is_normal check (username = lower(btrim(username)));

-- Pinyin initials, by which people are found.
alter table account add column initials text not null default '';
