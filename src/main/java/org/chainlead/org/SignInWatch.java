package org.chainlead.org;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.chainlead.audit.AuditRecord;
import org.chainlead.audit.AuditTrail;
import org.chainlead.audit.Subject;
import org.chainlead.audit.spi.ActorSnapshot;
import org.chainlead.common.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.event.AbstractAuthenticationFailureEvent;
import org.springframework.security.authentication.event.AuthenticationFailureBadCredentialsEvent;
import org.springframework.security.authentication.event.InteractiveAuthenticationSuccessEvent;
import org.springframework.security.authentication.event.LogoutSuccessEvent;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes every sign-in, failure and sign-out to the trail and locks an account for 15 minutes after 5 failures in a row
 * (GB/T 22239-2019 8.1.4.1 b).
 */
@Component
class SignInWatch {

    static final int FAILURES_UNTIL_LOCK = 5;
    static final Duration LOCK = Duration.ofMinutes(15);

    /** What names that no account has stand under in the trail. */
    private static final Subject UNKNOWN = new Subject("signIn", "unknown");

    private final JdbcClient jdbc;
    private final AuditTrail trail;
    private final Clock clock;

    SignInWatch(JdbcClient jdbc, AuditTrail trail, Clock clock) {
        this.jdbc = jdbc;
        this.trail = trail;
        this.clock = clock;
    }

    @EventListener
    @Transactional
    public void on(InteractiveAuthenticationSuccessEvent event) {
        if (event.getAuthentication().getPrincipal() instanceof SignedIn signedIn) {
            UUID account = signedIn.account().uuid();
            jdbc.sql("update account set failed_sign_ins = 0, locked_until = null where id = :id")
                    .param("id", account)
                    .update();
            note(account, "signIn", event.getAuthentication());
        }
    }

    @EventListener
    @Transactional
    public void on(AbstractAuthenticationFailureEvent event) {
        Optional<UUID> account = find(event.getAuthentication().getName());
        if (account.isEmpty()) {
            noteUnknown(event.getAuthentication());
            return;
        }
        note(account.get(), "signInFailed", event.getAuthentication());
        if (event instanceof AuthenticationFailureBadCredentialsEvent && countFailure(account.get())) {
            note(account.get(), "accountLocked", event.getAuthentication());
        }
    }

    @EventListener
    @Transactional
    public void on(LogoutSuccessEvent event) {
        if (event.getAuthentication().getPrincipal() instanceof SignedIn signedIn) {
            note(signedIn.account().uuid(), "signOut", event.getAuthentication());
        }
    }

    /** @return whether this failure locked the account */
    private boolean countFailure(UUID account) {
        Instant until = clock.instant().plus(LOCK);
        return jdbc.sql("""
                        update account
                           set failed_sign_ins = case when failed_sign_ins + 1 >= :limit then 0 else failed_sign_ins + 1 end,
                               locked_until = case when failed_sign_ins + 1 >= :limit then :until else locked_until end
                         where id = :id returning failed_sign_ins = 0""")
                .param("limit", FAILURES_UNTIL_LOCK)
                .param("until", until.atOffset(ZoneOffset.UTC))
                .param("id", account)
                .query(Boolean.class)
                .single();
    }

    private Optional<UUID> find(String username) {
        return jdbc.sql("select id from account where username = :name")
                .param("name", Usernames.normal(username))
                .query(UUID.class)
                .optional();
    }

    /** The name as typed is left out: people type their password there by mistake. */
    private void noteUnknown(Authentication authentication) {
        ActorSnapshot who = new ActorSnapshot(
                null, Texts.t("org.unknownUser"), null, null, null, null, address(authentication.getDetails()));
        trail.record(AuditRecord.of(UNKNOWN, "signInFailed"), who);
    }

    private void note(UUID account, String action, Authentication authentication) {
        String name = jdbc.sql("select name from account where id = :id")
                .param("id", account)
                .query(String.class)
                .single();
        ActorSnapshot who =
                new ActorSnapshot(account, name, null, null, null, null, address(authentication.getDetails()));
        trail.record(AuditRecord.of(Subject.of("account", account), action), who);
    }

    private static @Nullable String address(@Nullable Object details) {
        return details instanceof WebAuthenticationDetails web ? web.getRemoteAddress() : null;
    }
}
