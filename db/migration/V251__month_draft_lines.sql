-- What is typed into the sheet of a month is kept by line, so that two tabs of one person do not overwrite each other.
insert into project_form_draft (account_id, form_key, body, saved_at)
select d.account_id, d.form_key || ':' || (line #>> '{project,uuid}'), line, d.saved_at
  from project_form_draft d, json_array_elements(d.body -> 'entries') line
 where d.form_key ~ '^months:[0-9]{4}-[0-9]{2}$'
    on conflict do nothing;
delete from project_form_draft where form_key ~ '^months:[0-9]{4}-[0-9]{2}$';
