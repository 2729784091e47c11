-- 更正: how often name, sum, chain, department and county of a project were corrected after it came in. Apart from the
-- version of the row, which every plan and every month moves on.
alter table major_project add facts_version bigint not null default 0;
