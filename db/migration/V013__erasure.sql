-- 封存 and 清除 of a text: hidden when the first of the two persons asks, erased when the second confirms.
create table audit_erasure (
    id             uuid        primary key,
    text_id        uuid        not null,
    subject_kind   text        not null,
    subject_id     text        not null,
    seq            integer     not null,
    field          text        not null,
    hash           text        not null,
    basis          text        not null,
    requested_by   uuid        not null,
    requester_name text        not null,
    requester_role text        not null,
    requested_at   timestamptz not null,
    state          text        not null check (state in ('HIDDEN', 'ERASED', 'RELEASED')),
    decided_by     uuid,
    decider_name   text,
    decided_at     timestamptz,
    check (decided_by is null or decided_by <> requested_by),
    check ((state = 'HIDDEN') = (decided_by is null))
);
create unique index audit_erasure_text on audit_erasure (text_id) where state <> 'RELEASED';
