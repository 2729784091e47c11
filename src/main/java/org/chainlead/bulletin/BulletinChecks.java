package org.chainlead.bulletin;

import java.util.List;
import org.chainlead.common.CodePoints;
import org.chainlead.common.Reason;
import org.chainlead.common.Refusal;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What acts on 通报 have in common to refuse. */
final class BulletinChecks {

    static final int LONGEST = 1_000;

    /** A condition on the aliases {@code b} and {@code r}: the round's rows were written anew since. */
    static final String STALE = "(b.state <> 'ISSUED' and b.written_at is distinct from r.written_at)";

    private BulletinChecks() {}

    /** @return the words without spaces around them */
    static String need(String words, String key) {
        String text = words.strip();
        if (text.isEmpty()) {
            throw Refusal.because(key);
        }
        if (CodePoints.of(text) > LONGEST) {
            throw Refusal.because("bulletin.refused.wordsLength", LONGEST);
        }
        return text;
    }

    static List<Reason> stale(JdbcClient jdbc, Bulletin bulletin) {
        boolean stale = jdbc.sql("select " + STALE
                        + " from bulletin b join dispatch_round r on r.id = b.round_id where b.id = :id")
                .param("id", bulletin.id)
                .query(Boolean.class)
                .single();
        return stale ? List.of(Reason.of("bulletin.refused.stale", bulletin.roundName)) : List.of();
    }
}
