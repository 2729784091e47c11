-- 序号 may be corrected. What the list printed stays, since by it a list that comes in again is known; null while it is the number.
alter table major_project add column printed_number text;
drop index major_project_printed;
create unique index major_project_printed on major_project (coalesce(printed_number, number), printed_name)
    where import_batch_id is not null;
