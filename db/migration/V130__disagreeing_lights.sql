-- The worklist of tasks under way whose 自报灯 and 核验灯 differ, and the reports that wait for their review
create index task_disagreeing on task (number_key, id)
    where state in ('IN_PROGRESS', 'PENDING_VERIFICATION') and reported_light <> verified_light;
create index report_waiting on report (task_id, period desc) where state = 'IN_REVIEW';
