package org.chainlead.org;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.chainlead.common.KeptForms;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** What the acting person is typing into the forms of one module; nobody else reads it. */
public final class FormDraftTable implements KeptForms {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String WHERE = " where account_id = :account and form_key = :key";
    private static final String WHERE_BEGINS = " where account_id = :account and starts_with(form_key, :prefix)";

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
    public record Written(String body, Instant at) {}

    @Override
    public void keep(String key, Object value) {
        write(key, JSON.writeValueAsString(value));
    }

    @Override
    public <T> Optional<Kept<T>> find(String key, Class<T> type) {
        return read(key).flatMap(written -> kept(written, type));
    }

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

    public Optional<Written> read(String key) {
        return jdbc.sql("select body, saved_at from " + table + WHERE)
                .param("account", account())
                .param("key", key)
                .query(FormDraftTable::written)
                .optional();
    }

    @Override
    public void remove(String key) {
        jdbc.sql("delete from " + table + WHERE)
                .param("account", account())
                .param("key", key)
                .update();
    }

    /** @param kind of the sheets, the begin of the keys */
    public <T> DraftLines<T> lines(String kind, Class<T> type) {
        return new DraftLines<>(this, kind, type);
    }

    <T> List<Kept<T>> findAll(String prefix, Class<T> type) {
        return jdbc
                .sql("select body, saved_at from " + table + WHERE_BEGINS + " order by saved_at, form_key")
                .param("account", account())
                .param("prefix", prefix)
                .query(FormDraftTable::written)
                .list()
                .stream()
                .flatMap(written -> kept(written, type).stream())
                .toList();
    }

    void removeAll(String prefix) {
        jdbc.sql("delete from " + table + WHERE_BEGINS)
                .param("account", account())
                .param("prefix", prefix)
                .update();
    }

    /** Forgets those of which still the very value is kept. */
    void removeSame(Map<String, ?> values) {
        List<String> keys = List.copyOf(values.keySet());
        jdbc.sql("delete from " + table + """
                         d using unnest(cast(:keys as text[]), cast(:bodies as text[])) as h (form_key, body)
                        where d.account_id = :account and d.form_key = h.form_key and cast(d.body as text) = h.body""")
                .param("account", account())
                .param("keys", keys.toArray(String[]::new))
                .param(
                        "bodies",
                        keys.stream()
                                .map(key -> JSON.writeValueAsString(values.get(key)))
                                .toArray(String[]::new))
                .update();
    }

    private static Written written(ResultSet row, int n) throws SQLException {
        return new Written(
                row.getString("body"),
                row.getObject("saved_at", OffsetDateTime.class).toInstant());
    }

    private static <T> Optional<Kept<T>> kept(Written written, Class<T> type) {
        try {
            return Optional.of(new Kept<>(JSON.readValue(written.body(), type), written.at()));
        } catch (JacksonException otherForm) {
            return Optional.empty();
        }
    }

    private UUID account() {
        return user.actor().account().uuid();
    }
}
