-- What each kind of notice says around its matter, as it was written: opening, what follows when the day passes without
-- result, closing. Documents from before say nothing of it and keep their layout.
alter table notice
    add column opening     text not null default '',
    add column consequence text not null default '',
    add column closing     text not null default '';
