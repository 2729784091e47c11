package org.chainlead.supervision;

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

/** Keeps what a person is typing into a notice or a reply; nobody else reads it. */
@Service
@Transactional
@PreAuthorize("@access.may('supervision.formDraft')")
public class NoticeFormDrafts {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String REPLY = "reply:";

    private final JdbcClient jdbc;
    private final CurrentUser user;
    private final Clock clock;

    NoticeFormDrafts(JdbcClient jdbc, CurrentUser user, Clock clock) {
        this.jdbc = jdbc;
        this.user = user;
        this.clock = clock;
    }

    private record Kept(String body, Instant at) {}

    private record Form(NoticeId id, long version, NoticeDraft draft) {}

    private record Reply(String text) {}

    /** Keeps the form, in place of what was kept under the key before. */
    public void keep(String key, NoticeId id, long version, NoticeDraft draft) {
        write(key, new Form(id, version, draft));
    }

    @Transactional(readOnly = true)
    public Optional<NoticeFormDraft> find(String key) {
        return read(key).map(kept -> {
            Form form = JSON.readValue(kept.body(), Form.class);
            return new NoticeFormDraft(form.id(), form.version(), form.draft(), kept.at());
        });
    }

    /** Keeps the words of a reply that is not sent yet; its files are chosen again. */
    public void keepReply(NoticeId notice, String text) {
        write(REPLY + notice, new Reply(text));
    }

    /** The words last typed as reply to the notice; empty when none are kept. */
    @Transactional(readOnly = true)
    public String reply(NoticeId notice) {
        return read(REPLY + notice)
                .map(kept -> JSON.readValue(kept.body(), Reply.class).text())
                .orElse("");
    }

    public void removeReply(NoticeId notice) {
        remove(REPLY + notice);
    }

    /** Forgets the form, because it was saved or thrown away. */
    public void remove(String key) {
        jdbc.sql("delete from notice_form_draft where account_id = :account and form_key = :key")
                .param("account", account())
                .param("key", key)
                .update();
    }

    private void write(String key, Object body) {
        jdbc.sql("""
                        insert into notice_form_draft (account_id, form_key, body, saved_at)
                        values (:account, :key, cast(:body as json), :at)
                        on conflict (account_id, form_key) do update set body = excluded.body, saved_at = excluded.saved_at""")
                .param("account", account())
                .param("key", key)
                .param("body", JSON.writeValueAsString(body))
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    private Optional<Kept> read(String key) {
        return jdbc.sql("select body, saved_at from notice_form_draft where account_id = :account and form_key = :key")
                .param("account", account())
                .param("key", key)
                .query((row, n) -> new Kept(
                        row.getString("body"),
                        row.getObject("saved_at", OffsetDateTime.class).toInstant()))
                .optional();
    }

    private UUID account() {
        return user.actor().account().uuid();
    }
}
