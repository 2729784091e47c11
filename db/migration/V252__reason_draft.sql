-- The reason, answer or opinion somebody is typing before an act, until it is done: outlives the session, the tab and the browser.
create table reason_draft (
    account_id uuid        not null references account on delete cascade,
    form_key   text        not null check (length(form_key) <= 100),
    body       json        not null,
    saved_at   timestamptz not null,
    primary key (account_id, form_key)
);
