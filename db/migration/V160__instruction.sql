-- 批示: a leader's words, what the office proposes and decides about them, and the units that may read them
create table instruction (
    id               uuid primary key,
    version          bigint      not null default 0,
    post_id          uuid        not null references leader_post,
    task_id          uuid references task,
    source           text        not null,
    written_on       date        not null,
    words            text        not null,
    state            text        not null,
    entered_by       uuid        not null references account,
    entered_by_name  text        not null,
    entered_at       timestamptz not null,
    handling         text,
    urgency          text,
    lead_unit_id     uuid references unit,
    due_on           date,
    title            text        not null default '',
    goal_text        text        not null default '',
    opinion          text        not null default '',
    proposed_by      uuid references account,
    proposed_by_name text,
    proposed_unit_id uuid references unit,
    proposed_at      timestamptz,
    decided_by       uuid references account,
    decided_by_name  text,
    decided_at       timestamptz,
    made_task_id     uuid references task,
    withdrawn_at     timestamptz
);
create index instruction_task on instruction (task_id);
create index instruction_made on instruction (made_task_id);
create index instruction_post on instruction (post_id, entered_at);
create index instruction_state on instruction (state, entered_at);

-- who besides the leader, the secretary and the office may read the words, once the office has decided
create table instruction_unit (
    instruction_id uuid    not null references instruction on delete cascade,
    unit_id        uuid    not null references unit,
    position       integer not null,
    primary key (instruction_id, unit_id)
);
create index instruction_unit_unit on instruction_unit (unit_id);
