package org.chainlead.meeting;

import java.time.Clock;
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

/** Keeps what a person is typing into the arrangement of a meeting; nobody else reads it. */
@Service
@Transactional
@PreAuthorize("@access.may('meeting.prepare')")
public class MeetingFormDrafts {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JdbcClient jdbc;
    private final CurrentUser user;
    private final Clock clock;

    MeetingFormDrafts(JdbcClient jdbc, CurrentUser user, Clock clock) {
        this.jdbc = jdbc;
        this.user = user;
        this.clock = clock;
    }

    private record Body(MeetingId id, long version, MeetingDraft draft) {}

    /** Keeps the form, in place of what was kept under the key before. */
    public void keep(String key, MeetingId id, long version, MeetingDraft draft) {
        jdbc.sql("""
                        insert into meeting_form_draft (account_id, form_key, body, saved_at)
                        values (:account, :key, cast(:body as json), :at)
                        on conflict (account_id, form_key) do update set body = excluded.body, saved_at = excluded.saved_at""")
                .param("account", account())
                .param("key", key)
                .param("body", JSON.writeValueAsString(new Body(id, version, draft)))
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    @Transactional(readOnly = true)
    public Optional<MeetingFormDraft> find(String key) {
        return jdbc.sql("select body, saved_at from meeting_form_draft where account_id = :account and form_key = :key")
                .param("account", account())
                .param("key", key)
                .query((row, n) -> {
                    Body body = JSON.readValue(row.getString("body"), Body.class);
                    return new MeetingFormDraft(
                            body.id(),
                            body.version(),
                            body.draft(),
                            row.getObject("saved_at", OffsetDateTime.class).toInstant());
                })
                .optional();
    }

    /** Forgets the form, because it was saved or thrown away. */
    public void remove(String key) {
        jdbc.sql("delete from meeting_form_draft where account_id = :account and form_key = :key")
                .param("account", account())
                .param("key", key)
                .update();
    }

    private UUID account() {
        return user.actor().account().uuid();
    }
}
