package org.chainlead.org;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the acting person is typing into the forms of one module; nobody else reads it. */
public final class FormDraftTable {

    private static final String WHERE = " where account_id = :account and form_key = :key";

    private final String table;
    private final JdbcClient jdbc;
    private final CurrentUser user;
    private final Clock clock;

    FormDraftTable(String table, JdbcClient jdbc, CurrentUser user, Clock clock) {
        this.table = table;
        this.jdbc = jdbc;
        this.user = user;
        this.clock = clock;
    }

    /** @param body as JSON */
    public record Kept(String body, Instant at) {}

    /**
     * Keeps the form, in place of what was kept under the key before.
     *
     * @param body as JSON
     * @return when
     */
    public Instant write(String key, String body) {
        Instant now = clock.instant();
        jdbc.sql("insert into " + table + """
                         (account_id, form_key, body, saved_at)
                        values (:account, :key, cast(:body as json), :at)
                        on conflict (account_id, form_key) do update set body = excluded.body, saved_at = excluded.saved_at""")
                .param("account", account())
                .param("key", key)
                .param("body", body)
                .param("at", now.atOffset(ZoneOffset.UTC))
                .update();
        return now;
    }

    public Optional<Kept> read(String key) {
        return jdbc.sql("select body, saved_at from " + table + WHERE)
                .param("account", account())
                .param("key", key)
                .query((row, n) -> new Kept(
                        row.getString("body"),
                        row.getObject("saved_at", OffsetDateTime.class).toInstant()))
                .optional();
    }

    /** Forgets the form, because it was saved or thrown away. */
    public void remove(String key) {
        jdbc.sql("delete from " + table + WHERE)
                .param("account", account())
                .param("key", key)
                .update();
    }

    private UUID account() {
        return user.actor().account().uuid();
    }
}
