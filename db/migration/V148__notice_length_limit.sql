-- How long a text of a notice should be at most, by kind and field, in characters without blanks. Each row holds from its
-- day on; without number there is no limit from then on. Rows are added, never changed.
create table notice_length_limit (
    id         bigint generated always as identity primary key,
    kind       text not null references notice_code,
    field      text not null,
    valid_from date not null,
    characters integer check (characters between 1 and 20000),
    set_name   text,
    set_at     timestamptz
);
create index notice_length_limit_order on notice_length_limit (kind, field, valid_from desc, id desc);
insert into notice_length_limit (kind, field, valid_from, characters)
select kind, 'TITLE', date '2000-01-01', 50 from notice_code where kind <> 'ASSIGNMENT'
 union all
select kind, 'WHOLE', date '2000-01-01', case kind when 'INTERVIEW' then 6000 else 4000 end
  from notice_code where kind <> 'ASSIGNMENT';
