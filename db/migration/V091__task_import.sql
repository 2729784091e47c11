-- 导入: drafts that a batch amended, as they were before: the way back. (No key to task, which is made later.)
create table import_amended (
    batch_id uuid not null references import_batch,
    task_id  uuid not null,
    before   json not null,
    primary key (batch_id, task_id)
);
