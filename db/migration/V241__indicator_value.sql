-- What the source unit enters of a 数据期, every version of it: the newest verified one counts.
create table indicator_value (
    indicator_id  uuid        not null references indicator,
    -- last day of the 数据期, always the last of a month
    period_end    date        not null check (extract(day from period_end + 1) = 1),
    no            int         not null check (no > 0),
    period_text   text        not null,
    -- 本期值 of a 累计量
    amount        numeric,
    -- 累计值, 期末数 or 增速
    total         numeric     not null,
    source        text        not null,
    note          text        not null default '',
    -- REPLACED: entered anew before the office looked at it
    state         text        not null check (state in ('ENTERED', 'VERIFIED', 'RETURNED', 'REPLACED')),
    return_reason text        not null default '',
    entered_name  text        not null,
    entered_at    timestamptz not null,
    entered_by    uuid        not null references account,
    verified_name text        not null default '',
    verified_at   timestamptz,
    primary key (indicator_id, period_end, no)
);
create unique index indicator_value_one_waits on indicator_value (indicator_id, period_end) where state = 'ENTERED';
create index indicator_value_waiting on indicator_value (entered_at) where state = 'ENTERED';
