-- 随机抽查: the share of the reports before the office that are drawn to be read one by one, as versions
create table sample_share (
    no              integer     primary key,
    valid_from      date        not null check (extract(day from valid_from) = 1),
    percent         integer     not null check (percent between 1 and 100),
    reason          text        not null,
    changed_by_name text        not null,
    changed_at      timestamptz not null
);
insert into sample_share values (1, '2000-01-01', 10, '系统启用时的初始安排', '', '2000-01-01 00:00:00+08');

-- The seed and the share of a month's draw. Both stay as they were when the first report of the month was handed in.
create table review_sample (
    period  date        primary key check (extract(day from period) = 1),
    seed    bigint      not null,
    percent integer     not null check (percent between 1 and 100),
    made_at timestamptz not null
);

-- What was drawn. A report once drawn stays drawn; late ones are drawn by the same seed.
create table review_sample_report (
    report_id uuid primary key references report,
    period    date        not null references review_sample,
    drawn_at  timestamptz not null,
    plain     boolean     not null
);
comment on column review_sample_report.plain is 'When it was drawn, nothing else asked for reading it.';
create index review_sample_report_period on review_sample_report (period, report_id);

create function refuse_new_draw() returns trigger
    language plpgsql as $$
begin
    raise exception 'a draw never changes' using errcode = 'restrict_violation';
end $$;
create trigger review_sample_fixed before update or delete on review_sample
    for each row execute function refuse_new_draw();
create trigger review_sample_report_fixed before update or delete on review_sample_report
    for each row execute function refuse_new_draw();

-- The place of a report in the draw of its month, from 0 up to and without 10000; below percent * 100 it is drawn.
create function sample_place(seed bigint, report uuid) returns integer
    language sql immutable
    return (('x' || substr(md5(seed::text || ' ' || report::text), 1, 8))::bit(32)::bigint % 10000)::integer;

insert into review_sample (period, seed, percent, made_at)
select distinct period, extract(year from period)::bigint * 100 + extract(month from period)::bigint, 10, now()
  from report where first_handed_in_at is not null and reviewer_unit_id is null;
insert into review_sample_report (report_id, period, drawn_at, plain)
select r.id, r.period, now(), false from report r join review_sample s on s.period = r.period
 where r.first_handed_in_at is not null and r.reviewer_unit_id is null
   and sample_place(s.seed, r.id) < s.percent * 100;

-- Why a round was closed although drawn reports had not been read
alter table dispatch_round add column unread_samples integer not null default 0;
alter table dispatch_round add column unread_reason text;
