-- Password and session policy, kept by the SECURITY_ADMIN. One row.
create table security_policy (
    only_row                 boolean primary key default true check (only_row),
    password_valid_days      integer check (password_valid_days between 1 and 3650),
    idle_minutes             integer not null check (idle_minutes between 5 and 30),
    absolute_hours           integer not null check (absolute_hours between 1 and 24),
    version                  bigint  not null default 0
);
-- The first run sets 90 days (docs/decisions/password-rules.md); the demo's known passwords never expire.
insert into security_policy (password_valid_days, idle_minutes, absolute_hours) values (null, 30, 12);
