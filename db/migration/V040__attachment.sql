-- 附件. A row without owner is staged: its uploader's alone, until a module binds it or the sweep forgets it. Contents
-- stand in the file store under their hash; several rows may name the same content.
create table attachment (
    id               uuid primary key,
    owner_kind       text,
    owner_id         uuid,
    name             text        not null check (name <> ''),
    size             bigint      not null check (size > 0),
    content_type     text        not null,
    sha256           text        not null check (sha256 ~ '^[0-9a-f]{64}$'),
    uploaded_by      uuid        not null references account,
    uploaded_by_name text        not null,
    unit_id          uuid        not null references unit,
    uploaded_at      timestamptz not null,
    staged_at        timestamptz not null,
    bound_at         timestamptz,
    check ((owner_kind is null) = (owner_id is null) and (owner_id is null) = (bound_at is null))
);
create index attachment_owner on attachment (owner_kind, owner_id) where owner_id is not null;
create index attachment_staged on attachment (uploaded_by, staged_at) where owner_id is null;
create index attachment_content on attachment (sha256);
