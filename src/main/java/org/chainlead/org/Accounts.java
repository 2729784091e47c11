package org.chainlead.org;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.chainlead.audit.AuditRecord;
import org.chainlead.audit.AuditTrail;
import org.chainlead.audit.Subject;
import org.chainlead.common.NotFound;
import org.chainlead.common.Reason;
import org.chainlead.common.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** Writes accounts and passwords. Who may do it is asked by the callers. */
@Component
class Accounts {

    private static final String INSERT = """
            insert into account (id, username, name, initials, phone, password_hash, must_change_password,
                password_changed_at, created_at)
            values (:id, :username, :name, :initials, :phone, :hash, :mustChange, :now, :now)""";

    private static final String SET_PASSWORD = """
            update account set password_hash = :hash, must_change_password = :mustChange, password_changed_at = :now,
                failed_sign_ins = 0, locked_until = null, version = version + 1 where id = :id""";

    private static final String REMEMBER = """
            insert into password_history (account_id, set_at, password_hash) values (:id, :now, :hash)
            on conflict (account_id, set_at) do update set password_hash = excluded.password_hash""";

    private final JdbcClient jdbc;
    private final PasswordEncoder encoder;
    private final PasswordPolicy policy;
    private final AuditTrail trail;
    private final Clock clock;

    Accounts(JdbcClient jdbc, PasswordEncoder encoder, PasswordPolicy policy, AuditTrail trail, Clock clock) {
        this.jdbc = jdbc;
        this.encoder = encoder;
        this.policy = policy;
        this.trail = trail;
        this.clock = clock;
    }

    record Present(AccountId id, String username, String name, String hash, boolean mustChange, boolean disabled) {}

    AccountId create(CreateAccount command, boolean mustChange) {
        return create(command, mustChange, encode(command.firstPassword()));
    }

    /** The same with the password already encoded, for many accounts with one password. */
    AccountId create(CreateAccount command, boolean mustChange, String hash) {
        String username = Usernames.normal(command.username());
        Names.alone(jdbc, "username:" + username);
        Refusal.ifAny(reasonsAgainst(username, command));
        AccountId id = AccountId.random();
        jdbc.sql(INSERT)
                .param("id", id.uuid())
                .param("username", username)
                .param("name", command.name().strip())
                .param("initials", Initials.of(command.name().strip()))
                .param("phone", blankToNull(command.phone()))
                .param("hash", hash)
                .param("mustChange", mustChange)
                .param("now", now())
                .update();
        remember(id, hash);
        trail.record(AuditRecord.of(Subject.of("account", id.uuid()), "createAccount")
                .detail("name", command.name().strip())
                .detail("username", username));
        return id;
    }

    /** Sets a password after the policy agreed; the caller notes the act. */
    void setPassword(Present account, String password, boolean mustChange) {
        Refusal.ifAny(policy.check(account.id().uuid(), account.username(), password));
        String hash = encode(password);
        jdbc.sql(SET_PASSWORD)
                .param("hash", hash)
                .param("mustChange", mustChange)
                .param("now", now())
                .param("id", account.id().uuid())
                .update();
        remember(account.id(), hash);
    }

    boolean isPassword(Present account, String typed) {
        return encoder.matches(typed, account.hash());
    }

    Present get(AccountId id) {
        return jdbc.sql("select * from account where id = :id for update")
                .param("id", id.uuid())
                .query((row, n) -> new Present(
                        id,
                        row.getString("username"),
                        row.getString("name"),
                        row.getString("password_hash"),
                        row.getBoolean("must_change_password"),
                        row.getObject("disabled_at") != null))
                .optional()
                .orElseThrow(NotFound::new);
    }

    private List<Reason> reasonsAgainst(String username, CreateAccount command) {
        List<Reason> reasons = new ArrayList<>();
        if (!Usernames.isWellFormed(username)) {
            reasons.add(Reason.of("org.account.usernameForm"));
        }
        if (command.name().isBlank()) {
            reasons.add(Reason.of("org.account.nameMissing"));
        }
        boolean taken = jdbc.sql("select exists(select 1 from account where username = :username)")
                .param("username", username)
                .query(Boolean.class)
                .single();
        if (taken) {
            reasons.add(Reason.of("org.account.usernameTaken", username));
        }
        reasons.addAll(PasswordPolicy.check(username, command.firstPassword()));
        return reasons;
    }

    private void remember(AccountId id, String hash) {
        jdbc.sql(REMEMBER)
                .param("id", id.uuid())
                .param("now", now())
                .param("hash", hash)
                .update();
    }

    String encode(String password) {
        String hash = encoder.encode(password);
        if (hash == null) {
            throw new IllegalStateException("no password to encode");
        }
        return hash;
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
