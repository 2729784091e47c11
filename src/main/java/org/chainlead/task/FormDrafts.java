package org.chainlead.task;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.chainlead.org.CurrentUser;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Keeps what a person is typing into a form of this module; nobody else reads it. */
@Service
@Transactional
@PreAuthorize("@access.may('task.formDraft')")
public class FormDrafts {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JdbcClient jdbc;
    private final CurrentUser user;
    private final Clock clock;

    FormDrafts(JdbcClient jdbc, CurrentUser user, Clock clock) {
        this.jdbc = jdbc;
        this.user = user;
        this.clock = clock;
    }

    /**
     * Keeps the form, in place of what was kept under the key before.
     *
     * @return when, for 已保存 10:32
     */
    public Instant save(String key, TaskId id, long version, TaskDraft draft) {
        Instant now = clock.instant();
        jdbc.sql("""
                        insert into task_form_draft (account_id, form_key, body, saved_at)
                        values (:account, :key, cast(:body as json), :at)
                        on conflict (account_id, form_key) do update set body = excluded.body, saved_at = excluded.saved_at""")
                .param("account", account())
                .param("key", key)
                .param("body", JSON.writeValueAsString(new Body(id, version, draft)))
                .param("at", now.atOffset(ZoneOffset.UTC))
                .update();
        return now;
    }

    @Transactional(readOnly = true)
    public Optional<FormDraft> find(String key) {
        return jdbc.sql("select body, saved_at from task_form_draft where account_id = :account and form_key = :key")
                .param("account", account())
                .param("key", key)
                .query((row, n) -> {
                    Body body = JSON.readValue(row.getString("body"), Body.class);
                    Instant at = row.getObject("saved_at", OffsetDateTime.class).toInstant();
                    return new FormDraft(body.id(), body.version(), body.draft(), at);
                })
                .optional();
    }

    /** Forgets the form, because it was saved or thrown away. */
    public void remove(String key) {
        jdbc.sql("delete from task_form_draft where account_id = :account and form_key = :key")
                .param("account", account())
                .param("key", key)
                .update();
    }

    private UUID account() {
        return user.actor().account().uuid();
    }

    private record Body(TaskId id, long version, TaskDraft draft) {}
}
