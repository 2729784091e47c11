-- 产业链 card: the elements a chain must have (templates are data), three-party responsibility, meetings, plan versions
create table element_template (
    id      uuid primary key,
    name    text    not null unique,
    sort    integer not null,
    version bigint  not null default 0
);
create table template_element (
    id          uuid primary key,
    template_id uuid    not null references element_template,
    position    integer not null,
    name        text    not null,
    hint        text    not null default '',
    kind        text    not null check (kind in ('TEXT', 'DATE', 'REFERENCE')),
    -- taken out of the template; what chains filled in stays
    removed_at  timestamptz
);
create unique index template_element_name on template_element (template_id, name) where removed_at is null;
create index template_element_order on template_element (template_id, position);

insert into element_template (id, name, sort) values
    ('5a000000-0000-4000-8000-000000000005', '五个一', 10),
    ('5a000000-0000-4000-8000-000000000007', '七个一', 20);
insert into template_element (id, template_id, position, name, hint, kind) values
    ('5a000000-0000-4000-8000-000000000501', '5a000000-0000-4000-8000-000000000005', 1, '一个产业链', '产业链的范围：主导产品和主要环节', 'TEXT'),
    ('5a000000-0000-4000-8000-000000000502', '5a000000-0000-4000-8000-000000000005', 2, '一位分管领导', '明确链长的文件名称和文号', 'REFERENCE'),
    ('5a000000-0000-4000-8000-000000000503', '5a000000-0000-4000-8000-000000000005', 3, '一个牵头部门', '牵头部门及其责任科室', 'TEXT'),
    ('5a000000-0000-4000-8000-000000000504', '5a000000-0000-4000-8000-000000000005', 4, '一个落地载体', '主要承载的园区或县市', 'TEXT'),
    ('5a000000-0000-4000-8000-000000000505', '5a000000-0000-4000-8000-000000000005', 5, '一套工作方案', '方案名称、文号和印发日期', 'REFERENCE'),
    ('5a000000-0000-4000-8000-000000000701', '5a000000-0000-4000-8000-000000000007', 1, '一位链长领衔', '明确链长的文件名称和文号', 'REFERENCE'),
    ('5a000000-0000-4000-8000-000000000702', '5a000000-0000-4000-8000-000000000007', 2, '一个专班推进', '专班组成和办公地点', 'TEXT'),
    ('5a000000-0000-4000-8000-000000000703', '5a000000-0000-4000-8000-000000000007', 3, '一个规划引领', '规划名称、文号和印发日期', 'REFERENCE'),
    ('5a000000-0000-4000-8000-000000000704', '5a000000-0000-4000-8000-000000000007', 4, '一套政策支持', '政策文件名称、文号和印发日期', 'REFERENCE'),
    ('5a000000-0000-4000-8000-000000000705', '5a000000-0000-4000-8000-000000000007', 5, '一批园区承载', '主要承载的园区或县市', 'TEXT'),
    ('5a000000-0000-4000-8000-000000000706', '5a000000-0000-4000-8000-000000000007', 6, '一支队伍招商', '招商队伍的牵头单位和联系方式', 'TEXT'),
    ('5a000000-0000-4000-8000-000000000707', '5a000000-0000-4000-8000-000000000007', 7, '一次对接活动', '最近一次产业链对接活动的日期', 'DATE');

-- a chain without a row here has the first template and nobody but its leader
create table chain_card (
    chain_id     uuid primary key references industry_chain,
    version      bigint not null default 0,
    template_id  uuid references element_template,
    lead_unit_id uuid references unit
);
-- 县市（园区）: where the chain takes place, the first one mainly
create table chain_carrier (
    chain_id uuid    not null references industry_chain,
    unit_id  uuid    not null references unit,
    position integer not null,
    primary key (chain_id, unit_id)
);
create index chain_carrier_unit on chain_carrier (unit_id);

-- every wording of an element stays; the newest is not superseded
create table chain_element_version (
    id              uuid primary key,
    chain_id        uuid        not null references industry_chain,
    element_id      uuid        not null references template_element,
    number          integer     not null,
    words           text        not null,
    day             date,
    reference       text        not null,
    filled          boolean     not null,
    superseded      boolean     not null default false,
    changed_by_name text        not null,
    changed_at      timestamptz not null,
    unique (chain_id, element_id, number)
);
create unique index chain_element_current on chain_element_version (chain_id, element_id) where not superseded;

-- how often 专班 and 领导小组 meet
create table chain_body_rule (
    body         text primary key check (body in ('TASK_FORCE', 'LEADING_GROUP')),
    times        integer not null check (times between 1 and 99),
    per          text    not null check (per in ('MONTH', 'QUARTER', 'HALF_YEAR', 'YEAR')),
    counted_from date    not null,
    version      bigint  not null default 0
);
insert into chain_body_rule (body, times, per, counted_from) values
    ('TASK_FORCE', 1, 'MONTH', '2000-01-01'),
    ('LEADING_GROUP', 1, 'QUARTER', '2000-01-01');

create table chain_session (
    id                uuid primary key,
    chain_id          uuid        not null references industry_chain,
    body              text        not null references chain_body_rule,
    held_on           date        not null,
    subject           text        not null,
    result            text        not null,
    reference         text        not null,
    recorded_by_name  text        not null,
    recorded_at       timestamptz not null,
    withdrawn_reason  text,
    withdrawn_by_name text,
    withdrawn_at      timestamptz
);
create index chain_session_list on chain_session (chain_id, held_on desc);
create index chain_session_body on chain_session (body, held_on) where withdrawn_at is null;

create table chain_plan (
    id                uuid primary key,
    chain_id          uuid        not null references industry_chain,
    number            integer     not null,
    name              text        not null,
    decided_on        date        not null,
    document_number   text        not null,
    note              text        not null,
    recorded_by_name  text        not null,
    recorded_at       timestamptz not null,
    withdrawn_reason  text,
    withdrawn_by_name text,
    withdrawn_at      timestamptz,
    unique (chain_id, number)
);

-- What somebody is typing into a form of a chain, until it is saved: outlives the session, the tab and the browser.
create table chain_form_draft (
    account_id uuid        not null references account on delete cascade,
    form_key   text        not null check (length(form_key) <= 100),
    body       json        not null,
    saved_at   timestamptz not null,
    primary key (account_id, form_key)
);
