-- 导入: a file on its way in. The wizard's steps live here, never only in a session.
create table import_batch (
    id           uuid primary key,
    version      bigint      not null default 0,
    kind         text        not null,
    state        text        not null check (state in ('OPEN', 'COMMITTED', 'UNDONE')),
    file_name    text        not null,
    sha256       text        not null,
    content      bytea       not null,
    settings     text        not null default '',
    rows_made    integer     not null default 0,
    created_by   uuid        not null references account,
    created_name text        not null,
    created_at   timestamptz not null,
    committed_at timestamptz,
    undone_at    timestamptz
);
create index import_batch_time on import_batch (created_at desc);
