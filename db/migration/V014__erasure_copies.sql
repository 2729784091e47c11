-- 封存清除 also of words that stand in no entry of the trail, and of files; and of every other text of the trail in which
-- the same words stand (root_id). Words are kept here only until the second person has decided.
alter table audit_erasure
    alter column text_id drop not null,
    add column root_id uuid references audit_erasure,
    add column words   text,
    add column sha256  text check (sha256 ~ '^[0-9a-f]{64}$'),
    add column copies  integer not null default 0,
    add constraint audit_erasure_one_thing check (text_id is null or sha256 is null),
    add constraint audit_erasure_words_go check (words is null or state = 'HIDDEN');
create unique index audit_erasure_file on audit_erasure (sha256) where state <> 'RELEASED';
create index audit_erasure_root on audit_erasure (root_id);
