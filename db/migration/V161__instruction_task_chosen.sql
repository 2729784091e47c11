-- 拟办 may join words that were written on no task to one the office chooses.
alter table instruction add column task_chosen boolean not null default false;
