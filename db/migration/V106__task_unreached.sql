-- What was completed with goals not reached or children open counts as not reached everywhere.
alter table task add column unreached boolean not null default false;
update task set unreached = true where result in ('CARRIED_OVER', 'ENDED_UNDONE');
