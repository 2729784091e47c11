-- 批示 limits in working days from the day after 交办, kept by the 督查室主任 (product.md: 急件 1–5, 一般 15, 难度大 30)
create table instruction_limit (
    urgency text primary key,
    least   integer not null check (least between 1 and 250),
    days    integer not null check (days between 1 and 250),
    check (least <= days)
);
insert into instruction_limit (urgency, least, days) values ('URGENT', 1, 5), ('NORMAL', 15, 15), ('HARD', 30, 30);
create table instruction_setting (
    only_row boolean primary key default true check (only_row),
    version  bigint not null default 0
);
insert into instruction_setting default values;
