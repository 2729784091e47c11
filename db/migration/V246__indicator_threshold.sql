-- 节点阈值 is a kind of its own, judged on its day. Those of one name and unit differ by their days.
alter table indicator drop constraint indicator_kind_check;
alter table indicator add constraint indicator_kind_check check (kind in ('CUMULATIVE', 'STOCK', 'RATE', 'THRESHOLD'));
drop index indicator_name;
create unique index indicator_name on indicator (name, source_unit_id) where ended_at is null and kind <> 'THRESHOLD';

-- What became a 累计量 only because there was no such kind: fed by 节点阈值 alone.
update indicator i set kind = 'THRESHOLD', version = version + 1
 where kind = 'CUMULATIVE'
   and exists (select 1 from indicator_goal l where l.indicator_id = i.id)
   and not exists (select 1 from indicator_goal l join goal o on o.id = l.goal_id
                    where l.indicator_id = i.id and o.kind <> 'THRESHOLD');
delete from indicator_interim x using indicator i where i.id = x.indicator_id and i.kind = 'THRESHOLD';
update indicator_target x
   set due_on = n.day
  from (select l.indicator_id, coalesce(o.due_on, t.due_on) as day
          from indicator_goal l
          join indicator i on i.id = l.indicator_id and i.kind = 'THRESHOLD'
          join goal o on o.id = l.goal_id
          join task t on t.id = o.task_id) n
 where n.indicator_id = x.indicator_id and n.day > x.starts_on
   and date_trunc('month', n.day) = date_trunc('month', x.due_on);
