-- 上中下游 nodes of chains, the enterprises and projects on them, and how many 龙头 and 重点 a chain should have
create table chain_node (
    id            uuid primary key,
    chain_id      uuid    not null references industry_chain,
    stage         text    not null check (stage in ('UPSTREAM', 'MIDSTREAM', 'DOWNSTREAM')),
    position      integer not null,
    name          text    not null,
    existing      text    not null,
    gap           text    not null,
    place_unit_id uuid references unit,
    version       bigint  not null default 0,
    removed_at    timestamptz
);
create unique index chain_node_name on chain_node (chain_id, name) where removed_at is null;
create index chain_node_list on chain_node (chain_id, position);

create table chain_enterprise (
    id             uuid primary key,
    chain_id       uuid    not null references industry_chain,
    node_id        uuid references chain_node,
    name           text    not null,
    -- 统一社会信用代码, empty while unknown
    credit_code    text    not null,
    standing       text    not null check (standing in ('LEADING', 'KEY', 'OTHER')),
    note           text    not null,
    version        bigint  not null default 0,
    removed_at     timestamptz,
    removed_reason text
);
create unique index chain_enterprise_name on chain_enterprise (chain_id, name) where removed_at is null;
create unique index chain_enterprise_code on chain_enterprise (chain_id, credit_code)
    where removed_at is null and credit_code <> '';
create index chain_enterprise_node on chain_enterprise (node_id);

-- a project stands on one node; it goes with an import that is taken back
create table chain_node_project (
    project_id uuid primary key references major_project on delete cascade,
    node_id    uuid not null references chain_node
);
create index chain_node_project_node on chain_node_project (node_id);

create table chain_enterprise_rule (
    standing text primary key check (standing in ('LEADING', 'KEY')),
    least    integer not null check (least >= 0),
    most     integer check (most >= least),
    version  bigint  not null default 0
);
insert into chain_enterprise_rule (standing, least, most) values ('LEADING', 1, null), ('KEY', 2, 3);
