-- 五库一清单: since when a project stands at a stage, and where it stood before. The stage at the project repeats the open row.
create table project_stage_stay (
    id            uuid primary key,
    project_id    uuid        not null references major_project on delete cascade,
    stage         text        not null check
        (stage in ('RESERVE', 'PRELIMINARY', 'NEWLY_STARTED', 'UNDER_CONSTRUCTION', 'COMMISSIONED')),
    entered_on    date        not null,
    left_on       date check (left_on >= entered_on),
    -- why it came here; the first stage is that of the list
    reason        text        not null default '',
    recorded_name text        not null,
    recorded_at   timestamptz not null
);
-- a project stands at one stage
create unique index project_stage_stay_open on project_stage_stay (project_id) where left_on is null;
create index project_stage_stay_project on project_stage_stay (project_id, recorded_at);

insert into project_stage_stay (id, project_id, stage, entered_on, recorded_name, recorded_at)
select gen_random_uuid(), p.id, p.stage, (p.created_at at time zone 'Asia/Shanghai')::date, b.created_name, p.created_at
  from major_project p join import_batch b on b.id = p.import_batch_id
 where p.merged_into is null;

-- the last day something moved forward: a stage, a date, a milestone, money; entries that only repeat do not count
alter table major_project add progressed_on date;
update major_project set progressed_on = (created_at at time zone 'Asia/Shanghai')::date;
alter table major_project alter progressed_on set not null;
