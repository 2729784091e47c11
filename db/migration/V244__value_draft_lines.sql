-- What is typed into a sheet of 指标填报 is kept by line, so that two tabs of one person do not overwrite each other.
insert into indicator_form_draft (account_id, form_key, body, saved_at)
select d.account_id, d.form_key || ':' || (line #>> '{indicator,uuid}'), line, d.saved_at
  from indicator_form_draft d, json_array_elements(d.body -> 'entries') line
 where d.form_key ~ '^values:[0-9]{4}-[0-9]{2}$'
    on conflict do nothing;
delete from indicator_form_draft where form_key ~ '^values:[0-9]{4}-[0-9]{2}$';
