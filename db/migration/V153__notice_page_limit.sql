-- 10页 (product.md, length limits): of the field PAGES the number is pages, not characters
insert into notice_length_limit (kind, field, valid_from, characters)
select kind, 'PAGES', date '2000-01-01', 10 from notice_code where kind <> 'ASSIGNMENT';
