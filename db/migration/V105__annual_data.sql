-- 待年度数据: who publishes the year's figure; the task waits for it until annual_data_on and is not overdue so long
alter table task add column annual_data_unit_id uuid references unit;
alter table task add constraint task_annual_data check ((annual_data_on is null) = (annual_data_unit_id is null));
