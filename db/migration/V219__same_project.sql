-- Two projects that are likely one are asked about too; the part of such a decision is the identity of the other.
alter table project_anomaly_decision drop constraint project_anomaly_decision_kind_check;
alter table project_anomaly_decision add constraint project_anomaly_decision_kind_check check
    (kind in ('DONE_OVER_PLAN', 'DONE_OVER_TOTAL', 'PLAN_OVER_TOTAL', 'JUMP', 'NO_START', 'SAME_FILE', 'SAME_PROJECT'));
