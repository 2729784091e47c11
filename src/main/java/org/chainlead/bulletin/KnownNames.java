package org.chainlead.bulletin;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.chainlead.office.PlainText;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The names an anonymised version hides wherever they stand: of the fields of the 通报, and all the product knows. */
@Repository
class KnownNames {

    private static final int SHORTEST = 2;

    /** The later wins where two things have the same name. */
    private static final String NAMES = """
            select 1 as turn, 'PERSON' as kind, name, name as whose from account
             union all select 1, 'PERSON', name, name from leader_post
             union all select 2, 'UNIT', short_name, id::text from unit
             union all select 2, 'UNIT', name, unit_id::text from unit_name
             union all select 3, 'UNIT', name, id::text from unit
             union all select 4, 'UNIT', unit_name, unit_id::text from bulletin_line where bulletin_id = :id
             union all select 4, 'UNIT', name, part_id::text from bulletin_sum
                        where bulletin_id = :id and by_part = 'UNIT' and part_id is not null
             union all select 5, 'PROJECT', title, task_id::text from bulletin_line where bulletin_id = :id
             union all select 5, 'PROJECT', number || ' ' || title, task_id::text from bulletin_line
                        where bulletin_id = :id and number <> ''
             union all select 6, 'DOCUMENT_NUMBER', number, number from bulletin where id = :id and number is not null
             order by turn""";

    private final JdbcClient jdbc;

    KnownNames(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * What a name stands for; two names of one thing have the same {@code whose}.
     *
     * @param kind absent for words that are kept
     */
    record Known(@Nullable MaskKind kind, String whose) {}

    private record Row(String name, Known known) {}

    /** Names with what they stand for, and the words chosen by hand. */
    Dictionary of(UUID bulletin) {
        List<Row> rows = new ArrayList<>(jdbc.sql(NAMES)
                .param("id", bulletin)
                .query((row, n) -> new Row(
                        row.getString("name"),
                        new Known(MaskKind.valueOf(row.getString("kind")), row.getString("whose"))))
                .list());
        Dictionary dictionary = new Dictionary();
        rows.forEach(row -> dictionary.put(row.name(), row.known()));
        jdbc.sql("select words, kept from bulletin_mask where bulletin_id = :id")
                .param("id", bulletin)
                .query((row, n) -> {
                    dictionary.choose(row.getString("words"), row.getBoolean("kept"));
                    return 0;
                })
                .list();
        return dictionary;
    }

    /** Finds the longest name at a place. */
    static final class Dictionary {

        private final Map<String, Known> names = new HashMap<>();
        private int longest;

        void put(String name, Known known) {
            String words = PlainText.trim(name);
            if (words.length() >= SHORTEST) {
                names.put(words, known);
                longest = Math.max(longest, words.length());
            }
        }

        /** Chosen by hand: hidden, or kept wherever the words stand. */
        void choose(String words, boolean keep) {
            put(words, new Known(keep ? null : MaskKind.OTHER, words));
        }

        Optional<Map.Entry<String, Known>> at(String text, int place) {
            for (int end = Math.min(text.length(), place + longest); end >= place + SHORTEST; end--) {
                String words = text.substring(place, end);
                Known known = names.get(words);
                if (known != null) {
                    return Optional.of(Map.entry(words, known));
                }
            }
            return Optional.empty();
        }
    }
}
