-- What a 变更 asks for, element by element, so that consent applies it
alter table task_request add column change_body json;
