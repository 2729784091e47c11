package org.chainlead.message;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.chainlead.common.NotFound;
import org.chainlead.common.Page;
import org.chainlead.common.Texts;
import org.chainlead.org.CurrentUser;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The acting person's own messages; nobody reads anybody else's. */
@Service
@Transactional
@PreAuthorize("@access.may('message.inbox')")
public class Inbox {

    private static final String UNREAD = " and (not :unreadOnly or read_at is null)";

    private final JdbcClient jdbc;
    private final CurrentUser user;
    private final Arrivals arrivals;
    private final Clock clock;

    Inbox(JdbcClient jdbc, CurrentUser user, Arrivals arrivals, Clock clock) {
        this.jdbc = jdbc;
        this.user = user;
        this.arrivals = arrivals;
        this.clock = clock;
    }

    /** Newest first. */
    @Transactional(readOnly = true)
    public Page<InboxMessage> page(int offset, int limit, boolean unreadOnly) {
        UUID account = account();
        List<InboxMessage> rows = jdbc.sql(
                        "select id, text_key, arguments, link, created_at, read_at from message where account_id = :account"
                                + UNREAD + " order by created_at desc, seq desc offset :offset limit :limit")
                .param("account", account)
                .param("unreadOnly", unreadOnly)
                .param("offset", offset)
                .param("limit", limit)
                .query((row, n) -> read(row))
                .list();
        long total = jdbc.sql("select count(*) from message where account_id = :account" + UNREAD)
                .param("account", account)
                .param("unreadOnly", unreadOnly)
                .query(Long.class)
                .single();
        return new Page<>(rows, total);
    }

    @Transactional(readOnly = true)
    public int unreadCount() {
        return jdbc.sql("select count(*) from message where account_id = :account and read_at is null")
                .param("account", account())
                .query(Integer.class)
                .single();
    }

    /** @throws NotFound when the message is missing or somebody else's */
    public void markRead(MessageId id) {
        open(id);
    }

    /** @return how many were unread */
    public int markAllRead() {
        UUID account = account();
        arrivals.ringAfterCommit(Set.of(account));
        return jdbc.sql("update message set read_at = :now where account_id = :account and read_at is null")
                .param("now", now())
                .param("account", account)
                .update();
    }

    /**
     * Marks the message as read and says where it leads.
     *
     * @return route inside the product; empty when there is nothing to open
     * @throws NotFound when the message is missing or somebody else's
     */
    public String open(MessageId id) {
        UUID account = account();
        arrivals.ringAfterCommit(Set.of(account));
        return jdbc.sql("""
                        update message set read_at = coalesce(read_at, :now) where id = :id and account_id = :account
                        returning link""")
                .param("now", now())
                .param("id", id.uuid())
                .param("account", account)
                .query(String.class)
                .optional()
                .orElseThrow(NotFound::new);
    }

    /**
     * Runs the action, on a thread of the module, whenever the acting person has been told something or has read it.
     *
     * @return ends it
     */
    public Runnable whenTold(Runnable action) {
        return arrivals.subscribe(account(), action);
    }

    private UUID account() {
        return user.actor().account().uuid();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static InboxMessage read(ResultSet row) throws SQLException {
        return new InboxMessage(
                new MessageId(row.getObject("id", UUID.class)),
                Texts.t(row.getString("text_key"), arguments(row.getArray("arguments"))),
                row.getString("link"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                row.getObject("read_at") != null);
    }

    private static Object[] arguments(Array array) throws SQLException {
        return (Object[]) array.getArray();
    }
}
