-- 合同投资 of a project in 万元, where a contract names one; optional. What counts is what the office verified.
create table project_contract (
    project_id          uuid primary key references major_project on delete cascade,
    investment          numeric(16, 4) not null check (investment > 0),
    -- the contract
    basis               text           not null,
    state               text           not null check (state in ('ENTERED', 'VERIFIED', 'RETURNED')),
    return_reason       text           not null default '',
    entered_name        text           not null,
    entered_at          timestamptz    not null,
    entered_by          uuid           not null references account,
    verified_investment numeric(16, 4),
    verified_name       text           not null default '',
    verified_at         timestamptz,
    version             bigint         not null default 0
);
create index project_contract_waiting on project_contract (entered_at) where state = 'ENTERED';

alter table project_anomaly_decision drop constraint project_anomaly_decision_kind_check;
alter table project_anomaly_decision add constraint project_anomaly_decision_kind_check check
    (kind in ('DONE_OVER_PLAN', 'DONE_OVER_TOTAL', 'DONE_OVER_CONTRACT', 'PLAN_OVER_TOTAL', 'JUMP', 'NO_START', 'SAME_FILE',
              'SAME_PROJECT'));
