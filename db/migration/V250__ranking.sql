-- 排名依据: what obliges to rank, for a gauge and a period, asked for by one person and approved by another. Without a row
-- that is approved and whose period runs nothing is ranked. Places themselves are never stored.
create table ranking_basis (
    id              uuid primary key,
    gauge           text        not null check (gauge in ('START_RATE', 'INVESTMENT_RATE')),
    grouped_by      text        not null check (grouped_by in ('COUNTY', 'DEPARTMENT')),
    -- 文号, 条款, 条款原文
    number          text        not null,
    clause          text        not null,
    wording         text        not null,
    valid_from      date        not null,
    valid_until     date        not null,
    -- 分管领导 who decides
    post_id         uuid        not null references leader_post,
    state           text        not null check (state in ('ASKED', 'APPROVED', 'REFUSED', 'ENDED')),
    asked_by        uuid        not null references account,
    asked_by_name   text        not null,
    asked_at        timestamptz not null,
    decided_by      uuid references account,
    decided_by_name text,
    decided_at      timestamptz,
    refusal         text        not null default '',
    ended_by_name   text,
    ended_at        timestamptz,
    end_reason      text        not null default '',
    check (valid_until >= valid_from),
    -- 年度计划 is a plan of one year
    check (extract(year from valid_from) = extract(year from valid_until)),
    check ((decided_by is null) = (decided_at is null)),
    check (state not in ('APPROVED', 'REFUSED') or decided_at is not null),
    check ((state = 'ENDED') = (ended_at is not null)),
    -- another person decides
    check (decided_by is null or decided_by <> asked_by)
);
create index ranking_basis_asked on ranking_basis (asked_at desc);
create index ranking_basis_post on ranking_basis (post_id, asked_at desc);
create index ranking_basis_approved on ranking_basis (valid_until) where state = 'APPROVED';

-- What somebody is typing into the form of a 排名依据, until it is saved: outlives the session, the tab and the browser.
create table ranking_form_draft (
    account_id uuid        not null references account on delete cascade,
    form_key   text        not null check (length(form_key) <= 100),
    body       json        not null,
    saved_at   timestamptz not null,
    primary key (account_id, form_key)
);
