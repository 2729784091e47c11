-- Which tasks a unit's 申辩 against a draft 通报 is about, so that it stands in their story also after the lines are made anew
create table bulletin_objection_task (
    bulletin_id uuid    not null,
    no          integer not null,
    unit_id     uuid    not null,
    task_id     uuid    not null references task,
    primary key (bulletin_id, no, unit_id, task_id),
    foreign key (bulletin_id, no, unit_id) references bulletin_unit on delete cascade
);
create index bulletin_objection_task_task on bulletin_objection_task (task_id);
create trigger bulletin_objection_task_issued before insert or update or delete on bulletin_objection_task
    for each row execute function refuse_issued_bulletin();
