package org.chainlead.org;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.chainlead.audit.AuditRecord;
import org.chainlead.audit.AuditTrail;
import org.chainlead.audit.Subject;
import org.chainlead.common.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The own account of who is signed in. Changing the password is all that is open while it must be changed. */
@Service
@Transactional
public class OwnAccount {

    private final JdbcClient jdbc;
    private final Accounts accounts;
    private final LiveSessions sessions;
    private final CurrentUser user;
    private final AuditTrail trail;
    private final Clock clock;

    OwnAccount(
            JdbcClient jdbc,
            Accounts accounts,
            LiveSessions sessions,
            CurrentUser user,
            AuditTrail trail,
            Clock clock) {
        this.jdbc = jdbc;
        this.accounts = accounts;
        this.sessions = sessions;
        this.user = user;
        this.trail = trail;
        this.clock = clock;
    }

    @PreAuthorize("@access.may('org.ownProfile')")
    @Transactional(readOnly = true)
    public OwnProfile profile() {
        return jdbc.sql("select username, name, phone, password_changed_at from account where id = :id")
                .param("id", self().uuid())
                .query((row, n) -> new OwnProfile(
                        row.getString("username"),
                        row.getString("name"),
                        row.getString("phone"),
                        row.getObject("password_changed_at", OffsetDateTime.class)
                                .toInstant()))
                .single();
    }

    /** Who stands in for the acting person, today or later. */
    @PreAuthorize("@access.may('org.ownStandIns')")
    @Transactional(readOnly = true)
    public List<StandIn> standIns() {
        return jdbc.sql("""
                        select s.id, c.name, s.valid_from, s.valid_until
                          from appointment s join account c on c.id = s.account_id
                         where s.delegated_from = :base and s.ended_at is null and s.valid_until >= :today
                         order by s.valid_from""")
                .param("base", user.actor().appointment().uuid())
                .param("today", LocalDate.now(clock))
                .query((row, n) -> new StandIn(
                        new AppointmentId(row.getObject("id", UUID.class)),
                        row.getString("name"),
                        row.getObject("valid_from", LocalDate.class),
                        row.getObject("valid_until", LocalDate.class)))
                .list();
    }

    @PreAuthorize("@access.may('org.changeOwnPhone')")
    public void changePhone(@Nullable String phone) {
        jdbc.sql("update account set phone = :phone, version = version + 1 where id = :id")
                .param("phone", Accounts.blankToNull(phone))
                .param("id", self().uuid())
                .update();
        trail.record(AuditRecord.of(Subject.of("account", self().uuid()), "changeOwnPhone"));
    }

    /** Ends the person's other sessions. Refused when the present password is wrong or the new one will not do. */
    @PreAuthorize("@access.may('org.changeOwnPassword')")
    public void changePassword(String present, String wanted) {
        Accounts.Present account = accounts.get(self());
        if (!accounts.isPassword(account, present)) {
            throw Refusal.because("org.password.wrong");
        }
        accounts.setPassword(account, wanted, false);
        sessions.endOthersAfterCommit(account.id());
        trail.record(AuditRecord.of(Subject.of("account", account.id().uuid()), "changeOwnPassword"));
    }

    private AccountId self() {
        return user.account().orElseThrow(() -> new AccessDeniedException("nobody is signed in"));
    }
}
