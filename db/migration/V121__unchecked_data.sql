-- 已采纳（未逐条核） is marked wherever what it said is shown: occurrences, milestones and the line of progress, as figures were
alter table occurrence add column verified boolean not null default true;
alter table milestone add column verified boolean not null default true;
alter table task add column progress_unchecked boolean not null default false;

update occurrence o set verified = false from report r where r.id = o.report_id and r.unchecked;

update task t set progress_unchecked = true
  from (select distinct on (task_id) task_id, unchecked from report where accepted_at is not null
         order by task_id, period desc) last
 where last.task_id = t.id and last.unchecked and t.progress <> '';
