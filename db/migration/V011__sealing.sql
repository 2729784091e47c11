-- Sealing: which entries stand in which batch. No foreign keys on purpose: what is missing is for the verification to
-- report, and a key could not stop the owner anyway.
create table audit_batch (
    no          bigint      primary key check (no > 0),
    sealed_at   timestamptz not null,
    entry_count integer     not null check (entry_count > 0),
    root        text        not null check (length(root) = 64),
    prev_root   text        not null
);
comment on table audit_batch is 'append-only';

create table audit_seal (
    entry_id bigint  primary key,
    batch_no bigint  not null,
    position integer not null,
    unique (batch_no, position)
);
comment on table audit_seal is 'append-only';

revoke all on audit_batch, audit_seal from ${appRole};
grant select, insert on audit_batch, audit_seal to ${appRole};
