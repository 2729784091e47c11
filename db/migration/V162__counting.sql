-- What is counted and summed of tasks, without reading their long texts: a tenth of the table. The ledger's sums and tabs and
-- the 调度台 read this alone.
create index task_counting on task (state, counted_light)
    include (id, number_key, author_unit_id, lead_unit_id, group_id, chain_id, plan_id, parent_id, cycle, accepted_at,
             reported_light, verified_light, counted_due_on, annual_data_on, unreached, assigned_at, carried_from_id,
             original_due_on, completed_at, due_on, awaiting_report);

-- Which units reported in which months (少填了多少表).
create index report_accepted on report (period, unit_id) where accepted_no is not null;
