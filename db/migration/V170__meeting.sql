-- 会议: arranged, held, its minutes put forward and signed
create table meeting (
    id                uuid primary key,
    version           bigint      not null default 0,
    name              text        not null,
    kind              text        not null,
    chain_id          uuid references industry_chain,
    starts_at         timestamptz not null,
    place             text        not null,
    chair_post_id     uuid references leader_post,
    chair_name        text        not null,
    state             text        not null,
    author_id         uuid        not null references account,
    author_name       text        not null,
    author_unit_id    uuid        not null references unit,
    organ             text        not null,
    created_at        timestamptz not null,
    cancel_reason     text,
    held_by_name      text,
    held_at           timestamptz,
    submitted_by      uuid references account,
    submitted_by_name text,
    submitted_at      timestamptz,
    return_reason     text,
    minutes_number    text,
    signed_on         date,
    signer            text,
    recorded_by_name  text,
    signed_at         timestamptz
);
create index meeting_time on meeting (starts_at);
create index meeting_state on meeting (state, starts_at);
create index meeting_chain on meeting (chain_id);
create index meeting_chair on meeting (chair_post_id);
create unique index meeting_minutes_number on meeting (minutes_number) where minutes_number is not null;

-- 参会单位, in the order they are printed
create table meeting_unit (
    meeting_id uuid    not null references meeting on delete cascade,
    unit_id    uuid    not null references unit,
    position   integer not null,
    primary key (meeting_id, unit_id)
);
create index meeting_unit_unit on meeting_unit (unit_id);

-- 议题: a task with the reasons why it was proposed, or a free one; notes stay inside, what was agreed goes into the minutes
create table agenda_item (
    id           uuid primary key,
    meeting_id   uuid        not null references meeting on delete cascade,
    position     integer     not null,
    task_id      uuid references task,
    title        text        not null,
    why          text        not null,
    notes        text        not null default '',
    agreed       text        not null default '',
    notes_version  bigint    not null default 0,
    agreed_version bigint    not null default 0,
    written_by   text,
    written_at   timestamptz
);
create index agenda_item_meeting on agenda_item (meeting_id, position);
create index agenda_item_task on agenda_item (task_id);
create unique index agenda_item_once on agenda_item (meeting_id, task_id) where task_id is not null;

-- words typed over by somebody else's: kept, so that nothing is lost
create table agenda_text_kept (
    id         uuid primary key,
    item_id    uuid        not null references agenda_item on delete cascade,
    field      text        not null,
    words      text        not null,
    written_by text        not null,
    written_at timestamptz not null
);
create index agenda_text_kept_item on agenda_text_kept (item_id, written_at);

-- 议定事项: a draft task of the meeting; its words as they were when it was handed out stand here for the minutes
create table meeting_decision (
    task_id        uuid primary key references task on delete cascade,
    meeting_id     uuid    not null references meeting,
    item_id        uuid references agenda_item,
    position       integer not null,
    drafted_by     text    not null,
    at_once_by     text,
    at_once_reason text,
    handed_out_at  timestamptz,
    handed_out_by  text,
    printed_title  text,
    printed_unit   text,
    printed_goal   text,
    printed_due    date
);
create index meeting_decision_meeting on meeting_decision (meeting_id, position);
create index meeting_decision_item on meeting_decision (item_id);
