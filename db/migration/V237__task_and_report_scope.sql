-- What others still read while a unit works on its report again: few, and looked for by every search.
create index report_former on report (task_id)
    where state <> 'ACCEPTED' and first_handed_in_at is not null and (state <> 'IN_REVIEW' or accepted_no is not null);

-- Which tasks a person sees is answered by indexes alone as long as the table is swept; by default a fifth of the rows must have
-- changed before that happens, a whole round of the month.
alter table task set (autovacuum_vacuum_scale_factor = 0.02, autovacuum_analyze_scale_factor = 0.02);
alter table report set (autovacuum_vacuum_scale_factor = 0.02, autovacuum_analyze_scale_factor = 0.02);

-- What a leader's post and an industry chain have, as V236 did it for units.
drop index task_post;
create index task_post on task (post_id) include (id) where post_id is not null;
drop index task_chain;
create index task_chain on task (chain_id, state) include (id);
