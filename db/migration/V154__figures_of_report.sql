-- Taking a report sets its figures and occurrences anew; without these each of the thousands that a closing takes read all
-- there are.
create index goal_value_report on goal_value (report_id) where report_id is not null;
create index occurrence_report on occurrence (report_id) where report_id is not null;
