-- 履职频次: who has to do what how often is data; what was done is a line, without photo and place
create table duty_rule (
    id           uuid primary key,
    name         text    not null,
    times        integer not null check (times between 1 and 99),
    per          text    not null check (per in ('MONTH', 'QUARTER', 'HALF_YEAR', 'YEAR')),
    counted_from date    not null,
    basis        text    not null,
    sort         integer not null,
    version      bigint  not null default 0,
    ended_at     timestamptz
);
create unique index duty_rule_name on duty_rule (name) where ended_at is null;
-- the posts it is for
create table duty_rule_post (
    rule_id uuid not null references duty_rule,
    post_id uuid not null references leader_post,
    primary key (rule_id, post_id)
);
create index duty_rule_post_post on duty_rule_post (post_id);

create table duty_entry (
    id                uuid primary key,
    rule_id           uuid        not null references duty_rule,
    post_id           uuid        not null references leader_post,
    done_on           date        not null,
    subject           text        not null,
    result            text        not null,
    reference         text        not null,
    recorded_by_name  text        not null,
    recorded_at       timestamptz not null,
    withdrawn_reason  text,
    withdrawn_by_name text,
    withdrawn_at      timestamptz
);
create index duty_entry_post on duty_entry (post_id, done_on desc);
create index duty_entry_counted on duty_entry (rule_id, post_id, done_on) where withdrawn_at is null;

-- What somebody is typing into a form of 履职频次, until it is saved: outlives the session, the tab and the browser.
create table duty_form_draft (
    account_id uuid        not null references account on delete cascade,
    form_key   text        not null check (length(form_key) <= 100),
    body       json        not null,
    saved_at   timestamptz not null,
    primary key (account_id, form_key)
);
