-- 约谈: when (Asia/Shanghai), where, who is asked to come and who talks; afterwards what was said and promised
alter table notice
    add column talk_at      timestamp,
    add column talk_place   text not null default '',
    add column invited      text not null default '',
    add column talked_by    text not null default '',
    add column points       text not null default '',
    add column promises     text not null default '',
    add column outcome_at   timestamptz,
    add column outcome_name text;

-- 重新办理: what a closed notice was before it was opened again; the day it asked for first is kept as printed
create table notice_reopening (
    notice_id     uuid        not null references notice on delete cascade,
    no            integer     not null,
    closed_at     timestamptz not null,
    closed_name   text        not null,
    reopened_at   timestamptz not null,
    reopened_by   uuid        not null references account,
    reopened_name text        not null,
    reason        text        not null,
    primary key (notice_id, no)
);
alter table notice add column printed_due_on date;
