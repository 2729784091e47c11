-- 产业链
create table industry_chain (
    id             uuid primary key,
    code           text    not null unique,
    name           text    not null unique,
    grouping       text,
    leader_post_id uuid references leader_post,
    office_unit_id uuid references unit,
    sort           integer not null default 0,
    version        bigint  not null default 0
);
create index industry_chain_post on industry_chain (leader_post_id);
create index industry_chain_office on industry_chain (office_unit_id);
