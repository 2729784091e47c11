-- 搜索: two-character pieces of reports, notices, projects, nodes and enterprises. An index of an expression follows every
-- change of the words by itself, an erasure too, and needs no column.

-- The same pieces as before at a third of the cost: every character is written twice with a mark between, "abc" as
-- "a|ab|bc|c", and what stands between two marks is a piece. Cutting still costs as much as reading thousands of index
-- entries: rows are to be found by an index.
create or replace function bigrams(body text) returns text[]
    language sql immutable parallel safe cost 2000
    return (string_to_array(regexp_replace(lower(body), '(.)', E'\\1\x01\\1', 'g'), E'\x01'))[2:length(body)];

-- Pieces are compared as bytes: in the order of a language an index costs half as much again.
drop index task_grams;
create index task_grams on task using gin (grams collate "C");

-- What a report says in words: 进展, 无变化的原因, 下步打算, 困难问题. An escaped zero, which no text can hold, is another sign.
create function report_words(body text) returns text
    language sql immutable parallel safe cost 200
    return (select coalesce(said ->> 'progress', '') || E'\n' || coalesce(said ->> 'unchangedReason', '') || E'\n' ||
                   coalesce(said ->> 'nextSteps', '') ||
                   case when jsonb_array_length(said -> 'difficulties') > 0
                        then (select string_agg(E'\n' || (one ->> 'problem'), '' order by place)
                                from jsonb_array_elements(said -> 'difficulties') with ordinality as d (one, place))
                        else '' end
              from (select replace(body, '\u0000', '\ufffd')::jsonb as said offset 0) as report_body);

-- The same with a few signs more, at a third of the cost: what an index of pieces may hold.
create function report_index_words(body text) returns text
    language sql immutable parallel safe cost 200
    return replace(replace(
        jsonb_path_query_array(replace(body, '\u0000', '\ufffd')::jsonb, '$.* ? (@.type() == "string")')::text ||
            case when strpos(body, '"problem"') > 0
                 then jsonb_path_query_array(replace(body, '\u0000', '\ufffd')::jsonb, '$.difficulties[*].problem')::text else '' end,
        '\"', '"'), '\\', '\');

-- Only what left its unit: drafts change all the time and are few, they are read without an index.
create index report_grams on report using gin ((bigrams(report_index_words(body))) collate "C") where state in ('IN_REVIEW', 'ACCEPTED');

create function notice_words(number text, title text, body text, demands text) returns text
    language sql immutable parallel safe
    return coalesce(number, '') || E'\n' || title || E'\n' || body || E'\n' || demands;
create index notice_grams on notice using gin ((bigrams(notice_words(number, title, body, demands))) collate "C");

create function project_words(number text, name text, industry text, place text) returns text
    language sql immutable parallel safe
    return number || E'\n' || name || E'\n' || industry || E'\n' || place;
create index major_project_grams on major_project using gin ((bigrams(project_words(number, name, industry, place))) collate "C")
    where merged_into is null;

create function node_words(name text, existing text, gap text) returns text
    language sql immutable parallel safe
    return name || E'\n' || existing || E'\n' || gap;
create index chain_node_grams on chain_node using gin ((bigrams(node_words(name, existing, gap))) collate "C") where removed_at is null;

create function enterprise_words(name text, credit_code text) returns text
    language sql immutable parallel safe
    return name || E'\n' || credit_code;
create index chain_enterprise_grams on chain_enterprise using gin ((bigrams(enterprise_words(name, credit_code))) collate "C")
    where removed_at is null;
