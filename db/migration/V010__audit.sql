-- 留痕. The application role may read and append, nothing else; only the owner role could change a line, and the chain,
-- the sealed batches and the anchors outside the database would show it.
create table audit_entry (
    id              bigint generated always as identity primary key,
    subject_kind    text        not null,
    subject_id      text        not null,
    seq             integer     not null,
    occurred_at     timestamptz not null,
    action          text        not null,
    actor_account   uuid,
    actor_name      text        not null,
    actor_unit      uuid,
    actor_unit_name text,
    actor_role      text,
    on_behalf_of    text,
    client_address  text,
    visibility      text        not null check (visibility in ('COMMON', 'UNIT', 'OFFICE')),
    visible_unit    uuid,
    details         text        not null,
    prev_hash       bytea       not null,
    hash            bytea       not null,
    unique (subject_kind, subject_id, seq)
);
comment on table audit_entry is 'append-only';
create index audit_entry_time on audit_entry (occurred_at);
create index audit_entry_actor on audit_entry (actor_account, occurred_at);
create index audit_entry_action on audit_entry (action, occurred_at);

-- Typed texts beside the trail; an erasure removes the row here and leaves a tombstone there.
create table audit_text (
    id   uuid primary key,
    salt text not null,
    body text not null
);

revoke all on audit_entry from ${appRole};
grant select, insert on audit_entry to ${appRole};
