-- The two lists of 回头看, and the closures a draw is made from
create index follow_up_pending on follow_up_check (month, id) where state = 'PENDING';
create index follow_up_checked on follow_up_check (checked_at desc, id) where state <> 'PENDING';
create index task_closed on task (closed_at) where state in ('CLOSED', 'ARCHIVED');
