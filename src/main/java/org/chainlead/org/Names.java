package org.chainlead.org;

import java.util.UUID;
import org.chainlead.common.NotFound;
import org.chainlead.common.Refusal;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Names of lines, groups and posts, which are unique each in their table. */
final class Names {

    private Names() {}

    /** Refuses a blank name and one that is taken. */
    static void unused(JdbcClient jdbc, String table, String name) {
        if (name.isBlank()) {
            throw Refusal.because("org.name.missing");
        }
        alone(jdbc, table + ":" + name.strip());
        boolean taken = jdbc.sql("select exists(select 1 from " + table + " where name = :name)")
                .param("name", name.strip())
                .query(Boolean.class)
                .single();
        if (taken) {
            throw Refusal.because("org.name.taken", name.strip());
        }
    }

    /** Until the end of the transaction nobody else passes here with the same key: what was asked before stays true. */
    static void alone(JdbcClient jdbc, String key) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:key, 0))")
                .param("key", "org:" + key)
                .query((row, n) -> 0)
                .list();
    }

    static String of(JdbcClient jdbc, String table, UUID id) {
        return jdbc.sql("select name from " + table + " where id = :id")
                .param("id", id)
                .query(String.class)
                .optional()
                .orElseThrow(NotFound::new);
    }
}
