-- Totals use the first deadline (product.md, 延期): the light and the day that are counted, beside those by the present
-- deadline. A task carried over into another plan is counted there by that plan's day; the old one counts as 未达.
alter table task
    add column counted_light text generated always as
        (case when carried_from_id is null and overridden_light is null and original_due_on <> due_on
              then coalesce(original_light, verified_light) else verified_light end) stored,
    add column counted_due_on date generated always as
        (case when carried_from_id is null then coalesce(original_due_on, due_on) else due_on end) stored;

-- Rows written before count by the light they show, and none of them was counted as 未达.
alter table round_row
    add column counted_light text,
    add column unreached     boolean not null default false;
