package org.chainlead.org;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.chainlead.audit.AuditRecord;
import org.chainlead.audit.AuditTrail;
import org.chainlead.audit.Subject;
import org.chainlead.common.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who is signed in at this node, from where and since when; and putting somebody out. */
@Service
@Transactional
public class Sessions {

    private final LiveSessions sessions;
    private final JdbcClient jdbc;
    private final AuditTrail trail;

    Sessions(LiveSessions sessions, JdbcClient jdbc, AuditTrail trail) {
        this.sessions = sessions;
        this.jdbc = jdbc;
        this.trail = trail;
    }

    /** The last active first. */
    @PreAuthorize("@access.may('org.sessions')")
    @Transactional(readOnly = true)
    public List<SessionRow> list() {
        List<LiveSession> all = sessions.all();
        Map<UUID, String[]> names = names(all);
        LiveSession own = sessions.current().orElse(null);
        return all.stream()
                .flatMap(session -> row(session, names.get(session.account.uuid()), session == own).stream())
                .toList();
    }

    /** Signs the browser out; the person may sign in again unless the account is disabled too. */
    @PreAuthorize("@access.may('org.forceOut')")
    public void forceOut(UUID key, String reason) {
        LiveSession session = sessions.find(key).orElseThrow(NotFound::new);
        String name = Names.of(jdbc, "account", session.account.uuid());
        trail.record(AuditRecord.of(Subject.of("account", session.account.uuid()), "forceOut")
                .detail("name", name)
                .reason(reason));
        session.end();
    }

    private Map<UUID, String[]> names(List<LiveSession> all) {
        Map<UUID, String[]> names = new HashMap<>();
        if (!all.isEmpty()) {
            jdbc.sql("select id, username, name from account where id in (:ids)")
                    .param(
                            "ids",
                            all.stream().map(session -> session.account.uuid()).toList())
                    .query((row, n) -> names.put(
                            row.getObject("id", UUID.class),
                            new String[] {row.getString("username"), row.getString("name")}))
                    .list();
        }
        return names;
    }

    private static Optional<SessionRow> row(LiveSession session, String @Nullable [] names, boolean own) {
        if (names == null) {
            return Optional.empty();
        }
        return Optional.of(new SessionRow(
                session.key,
                session.account,
                names[0],
                names[1],
                session.address,
                session.since,
                session.lastAction(),
                own));
    }
}
