-- Who reviews (核稿) and who signs (签发) each step of the ladder, kept by the 督查室主任
create table ladder_signing (
    step     text primary key,
    reviewer text   not null,
    signer   text   not null,
    version  bigint not null default 0
);
insert into ladder_signing (step, reviewer, signer) values
    ('URGE', 'SUPERVISOR', 'SUPERVISOR'),
    ('REMINDER', 'SUPERVISION_HEAD', 'SUPERVISION_HEAD'),
    ('WARNING', 'SUPERVISION_HEAD', 'SECRETARY_GENERAL'),
    ('SUPERVISION', 'SUPERVISION_HEAD', 'SECRETARY_GENERAL'),
    ('INTERVIEW', 'SUPERVISION_HEAD', 'LEADER');
