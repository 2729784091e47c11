-- 催办: quiet hours (from = until means none) and how often a unit is urged a day, kept by the 督查室主任. One row.
create table urge_setting (
    only_row    boolean primary key default true check (only_row),
    quiet_from  time    not null,
    quiet_until time    not null,
    daily_limit integer not null check (daily_limit between 1 and 20),
    version     bigint  not null default 0
);
insert into urge_setting (quiet_from, quiet_until, daily_limit) values ('22:00', '07:00', 3);

-- two heads do not overwrite each other's 代字
alter table notice_code add column version bigint not null default 0;
