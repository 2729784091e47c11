-- Days the office decided itself: local holidays (彝族年, 火把节), legal holidays of years the product does not know yet,
-- and corrections. An entry wins over the built-in legal calendar for its day.
create table calendar_day (
    day        date        primary key,
    kind       text        not null check (kind in ('REST', 'WORK')),
    name       text        not null check (name <> ''),
    source     text        not null check (source in ('LEGAL', 'LOCAL')),
    changed_at timestamptz not null
);
