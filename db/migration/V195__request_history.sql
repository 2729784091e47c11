-- What the history of a task's changes is told from: the version of the elements a request was made on, the one that
-- consent made, and what a later date touched when it was decided, a sentence a line
alter table task_request add column asked_no integer;
alter table task_request add column made_no integer;
alter table task_request add column effects text not null default '';
