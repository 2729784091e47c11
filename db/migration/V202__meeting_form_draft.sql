-- What somebody is typing into the arrangement of a meeting, until it is saved: outlives the session, the tab and the browser.
create table meeting_form_draft (
    account_id uuid        not null references account on delete cascade,
    form_key   text        not null check (length(form_key) <= 100),
    body       json        not null,
    saved_at   timestamptz not null,
    primary key (account_id, form_key)
);
