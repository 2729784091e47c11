package org.chainlead.org;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import org.chainlead.common.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 任职: a role at a unit for a time. The SECURITY_ADMIN gives every role, the SYSTEM_ADMIN those of administrators only,
 * the UNIT_ADMIN only STAFF and LIAISON of the own unit and below; nobody gives one to himself. A new SECURITY_ADMIN or
 * AUDITOR counts only after a second administrator confirmed.
 */
@Service
@Transactional
public class AppointmentAdministration {

    /** What a UNIT_ADMIN may give. */
    static final Set<Role> PLAIN = EnumSet.of(Role.STAFF, Role.LIAISON);

    private final JdbcClient jdbc;
    private final Appointments appointments;
    private final LiveSessions sessions;
    private final Access access;
    private final Scope scope;
    private final CurrentUser user;
    private final Units units;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    AppointmentAdministration(
            JdbcClient jdbc,
            Appointments appointments,
            LiveSessions sessions,
            Access access,
            Scope scope,
            CurrentUser user,
            Units units,
            ApplicationEventPublisher events,
            Clock clock) {
        this.jdbc = jdbc;
        this.appointments = appointments;
        this.sessions = sessions;
        this.access = access;
        this.scope = scope;
        this.user = user;
        this.units = units;
        this.events = events;
        this.clock = clock;
    }

    @PreAuthorize("@access.may('org.appoint')")
    public AppointmentId appoint(Appoint command) {
        access.require("org.appoint", scope.toUnit(command.unit()));
        requireGivable(command.role());
        refuseSelf(command.account());
        AppointmentId id = appointments.appoint(command, user.actor());
        tell(id, command.account(), command.unit(), command.role(), false);
        return id;
    }

    /**
     * Ends an appointment and the stand-ins for it. Who held them is signed out: at once, or on the day after the last day
     * (see {@link SessionLimits}).
     *
     * @param lastDay today or later; null ends it at once, so that the person's next call is refused
     */
    @PreAuthorize("@access.may('org.endAppointment')")
    public void end(AppointmentId id, @Nullable LocalDate lastDay, String reason) {
        Appointments.Present appointment = appointments.get(id);
        Set<Relation> relations = scope.toUnit(appointment.unit());
        if (isOwnStandIn(appointment)) {
            relations.add(Relation.SELF);
        }
        access.require("org.endAppointment", relations);
        if (!relations.contains(Relation.SELF)) {
            requireGivable(appointment.role());
        }
        if (lastDay != null && lastDay.isBefore(LocalDate.now(clock))) {
            throw Refusal.because("org.appointment.endDate");
        }
        if (appointment.role().isAdministrator()) {
            appointments.refuseToLoseLastAdministrator(appointment.account());
        }
        Set<AccountId> ended = appointments.end(appointment, lastDay, reason);
        if (lastDay == null) {
            ended.forEach(sessions::endAfterCommit);
        }
    }

    /**
     * 代理: a UNIT_HEAD names a person of the same unit for days of absence, the SECURITY_ADMIN enters one for any business
     * appointment. A stand-in cannot be stood in for.
     */
    @PreAuthorize("@access.may('org.delegate')")
    public AppointmentId delegate(Delegate command) {
        Appointments.Present base = appointments.get(command.appointment());
        Actor actor = user.actor();
        boolean own = base.account().equals(actor.account());
        access.require("org.delegate", own ? EnumSet.of(Relation.SELF) : EnumSet.noneOf(Relation.class));
        if (base.role().isAdministrator() || base.delegatedFrom() != null || base.ended()) {
            throw Refusal.because("org.appointment.notDelegable");
        }
        if (command.standIn().equals(base.account()) || command.standIn().equals(actor.account())) {
            throw Refusal.because("org.account.notOneself");
        }
        if (base.until() != null && command.until().isAfter(base.until())) {
            throw Refusal.because("org.appointment.delegationTooLong", base.until());
        }
        if (own && !belongsTo(command.standIn(), base.unit())) {
            throw Refusal.because("org.appointment.standInOfUnit");
        }
        AppointmentId id = appointments.delegate(base, command, actor);
        tell(id, command.standIn(), base.unit(), base.role(), true);
        return id;
    }

    /**
     * The second administrator's word; neither of who gave the appointment nor of who received it, and of another kind than
     * who gave it: else a SYSTEM_ADMIN could make a second one of the own kind, which needs nobody, and let that one confirm.
     */
    @PreAuthorize("@access.may('org.confirmAppointment')")
    public void confirm(AppointmentId id) {
        Appointments.Present appointment = appointments.get(id);
        AccountId self = user.actor().account();
        if (appointment.confirmed() || appointment.ended()) {
            throw Refusal.because("org.appointment.nothingToConfirm");
        }
        if (self.uuid().equals(appointment.grantedBy()) || self.equals(appointment.account())) {
            throw Refusal.because("org.appointment.secondPerson");
        }
        Role kind = user.actor().role();
        if (appointments.everHeld(appointment.grantedBy(), kind)) {
            throw Refusal.because("org.appointment.secondKind", kind);
        }
        appointments.confirm(appointment);
    }

    private void tell(AppointmentId id, AccountId account, UnitId unit, Role role, boolean standIn) {
        events.publishEvent(new AppointmentGiven(
                id,
                account,
                units.get(unit).name(),
                role,
                user.actor().account(),
                user.actor().role(),
                standIn,
                !standIn && Appointments.needsSecondPerson(role)));
    }

    private void requireGivable(Role role) {
        boolean givable = switch (user.actor().role()) {
            case SECURITY_ADMIN -> true;
            case SYSTEM_ADMIN -> role.isAdministrator();
            default -> PLAIN.contains(role);
        };
        if (!givable) {
            throw new AccessDeniedException("role " + role);
        }
    }

    private void refuseSelf(AccountId account) {
        if (user.actor().account().equals(account)) {
            throw Refusal.because("org.account.notOneself");
        }
    }

    private boolean isOwnStandIn(Appointments.Present appointment) {
        return appointment.delegatedFrom() != null
                && appointments
                        .get(new AppointmentId(appointment.delegatedFrom()))
                        .account()
                        .equals(user.actor().account());
    }

    private boolean belongsTo(AccountId account, UnitId unit) {
        return jdbc.sql("""
                        select exists(select 1 from appointment where account_id = :account and unit_id = :unit
                           and ended_at is null and (valid_until is null or valid_until >= :today))""")
                .param("account", account.uuid())
                .param("unit", unit.uuid())
                .param("today", LocalDate.now(clock))
                .query(Boolean.class)
                .single();
    }
}
