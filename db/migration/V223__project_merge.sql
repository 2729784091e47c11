-- 并入: two projects found to be one after they came in. That the folded one stands at the other is merged_into, as of a row
-- that was merged when its list came in; this says who said so and why, and what went along, for the way back.
create table project_merge (
    project_id     uuid primary key references major_project on delete cascade,
    into_id        uuid        not null references major_project on delete cascade,
    reason         text        not null,
    merged_name    text        not null,
    merged_by      uuid        not null references account,
    merged_at      timestamptz not null,
    -- rows of lists that stood at it
    moved_rows     uuid[]      not null,
    -- tasks that the other was not linked to
    moved_tasks    uuid[]      not null,
    moved_requests uuid[]      not null,
    moved_reviews  uuid[]      not null,
    -- its 投资项目代码, where the other had none; else empty
    moved_code     text        not null
);
create index project_merge_into on project_merge (into_id);
