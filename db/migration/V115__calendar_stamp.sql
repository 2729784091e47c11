-- Counts every change of the calendar, so that each node notices what another one changed and reads its table anew.
create table calendar_stamp (
    only_row boolean primary key default true check (only_row),
    changes  bigint not null
);
insert into calendar_stamp (changes) values (0);

create function count_calendar_change() returns trigger language plpgsql as $$
begin
    update calendar_stamp set changes = changes + 1;
    return null;
end $$;

create trigger calendar_day_changed after insert or update or delete on calendar_day
    for each statement execute function count_calendar_change();
create trigger due_rule_changed after insert or update or delete on due_rule
    for each statement execute function count_calendar_change();
