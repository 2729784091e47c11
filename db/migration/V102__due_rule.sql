-- 时限规则: until which hour of the day something is due, and where a due day goes that is a rest day. The one in force
-- for a due day is the youngest of the latest valid_from up to that day, so that past deadlines stay as they were.
create table due_rule (
    no              integer     primary key,
    valid_from      date        not null,
    hour            integer     not null check (hour between 1 and 24),
    rest_day        text        not null check (rest_day in ('NEXT', 'PREVIOUS')),
    reason          text        not null,
    changed_by_name text        not null,
    changed_at      timestamptz not null
);
