-- 逾期 when the rows of a round were written, by the rule of the ledger. Rows written before do not say.
alter table round_row
    add column overdue boolean;
