package org.chainlead.supervision;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.chainlead.org.CurrentUser;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the acting person is typing into the forms of this module. */
@Repository
class FormDraftTable {

    private final JdbcClient jdbc;
    private final CurrentUser user;
    private final Clock clock;

    FormDraftTable(JdbcClient jdbc, CurrentUser user, Clock clock) {
        this.jdbc = jdbc;
        this.user = user;
        this.clock = clock;
    }

    record Kept(String body, Instant at) {}

    /** @param body as JSON */
    void write(String key, String body) {
        jdbc.sql("""
                        insert into notice_form_draft (account_id, form_key, body, saved_at)
                        values (:account, :key, cast(:body as json), :at)
                        on conflict (account_id, form_key) do update set body = excluded.body, saved_at = excluded.saved_at""")
                .param("account", account())
                .param("key", key)
                .param("body", body)
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    Optional<Kept> read(String key) {
        return jdbc.sql("select body, saved_at from notice_form_draft where account_id = :account and form_key = :key")
                .param("account", account())
                .param("key", key)
                .query((row, n) -> new Kept(
                        row.getString("body"),
                        row.getObject("saved_at", OffsetDateTime.class).toInstant()))
                .optional();
    }

    void remove(String key) {
        jdbc.sql("delete from notice_form_draft where account_id = :account and form_key = :key")
                .param("account", account())
                .param("key", key)
                .update();
    }

    private UUID account() {
        return user.actor().account().uuid();
    }
}
