-- The grams of a text in one pass over its characters, at less than half the cost: the first form cut every pair out of
-- the whole text again and sorted the pairs. The index keeps each gram once by itself, so here one may stand twice.
create or replace function bigrams(body text) returns text[]
    language sql immutable parallel safe
    return (select coalesce(array_agg(first || second), '{}')
            from (select string_to_array(lower(body), null) as letters offset 0) as word,
                 unnest(word.letters, word.letters[2:]) as pair (first, second)
            where second is not null);
