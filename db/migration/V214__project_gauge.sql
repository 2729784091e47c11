-- 开工竞赛: how many of the year's planned starts have to be made by the end of a month
create table project_start_threshold (
    month   int primary key check (month between 1 and 12),
    percent int not null check (percent between 1 and 100)
);
insert into project_start_threshold (month, percent) values (4, 40), (6, 60), (9, 80), (11, 90);

-- the other measures of the gauges
create table project_gauge_setting (
    id            int primary key check (id = 1),
    -- 储备项目数 : 年度计划项目数, and 储备项目年度投资 : 年度计划投资
    reserve_count numeric(6, 2) not null check (reserve_count > 0),
    reserve_sum   numeric(6, 2) not null check (reserve_sum > 0),
    -- months without any progress after which a project is asked about
    stale_months  int           not null check (stale_months between 1 and 36),
    version       bigint        not null default 0
);
insert into project_gauge_setting (id, reserve_count, reserve_sum, stale_months) values (1, 2, 1.5, 3);
