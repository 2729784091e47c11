package org.chainlead.org;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.stereotype.Component;

/** Finds the account of a user name for the sign-in. */
@Component
class SignInAccounts implements UserDetailsService {

    private final JdbcClient jdbc;
    private final Clock clock;

    SignInAccounts(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public UserDetails loadUserByUsername(String username) {
        return jdbc.sql(
                        "select id, username, password_hash, locked_until, disabled_at from account where username = :name")
                .param("name", Usernames.normal(username))
                .query((row, n) -> {
                    OffsetDateTime lockedUntil = row.getObject("locked_until", OffsetDateTime.class);
                    return new SignedIn(
                            row.getObject("id", UUID.class),
                            row.getString("username"),
                            row.getString("password_hash"),
                            lockedUntil != null && lockedUntil.toInstant().isAfter(clock.instant()),
                            row.getObject("disabled_at") == null);
                })
                .optional()
                .orElseThrow(() -> new UsernameNotFoundException("unknown"));
    }
}
