-- 单位, 单位组, 条线, 账号, 任职
create table line (
    id   uuid primary key,
    name text not null unique
);

create table unit (
    id          uuid primary key,
    code        text    not null unique,
    kind        text    not null,
    name        text    not null,
    short_name  text    not null,
    initials    text    not null,
    parent_id   uuid references unit,
    line_id     uuid references line,
    place       text,
    sort        integer not null,
    valid_from  date    not null,
    valid_until date,
    version     bigint  not null default 0
);
create index unit_parent on unit (parent_id);

-- Names over time; the last one is the unit's present name.
create table unit_name (
    unit_id     uuid not null references unit,
    name        text not null,
    valid_from  date not null,
    valid_until date,
    primary key (unit_id, valid_from)
);

-- Every unit with all its superiors and itself (distance 0): 本单位及下级 by one index look-up.
create table unit_tree (
    superior_id uuid    not null references unit,
    unit_id     uuid    not null references unit,
    distance    integer not null,
    primary key (superior_id, unit_id)
);
create index unit_tree_unit on unit_tree (unit_id);

create table unit_group (
    id       uuid primary key,
    name     text    not null unique,
    synonyms text    not null default '',
    sort     integer not null default 0
);
create table unit_group_member (
    group_id    uuid    not null references unit_group,
    unit_id     uuid    not null references unit,
    valid_from  date    not null,
    valid_until date,
    sort        integer not null default 0,
    primary key (group_id, unit_id, valid_from)
);

-- 领导岗位: tasks and chains name the post, so that a successor inherits the work.
create table leader_post (
    id      uuid primary key,
    name    text    not null unique,
    unit_id uuid    not null references unit,
    sort    integer not null default 0
);

-- 审签环节 of a unit, in order; no rows means one step by 主要领导.
create table unit_review_step (
    unit_id  uuid    not null references unit,
    position integer not null check (position between 1 and 3),
    step     text    not null check (step in ('SECTION_CHIEF', 'DEPUTY', 'PRINCIPAL')),
    on_paper boolean not null default false,
    primary key (unit_id, position)
);

create table account (
    id                   uuid primary key,
    username             text        not null unique,
    name                 text        not null,
    phone                text,
    password_hash        text        not null,
    must_change_password boolean     not null default true,
    password_changed_at  timestamptz not null,
    failed_sign_ins      integer     not null default 0,
    locked_until         timestamptz,
    disabled_at          timestamptz,
    created_at           timestamptz not null,
    version              bigint      not null default 0
);

create table appointment (
    id             uuid primary key,
    account_id     uuid    not null references account,
    unit_id        uuid    not null references unit,
    role           text    not null,
    post_id        uuid references leader_post,
    review_step    text check (review_step in ('SECTION_CHIEF', 'DEPUTY', 'PRINCIPAL')),
    valid_from     date    not null,
    valid_until    date,
    delegated_from uuid references appointment,
    confirmed      boolean not null default true,
    granted_by     uuid references account,
    lane           bigint generated always as identity,
    version        bigint  not null default 0,
    check (valid_until is null or valid_until >= valid_from),
    check ((role in ('LEADER', 'SECRETARY')) = (post_id is not null)),
    -- 三权分立: an administrator's appointment takes every lane of the person, so that no other fits beside it in time;
    -- business appointments take a lane of their own each and fit beside one another.
    constraint administrators_are_exclusive exclude using gist (
        account_id with =,
        daterange(valid_from, valid_until, '[]') with &&,
        (case when role in ('SYSTEM_ADMIN', 'SECURITY_ADMIN', 'AUDITOR') then int8range(null, null)
              else int8range(lane, lane, '[]') end) with &&)
);
create index appointment_account on appointment (account_id);
create index appointment_unit on appointment (unit_id, role);
create index appointment_post on appointment (post_id);
