package org.chainlead.org;

import jakarta.servlet.http.HttpSession;
import jakarta.servlet.http.HttpSessionBindingEvent;
import jakarta.servlet.http.HttpSessionBindingListener;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One signed-in browser. Lies in its HTTP session, so that the registry forgets it with the session. */
final class LiveSession implements HttpSessionBindingListener {

    static final String ATTRIBUTE = LiveSession.class.getName();

    final UUID key = UUID.randomUUID();
    final AccountId account;
    final @Nullable String address;
    final Instant since;

    private final HttpSession session;
    private final LiveSessions registry;
    private volatile Instant lastAction;
    private volatile LocalDate rolesSeenOn;

    /** @param today the day of the sign-in */
    LiveSession(
            HttpSession session,
            LiveSessions registry,
            AccountId account,
            @Nullable String address,
            Instant since,
            LocalDate today) {
        this.session = session;
        this.registry = registry;
        this.account = account;
        this.address = address;
        this.since = since;
        this.lastAction = since;
        this.rolesSeenOn = today;
    }

    Instant lastAction() {
        return lastAction;
    }

    /** The day of the sign-in, or the last one on which it was asked whether a role of the person ran out. */
    LocalDate rolesSeenOn() {
        return rolesSeenOn;
    }

    void rolesSeen(LocalDate today) {
        rolesSeenOn = today;
    }

    void acted(Instant at) {
        lastAction = at;
    }

    boolean isOver(Instant now, Duration idle, Duration absolute) {
        return !lastAction.plus(idle).isAfter(now) || !since.plus(absolute).isAfter(now);
    }

    /** Signs the browser out; its next request finds no session. */
    void end() {
        try {
            session.invalidate();
        } catch (IllegalStateException gone) {
            registry.forget(this);
        }
    }

    @Override
    public void valueUnbound(HttpSessionBindingEvent event) {
        registry.forget(this);
    }
}
