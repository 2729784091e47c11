-- The red of a leader's or an office's tasks, the most urgent first: cockpit and workbench show the first few of them.
create index task_light on task (counted_light, due_on) include (id);
