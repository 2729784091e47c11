-- 搜索: the pieces of two characters as numbers, the code points of both in one integer. An index of numbers is built in a
-- third of the time of one of texts. Of reports and tasks they are kept beside the row: whoever reads the reports of one
-- unit compares numbers and need not take every text apart again.

-- Of characters beyond the first 65,536 only the lower half is kept: what is found by them is compared with the text.
create function gram_codes(body text) returns int[]
    language sql immutable parallel safe cost 5000
    return (select coalesce(array_agg(distinct ((ascii(piece) & 65535) << 16) | (ascii(substr(piece, 2, 1)) & 65535)), '{}')
              from unnest((string_to_array(regexp_replace(lower(body), '(.)', E'\\1\x01\\1', 'g'), E'\x01'))[2:length(body)]) as piece);

alter table task drop column grams;
alter table task add column grams int[];

create function task_words(source_number text, case_number text, title text, measure text, goal_text text) returns text
    language sql immutable parallel safe
    return coalesce(source_number, '') || ' ' || coalesce(case_number, '') || ' ' || title || ' ' || measure || ' ' || goal_text;

create function keep_task_grams() returns trigger
    language plpgsql as $$
begin
    new.grams := gram_codes(task_words(new.source_number, new.case_number, new.title, new.measure, new.goal_text));
    return new;
end $$;
create trigger task_grams_made before insert on task for each row execute function keep_task_grams();
create trigger task_grams_kept before update on task for each row
    when ((old.source_number, old.case_number, old.title, old.measure, old.goal_text)
        is distinct from (new.source_number, new.case_number, new.title, new.measure, new.goal_text))
    execute function keep_task_grams();

update task set grams = gram_codes(task_words(source_number, case_number, title, measure, goal_text));
create index task_grams on task using gin (grams);

-- Only what left its unit: drafts change all the time and are few, they are read without an index.
drop index report_grams;
drop function report_index_words(text);
alter table report add column grams int[];

create function keep_report_grams() returns trigger
    language plpgsql as $$
begin
    new.grams := case when new.state in ('IN_REVIEW', 'ACCEPTED') then gram_codes(report_words(new.body)) end;
    return new;
end $$;
create trigger report_grams_made before insert on report for each row execute function keep_report_grams();
create trigger report_grams_kept before update on report for each row
    when ((old.state, old.body) is distinct from (new.state, new.body))
    execute function keep_report_grams();

update report set grams = gram_codes(report_words(body)) where state in ('IN_REVIEW', 'ACCEPTED');
create index report_grams on report using gin (grams) where state in ('IN_REVIEW', 'ACCEPTED');

drop index notice_grams;
create index notice_grams on notice using gin (gram_codes(notice_words(number, title, body, demands)));
drop index major_project_grams;
create index major_project_grams on major_project using gin (gram_codes(project_words(number, name, industry, place)))
    where merged_into is null;
drop index chain_node_grams;
create index chain_node_grams on chain_node using gin (gram_codes(node_words(name, existing, gap))) where removed_at is null;
drop index chain_enterprise_grams;
create index chain_enterprise_grams on chain_enterprise using gin (gram_codes(enterprise_words(name, credit_code)))
    where removed_at is null;

drop function bigrams(text);
