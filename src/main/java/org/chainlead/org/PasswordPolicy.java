package org.chainlead.org;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.chainlead.common.CodePoints;
import org.chainlead.common.Reason;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * What a password must be (GB/T 22239-2019 8.1.4.1 a; docs/decisions/password-rules.md): at least 10 characters, three of
 * four kinds, not containing the user name, not one of the last five.
 */
@Component
class PasswordPolicy {

    static final int MIN_LENGTH = 10;
    static final int MAX_LENGTH = 64;
    static final int KINDS = 3;
    static final int REMEMBERED = 5;

    private static final String EARLIER = """
            select password_hash from password_history where account_id = :account order by set_at desc limit :count""";

    private final JdbcClient jdbc;
    private final PasswordEncoder encoder;

    PasswordPolicy(JdbcClient jdbc, PasswordEncoder encoder) {
        this.jdbc = jdbc;
        this.encoder = encoder;
    }

    /** What is wrong with the password for a person of this user name; empty when it will do. */
    static List<Reason> check(String username, String password) {
        List<Reason> reasons = new ArrayList<>();
        int length = CodePoints.of(password);
        if (length < MIN_LENGTH || length > MAX_LENGTH) {
            reasons.add(Reason.of("org.password.length", MIN_LENGTH, MAX_LENGTH));
        }
        if (kinds(password) < KINDS) {
            reasons.add(Reason.of("org.password.kinds"));
        }
        if (password.toLowerCase(Locale.ROOT).contains(username.toLowerCase(Locale.ROOT))) {
            reasons.add(Reason.of("org.password.username"));
        }
        return reasons;
    }

    /** The same, and whether the account had it lately. */
    List<Reason> check(UUID account, String username, String password) {
        List<Reason> reasons = check(username, password);
        if (reasons.isEmpty() && wasUsed(account, password)) {
            reasons.add(Reason.of("org.password.used", REMEMBERED));
        }
        return reasons;
    }

    private boolean wasUsed(UUID account, String password) {
        return jdbc
                .sql(EARLIER)
                .param("account", account)
                .param("count", REMEMBERED)
                .query(String.class)
                .list()
                .stream()
                .anyMatch(hash -> encoder.matches(password, hash));
    }

    private static long kinds(String password) {
        return Stream.of("(?s).*\\p{Lu}.*", "(?s).*\\p{Ll}.*", "(?s).*\\p{N}.*", "(?s).*[^\\p{Lu}\\p{Ll}\\p{N}].*")
                .filter(password::matches)
                .count();
    }
}
