-- 指标: what is measured, by whom it is told, and its targets term by term. A term is a year of a plan, or several.
create table indicator (
    id             uuid primary key,
    name           text        not null,
    measure_unit   text        not null,
    -- 口径
    definition     text        not null default '',
    kind           text        not null check (kind in ('CUMULATIVE', 'STOCK', 'RATE')),
    direction      text        not null check (direction in ('HIGHER', 'LOWER')),
    cycle          text        not null check (cycle in ('MONTH', 'QUARTER', 'HALF_YEAR', 'YEAR')),
    source_unit_id uuid        not null references unit,
    chain_id       uuid references industry_chain,
    plan_id        uuid references action_plan,
    created_at     timestamptz not null,
    ended_at       timestamptz,
    version        bigint      not null default 0
);
create unique index indicator_name on indicator (name, source_unit_id) where ended_at is null;
create index indicator_source on indicator (source_unit_id);
create index indicator_chain on indicator (chain_id);

create table indicator_target (
    indicator_id uuid    not null references indicator,
    starts_on    date    not null,
    due_on       date    not null,
    target       numeric not null,
    -- where a 存量 stood when the term began; a 累计量 begins at nothing
    base         numeric,
    primary key (indicator_id, starts_on),
    check (due_on > starts_on)
);

create table indicator_interim (
    indicator_id uuid    not null,
    starts_on    date    not null,
    by_date      date    not null,
    value        numeric not null,
    primary key (indicator_id, by_date),
    foreign key (indicator_id, starts_on) references indicator_target on delete cascade
);
create index indicator_interim_term on indicator_interim (indicator_id, starts_on);

-- What somebody is typing into a form of an indicator, until it is saved: outlives the session, the tab and the browser.
create table indicator_form_draft (
    account_id uuid        not null references account on delete cascade,
    form_key   text        not null check (length(form_key) <= 100),
    body       json        not null,
    saved_at   timestamptz not null,
    primary key (account_id, form_key)
);
