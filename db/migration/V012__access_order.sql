-- 调阅单: the auditor reads texts only of named subjects, for given days.
create table audit_access_order (
    id             uuid        primary key,
    reason         text        not null,
    days           integer     not null check (days between 1 and 90),
    letter         text,
    requested_by   uuid        not null,
    requester_name text        not null,
    requested_at   timestamptz not null,
    state          text        not null check (state in ('REQUESTED', 'APPROVED', 'REFUSED', 'BY_LETTER')),
    decided_by     uuid,
    decider_name   text,
    decided_at     timestamptz,
    refusal        text,
    valid_until    timestamptz,
    version        bigint      not null default 0,
    check (decided_by is null or decided_by <> requested_by),
    check ((state in ('APPROVED', 'BY_LETTER')) = (valid_until is not null)),
    check ((state = 'BY_LETTER') = (letter is not null))
);
create index audit_access_order_requester on audit_access_order (requested_by, valid_until);

create table audit_access_subject (
    order_id     uuid not null references audit_access_order,
    subject_kind text not null,
    subject_id   text not null,
    primary key (order_id, subject_kind, subject_id)
);
