-- What a notice said when it was issued stays, although a unit is renamed or a task gets another title later.
alter table notice_unit add column unit_name text;
alter table notice_task add column task_name text;

update notice_unit p
   set unit_name = coalesce(
           (select x.name from unit_name x
             where x.unit_id = p.unit_id and x.valid_from <= (n.issued_at at time zone 'Asia/Shanghai')::date
               and (x.valid_until is null or x.valid_until >= (n.issued_at at time zone 'Asia/Shanghai')::date)
             order by x.valid_from desc limit 1),
           u.name)
  from notice n, unit u
 where n.id = p.notice_id and u.id = p.unit_id and n.issued_at is not null;
update notice_task p
   set task_name = coalesce(t.source_number || ' ', '') || t.title
  from notice n, task t
 where n.id = p.notice_id and t.id = p.task_id and n.issued_at is not null;
