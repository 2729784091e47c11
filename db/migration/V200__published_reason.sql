-- 公布 without a 通报: why, asked of who does it and kept with the round; absent where issuing the 通报 published it
alter table dispatch_round add column published_reason text;
