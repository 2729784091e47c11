-- What the office decided about a file that is evidence of several reports. It holds while there are so many of them.
create table evidence_check (
    sha256       text        not null check (sha256 ~ '^[0-9a-f]{64}$'),
    -- in how many reports it was handed in then
    uses         int         not null check (uses > 1),
    decision     text        not null check (decision in ('RIGHT', 'TO_CORRECT')),
    remark       text        not null,
    decided_name text        not null,
    decided_by   uuid        not null references account,
    decided_at   timestamptz not null,
    primary key (sha256, uses)
);
