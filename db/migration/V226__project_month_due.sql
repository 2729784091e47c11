-- until which day of the following month the money of a month is entered; a rest day moves it as every deadline
alter table project_gauge_setting add month_due_day int not null default 5 check (month_due_day between 1 and 28);
