-- 重大项目: one row a project of a printed list; its stage moves through 五库一清单. Sums of money in 万元.
create table major_project (
    id               uuid primary key,
    version          bigint         not null default 0,
    -- 序号 as printed, in half width; lists are ordered by it as a number
    number           text           not null default '',
    number_order     bigint generated always as
        (case when number ~ '^[0-9]{1,9}$' then number::bigint end) stored,
    industry         text           not null,
    chain_id         uuid references industry_chain,
    name             text           not null,
    printed_name     text           not null,
    total_investment numeric(16, 4) not null check (total_investment > 0),
    -- as printed; the county is empty where the place names several
    place            text           not null,
    county_unit_id   uuid references unit,
    lead_unit_id     uuid           not null references unit,
    stage            text           not null check
        (stage in ('RESERVE', 'PRELIMINARY', 'NEWLY_STARTED', 'UNDER_CONSTRUCTION', 'COMMISSIONED')),
    -- the same project printed once more: in no list and no sum, its department is noted at the other
    merged_into      uuid references major_project check (merged_into <> id),
    import_batch_id  uuid           not null references import_batch,
    created_at       timestamptz    not null,
    changed_at       timestamptz    not null,
    -- a list that comes in twice makes nothing twice
    unique (number, printed_name)
);
create index major_project_list on major_project (number_order, number, id) where merged_into is null;
create index major_project_place on major_project (place);
create index major_project_chain on major_project (chain_id);
create index major_project_unit on major_project (lead_unit_id);
create index major_project_merged on major_project (merged_into);
create index major_project_batch on major_project (import_batch_id);
