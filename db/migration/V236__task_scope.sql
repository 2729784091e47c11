-- Which tasks a unit sees is asked by every list and both searches: each relation is answered by an index alone, without the
-- wide rows of the tasks.
drop index task_lead;
create index task_lead on task (lead_unit_id, state, due_on) include (id, parent_id);
drop index task_parent;
create index task_parent on task (parent_id) include (id) where parent_id is not null;
create index task_author_account on task (author_id) include (id);
