package org.chainlead.org;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Ends sessions that nobody worked in for the idle time, that are older than the absolute limit (GB/T 22239-2019 8.1.4.1
 * b), or whose person's role ran out by date. The browser's heartbeats and the push connection are not work. Stands before the security filters, so that
 * an ended session's request is answered as one that is not signed in.
 */
@Component
@Order(SessionLimits.BEFORE_SECURITY)
class SessionLimits extends OncePerRequestFilter {

    static final int BEFORE_SECURITY = -110;
    private static final Duration POLICY_KEPT = Duration.ofMinutes(1);

    private final PolicyStore policies;
    private final EndedRoles roles;
    private final Clock clock;
    private volatile SecurityPolicy policy = SecurityPolicy.DEFAULT;
    private volatile Instant readAt = Instant.MIN;

    SessionLimits(PolicyStore policies, EndedRoles roles, Clock clock) {
        this.policies = policies;
        this.roles = roles;
        this.clock = clock;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        HttpSession session = request.getSession(false);
        if (session != null && session.getAttribute(LiveSession.ATTRIBUTE) instanceof LiveSession live) {
            Instant now = clock.instant();
            if (live.isOver(now, policy(now).idle(), policy(now).absolute()) || roleRanOut(live)) {
                live.end();
            } else if (isWork(request)) {
                live.acted(now);
            }
        }
        chain.doFilter(request, response);
    }

    static boolean isWork(HttpServletRequest request) {
        String query = request.getQueryString();
        return query == null || !(query.contains("v-r=heartbeat") || query.contains("v-r=push"));
    }

    /** Asked once a day for each session; while the database is away it is asked again. */
    private boolean roleRanOut(LiveSession live) {
        LocalDate today = LocalDate.now(clock);
        if (!live.rolesSeenOn().isBefore(today)) {
            return false;
        }
        try {
            boolean ranOut = roles.anySince(live.rolesSeenOn(), today, live.account);
            live.rolesSeen(today);
            return ranOut;
        } catch (DataAccessException away) {
            logger.warn("Roles not readable, asked again: " + away.getMessage());
            return false;
        }
    }

    /** A change counts on every node within a minute; while the database is away the last known policy holds. */
    private SecurityPolicy policy(Instant now) {
        if (readAt.isBefore(now.minus(POLICY_KEPT)) || readAt.isAfter(now)) {
            try {
                policy = policies.read();
                readAt = now;
            } catch (DataAccessException away) {
                logger.warn("Session policy not readable, the last one holds: " + away.getMessage());
            }
        }
        return policy;
    }

    /** A change on this node counts at once. */
    void forgetPolicy() {
        readAt = Instant.MIN;
    }
}
