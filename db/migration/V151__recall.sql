-- 撤回: what was sent is taken back while its receiver has not acted; what was sent stays beside what comes again
alter table report add column recalled_at timestamptz;
alter table report_version
    add column recalled_at timestamptz,
    add column recalled_by text,
    add constraint report_version_recalled check (recalled_at is null or (accepted_at is null and returned_at is null));
alter table notice_reply
    add column recalled_at timestamptz,
    add column recalled_name text,
    add constraint notice_reply_recalled check (recalled_at is null or checked_at is null);

-- An 申辩 that was taken back may be raised again within the days
alter table objection
    add column recalled_at timestamptz,
    add column recalled_by_name text,
    drop constraint objection_state_check,
    drop constraint objection_check,
    drop constraint objection_act_kind_act_subject_act_seq_unit_id_key,
    add constraint objection_state check (state in ('PENDING', 'UPHELD', 'REJECTED', 'RECALLED')),
    add constraint objection_decided check ((state in ('UPHELD', 'REJECTED')) = (decided_at is not null)),
    add constraint objection_recalled check ((state = 'RECALLED') = (recalled_at is not null));
create unique index objection_once on objection (act_kind, act_subject, act_seq, unit_id) where state <> 'RECALLED';
