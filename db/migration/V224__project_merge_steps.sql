-- How many of the steps that version counts were 并入 and its 撤销. What was folded and stands for itself again was not worked
-- on by that, so that its list can be taken back as before.
alter table major_project add merge_steps bigint not null default 0;
