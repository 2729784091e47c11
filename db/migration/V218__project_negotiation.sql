-- 在谈: a project ahead of 五库, entered by its unit with name, partner and sum. It stands in no list and no figure, and is
-- told to nobody but those ProjectSight names; by its signing it becomes an ordinary project with this stay in its history.
alter table major_project drop constraint major_project_stage_check;
alter table major_project add constraint major_project_stage_check check
    (stage in ('NEGOTIATING', 'RESERVE', 'PRELIMINARY', 'NEWLY_STARTED', 'UNDER_CONSTRUCTION', 'COMMISSIONED'));
alter table project_stage_stay drop constraint project_stage_stay_stage_check;
alter table project_stage_stay add constraint project_stage_stay_stage_check check
    (stage in ('NEGOTIATING', 'RESERVE', 'PRELIMINARY', 'NEWLY_STARTED', 'UNDER_CONSTRUCTION', 'COMMISSIONED'));

-- 投资方
alter table major_project add partner text not null default '';
-- empty for what no list brought in
alter table major_project alter import_batch_id drop not null;
alter table major_project add constraint major_project_negotiated check
    (stage <> 'NEGOTIATING' or (import_batch_id is null and merged_into is null));

-- a list that comes in twice makes nothing twice; that another unit talks about a project of the same name must not show
-- by a list that is refused
alter table major_project drop constraint major_project_number_printed_name_key;
create unique index major_project_printed on major_project (number, printed_name) where import_batch_id is not null;
create index major_project_negotiating on major_project (lead_unit_id, created_at) where stage = 'NEGOTIATING';
