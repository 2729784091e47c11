-- 要素保障: what a project needs of another unit, from 提出 to 解决.
create table resource_request (
    id            uuid primary key,
    project_id    uuid        not null references major_project on delete cascade,
    kind          text        not null check
        (kind in ('LAND', 'FOREST', 'POWER', 'ENERGY', 'ENVIRONMENT', 'FUNDS', 'PEOPLE', 'OTHER')),
    wanted        text        not null,
    asked_unit_id uuid        not null references unit,
    due_on        date        not null,
    state         text        not null check (state in ('ASKED', 'ACCEPTED', 'ANSWERED', 'SOLVED')),
    asked_name    text        not null,
    asked_at      timestamptz not null,
    accepted_name text        not null default '',
    accepted_at   timestamptz,
    answer        text        not null default '',
    answered_name text        not null default '',
    answered_at   timestamptz,
    -- what the project's unit said to the answer: solved, or why not
    remark        text        not null default '',
    settled_name  text        not null default '',
    settled_at    timestamptz,
    version       bigint      not null default 0
);
create index resource_request_project on resource_request (project_id, asked_at);
create index resource_request_unit on resource_request (asked_unit_id, state);

-- 联审: several units sit together over what a project needs
create table joint_review (
    id            uuid primary key,
    project_id    uuid        not null references major_project on delete cascade,
    held_on       date        not null,
    conclusion    text        not null,
    recorded_name text        not null,
    recorded_at   timestamptz not null
);
create index joint_review_project on joint_review (project_id, held_on);
create table joint_review_request (
    review_id  uuid not null references joint_review on delete cascade,
    request_id uuid not null references resource_request on delete cascade,
    primary key (review_id, request_id)
);
create index joint_review_request_request on joint_review_request (request_id);

-- tasks a project belongs to
create table project_task (
    project_id  uuid        not null references major_project on delete cascade,
    task_id     uuid        not null references task on delete cascade,
    linked_name text        not null,
    linked_at   timestamptz not null,
    primary key (project_id, task_id)
);
create index project_task_task on project_task (task_id);
