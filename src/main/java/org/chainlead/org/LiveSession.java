package org.chainlead.org;

import jakarta.servlet.http.HttpSession;
import jakarta.servlet.http.HttpSessionBindingEvent;
import jakarta.servlet.http.HttpSessionBindingListener;
import java.time.Duration;
import java.time.Instant;
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

    LiveSession(
            HttpSession session, LiveSessions registry, AccountId account, @Nullable String address, Instant since) {
        this.session = session;
        this.registry = registry;
        this.account = account;
        this.address = address;
        this.since = since;
        this.lastAction = since;
    }

    Instant lastAction() {
        return lastAction;
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
