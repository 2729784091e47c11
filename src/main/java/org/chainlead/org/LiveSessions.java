package org.chainlead.org;

import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.event.InteractiveAuthenticationSuccessEvent;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** The signed-in browsers of this node. Rights do not hang on it: they are read anew at each call. */
@Component
class LiveSessions {

    private final Map<UUID, LiveSession> sessions = new ConcurrentHashMap<>();
    private final Clock clock;

    LiveSessions(Clock clock) {
        this.clock = clock;
    }

    @EventListener
    void on(InteractiveAuthenticationSuccessEvent event) {
        HttpSession session = currentHttpSession();
        if (session != null && event.getAuthentication().getPrincipal() instanceof SignedIn signedIn) {
            String address = event.getAuthentication().getDetails() instanceof WebAuthenticationDetails details
                    ? details.getRemoteAddress()
                    : null;
            open(session, signedIn.account(), address);
        }
    }

    LiveSession open(HttpSession session, AccountId account, @Nullable String address) {
        LiveSession live = new LiveSession(session, this, account, address, clock.instant(), LocalDate.now(clock));
        sessions.put(live.key, live);
        session.setAttribute(LiveSession.ATTRIBUTE, live);
        return live;
    }

    /** The last active first. */
    List<LiveSession> all() {
        return sessions.values().stream()
                .sorted(Comparator.comparing(LiveSession::lastAction).reversed())
                .toList();
    }

    Optional<LiveSession> find(UUID key) {
        return Optional.ofNullable(sessions.get(key));
    }

    /** The session of the request being answered, if any. */
    Optional<LiveSession> current() {
        HttpSession session = currentHttpSession();
        return session != null && session.getAttribute(LiveSession.ATTRIBUTE) instanceof LiveSession live
                ? Optional.of(live)
                : Optional.empty();
    }

    /** Ends all sessions of the account once the act that asks for it is committed. */
    void endAfterCommit(AccountId account) {
        afterCommit(() -> end(account, null));
    }

    /** The same but for the session of the request being answered. */
    void endOthersAfterCommit(AccountId account) {
        LiveSession own = current().orElse(null);
        afterCommit(() -> end(account, own));
    }

    void forget(LiveSession session) {
        sessions.remove(session.key);
    }

    private void end(AccountId account, @Nullable LiveSession except) {
        all().stream()
                .filter(session -> session.account.equals(account) && session != except)
                .forEach(LiveSession::end);
    }

    private static void afterCommit(Runnable work) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                work.run();
            }
        });
    }

    private static @Nullable HttpSession currentHttpSession() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes
                ? attributes.getRequest().getSession(false)
                : null;
    }
}
