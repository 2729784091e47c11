package org.chainlead.bulletin;

import java.util.UUID;
import org.chainlead.common.Refusal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * 批示 words are never copied into a 通报 (product.md, closed loop). What is made from the data has none; this looks at
 * what was typed. Words as short as 请阅办 occur anywhere and are passed over.
 */
@Component
class InstructionWords {

    private static final int SHORTEST = 8;

    private static final String QUOTED = """
            with typed as (
                select string_agg(regexp_replace(w, '\\s', '', 'g'), '|') as words from (
                    select body from bulletin_text where bulletin_id = :id
                    union all select reason from bulletin_line where bulletin_id = :id) x(w))
            select count(*) from instruction i cross join typed
             where length(regexp_replace(i.words, '\\s', '', 'g')) >= :shortest
               and position(regexp_replace(i.words, '\\s', '', 'g') in typed.words) > 0""";

    private final JdbcClient jdbc;

    InstructionWords(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @throws Refusal when the whole of a 批示 stands in a text */
    void needNone(UUID bulletin) {
        long quoted = jdbc.sql(QUOTED)
                .param("id", bulletin)
                .param("shortest", SHORTEST)
                .query(Long.class)
                .single();
        if (quoted > 0) {
            throw Refusal.because("bulletin.refused.instruction");
        }
    }
}
