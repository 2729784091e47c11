package org.chainlead.message;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which occasions were reminded of, by level. */
@Repository
class ReminderBook {

    private final JdbcClient jdbc;
    private final Clock clock;

    ReminderBook(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Those of the occasions that were reminded of before, in one query. */
    Set<String> known(ReminderLevel level, Collection<String> occasions) {
        return new HashSet<>(
                jdbc.sql("select occasion from reminder where level = :level and occasion = any (:occasions)")
                        .param("level", level.name())
                        .param("occasions", occasions.toArray(String[]::new))
                        .query(String.class)
                        .list());
    }

    /** Tells whether this transaction is the one that reminds; another node doing the same is waited for. */
    boolean take(ReminderLevel level, String occasion) {
        return jdbc.sql("""
                                insert into reminder (occasion, level, told_at) values (:occasion, :level, :now)
                                on conflict do nothing""")
                        .param("occasion", occasion)
                        .param("level", level.name())
                        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }
}
