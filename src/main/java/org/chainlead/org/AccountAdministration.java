package org.chainlead.org;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
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

/**
 * Accounts: made, changed, unlocked, disabled and given a new first password, never deleted. The UNIT_ADMIN does so for
 * people of the own unit and below, and sets passwords only of those who are STAFF and LIAISON there.
 */
@Service
@Transactional
public class AccountAdministration {

    private final JdbcClient jdbc;
    private final Accounts accounts;
    private final Appointments appointments;
    private final LiveSessions sessions;
    private final Access access;
    private final Scope scope;
    private final CurrentUser user;
    private final AuditTrail trail;
    private final Clock clock;

    AccountAdministration(
            JdbcClient jdbc,
            Accounts accounts,
            Appointments appointments,
            LiveSessions sessions,
            Access access,
            Scope scope,
            CurrentUser user,
            AuditTrail trail,
            Clock clock) {
        this.jdbc = jdbc;
        this.accounts = accounts;
        this.appointments = appointments;
        this.sessions = sessions;
        this.access = access;
        this.scope = scope;
        this.user = user;
        this.trail = trail;
        this.clock = clock;
    }

    /** An account without appointment: it can sign in only after somebody entitled appointed the person. */
    @PreAuthorize("@access.may('org.createAccount')")
    public AccountId createAccount(CreateAccount command) {
        return accounts.create(command, true);
    }

    /** A new person of a unit: the account and the first appointment, STAFF or LIAISON, in one act. */
    @PreAuthorize("@access.may('org.createPerson')")
    public AccountId createPerson(CreateAccount command, UnitId unit, Role role, LocalDate from) {
        access.require("org.createPerson", scope.toUnit(unit));
        if (!AppointmentAdministration.PLAIN.contains(role)) {
            throw new AccessDeniedException("role " + role);
        }
        AccountId id = accounts.create(command, true);
        appointments.appoint(Appoint.of(id, unit, role, from), user.actor());
        return id;
    }

    /** Name and phone. What was written before keeps the old name. */
    @PreAuthorize("@access.may('org.changePerson')")
    public void changePerson(AccountId id, String name, @Nullable String phone) {
        access.require("org.changePerson", scope.toPerson(id));
        Accounts.Present account = accounts.get(id);
        if (name.isBlank()) {
            throw Refusal.because("org.account.nameMissing");
        }
        jdbc.sql("""
                        update account set name = :name, initials = :initials, phone = :phone, version = version + 1
                         where id = :id""")
                .param("name", name.strip())
                .param("initials", Initials.of(name.strip()))
                .param("phone", Accounts.blankToNull(phone))
                .param("id", id.uuid())
                .update();
        trail.record(AuditRecord.of(Subject.of("account", id.uuid()), "changePerson")
                .detail("before", account.name())
                .detail("name", name.strip()));
    }

    /**
     * A new first password, to be changed at the next sign-in; ends the person's sessions. The appointments of a
     * SECURITY_ADMIN or AUDITOR rest until a second administrator confirms them anew: else whoever resets could become
     * one of them alone.
     */
    @PreAuthorize("@access.may('org.resetPassword')")
    public void resetPassword(AccountId id, String firstPassword) {
        access.require("org.resetPassword", scope.toPlainPerson(id));
        Accounts.Present account = accounts.get(id);
        refuseSelf(id);
        appointments.refuseToLoseWhoConfirms(id);
        accounts.setPassword(account, firstPassword, true);
        appointments.askForConfirmation(id, user.actor().account());
        sessions.endAfterCommit(id);
        trail.record(AuditRecord.of(Subject.of("account", id.uuid()), "resetPassword")
                .detail("name", account.name()));
    }

    /** Lifts the lock after too many failed sign-ins. */
    @PreAuthorize("@access.may('org.unlock')")
    public void unlock(AccountId id) {
        access.require("org.unlock", scope.toPerson(id));
        Accounts.Present account = accounts.get(id);
        jdbc.sql("update account set failed_sign_ins = 0, locked_until = null where id = :id")
                .param("id", id.uuid())
                .update();
        trail.record(AuditRecord.of(Subject.of("account", id.uuid()), "unlock").detail("name", account.name()));
    }

    /** The person can no longer sign in and is signed out; refused for oneself and for the last administrator of a kind. */
    @PreAuthorize("@access.may('org.disable')")
    public void disable(AccountId id, String reason) {
        access.require("org.disable", scope.toPlainPerson(id));
        refuseSelf(id);
        Accounts.Present account = accounts.get(id);
        appointments.refuseToLoseLastAdministrator(id);
        jdbc.sql("update account set disabled_at = :now, version = version + 1 where id = :id")
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("id", id.uuid())
                .update();
        sessions.endAfterCommit(id);
        trail.record(AuditRecord.of(Subject.of("account", id.uuid()), "disable")
                .detail("name", account.name())
                .reason(reason));
    }

    @PreAuthorize("@access.may('org.enable')")
    public void enable(AccountId id) {
        access.require("org.enable", scope.toPlainPerson(id));
        Accounts.Present account = accounts.get(id);
        jdbc.sql("update account set disabled_at = null, version = version + 1 where id = :id")
                .param("id", id.uuid())
                .update();
        trail.record(AuditRecord.of(Subject.of("account", id.uuid()), "enable").detail("name", account.name()));
    }

    private void refuseSelf(AccountId id) {
        if (user.actor().account().equals(id)) {
            throw Refusal.because("org.account.notOneself");
        }
    }
}
