package org.chainlead.org;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.chainlead.audit.AuditRecord;
import org.chainlead.audit.AuditTrail;
import org.chainlead.audit.Subject;
import org.chainlead.common.NotFound;
import org.chainlead.common.Refusal;
import org.chainlead.common.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes appointments. Who may do it is asked by the callers. */
@Component
class Appointments {

    private static final String EXCLUSIVE = "administrators_are_exclusive";

    private static final String INSERT = """
            insert into appointment (id, account_id, unit_id, role, post_id, review_step, valid_from, valid_until,
                delegated_from, confirmed, granted_by)
            values (:id, :account, :unit, :role, :post, :step, :from, :until, :delegated, :confirmed, :granter)""";

    /** Ends today's work at once; one that has not begun yet never begins. */
    private static final String END_NOW = """
            update appointment set ended_at = :now, valid_until = greatest(valid_from, :yesterday),
                version = version + 1
             where (id = :id or delegated_from = :id) and ended_at is null
               and (valid_until is null or valid_until >= :today) returning id, account_id, role, unit_id""";

    /** A stand-in that would begin after the last day never begins: nobody stands in for who holds nothing. */
    private static final String END_LATER = """
            update appointment set version = version + 1,
                   valid_until = case when valid_from <= :until then :until else valid_until end,
                   ended_at = case when valid_from <= :until then null else cast(:now as timestamptz) end
             where (id = :id and valid_from <= :until or delegated_from = :id) and ended_at is null
               and (valid_until is null or valid_until > :until) returning id, account_id, role, unit_id""";

    private static final String EVER_HELD =
            "select exists(select 1 from appointment where account_id = cast(:account as uuid) and role = :role)";

    /** The person needs a second person's word, and nobody else who could give it is in force today. */
    private static final String CONFIRMED_BY_NOBODY_ELSE = """
            select exists(select 1 from appointment where account_id = :account and ended_at is null
                     and role in ('SECURITY_ADMIN', 'AUDITOR') and (valid_until is null or valid_until >= :today))
               and not exists(select 1 from appointment o join account c on c.id = o.account_id
                   where o.role in ('SECURITY_ADMIN', 'AUDITOR') and o.account_id <> :account and c.disabled_at is null
                     and o.confirmed and o.ended_at is null and o.valid_from <= :today
                     and (o.valid_until is null or o.valid_until >= :today))""";

    private static final String OTHERS_OF_KIND = """
            select exists(select 1 from appointment a
              where a.account_id = :account and a.role in ('SYSTEM_ADMIN', 'SECURITY_ADMIN', 'AUDITOR')
                and a.confirmed and a.ended_at is null and a.valid_from <= :today
                and (a.valid_until is null or a.valid_until >= :today)
                and not exists(select 1 from appointment o join account c on c.id = o.account_id
                  where o.role = a.role and o.account_id <> a.account_id and c.disabled_at is null and o.confirmed
                    and o.ended_at is null and o.valid_from <= :today and o.valid_until is null))""";

    private final JdbcClient jdbc;
    private final Accounts accounts;
    private final Units units;
    private final AppointmentRules rules;
    private final AuditTrail trail;
    private final Clock clock;

    Appointments(
            JdbcClient jdbc, Accounts accounts, Units units, AppointmentRules rules, AuditTrail trail, Clock clock) {
        this.jdbc = jdbc;
        this.accounts = accounts;
        this.units = units;
        this.rules = rules;
        this.trail = trail;
        this.clock = clock;
    }

    record Present(
            AppointmentId id,
            AccountId account,
            UnitId unit,
            Role role,
            @Nullable UUID post,
            @Nullable String step,
            LocalDate from,
            @Nullable LocalDate until,
            @Nullable UUID delegatedFrom,
            boolean confirmed,
            boolean ended,
            @Nullable UUID grantedBy) {}

    /** @param granter null only when the first administrators are made */
    AppointmentId appoint(Appoint command, @Nullable Actor granter) {
        rules.check(command);
        boolean confirmed = granter == null || !needsSecondPerson(command.role());
        AppointmentId id = insert(command, null, confirmed, granter);
        trail.record(AuditRecord.of(Subject.of("appointment", id.uuid()), "appoint")
                .detail("person", accounts.get(command.account()).name())
                .detail("unit", units.get(command.unit()).name())
                .detail("role", Texts.label(command.role()))
                .detail("from", command.from())
                .detail("until", command.until()));
        return id;
    }

    AppointmentId delegate(Present base, Delegate command, Actor granter) {
        Appoint standIn = new Appoint(
                command.standIn(),
                base.unit(),
                base.role(),
                base.post() == null ? null : new LeaderPostId(base.post()),
                base.step() == null ? null : ReviewStep.valueOf(base.step()),
                command.from(),
                command.until());
        rules.check(standIn);
        AppointmentId id = insert(standIn, base.id(), true, granter);
        trail.record(AuditRecord.of(Subject.of("appointment", id.uuid()), "delegate")
                .detail("person", accounts.get(command.standIn()).name())
                .detail("behalf", accounts.get(base.account()).name())
                .detail("role", Texts.label(base.role()))
                .detail("unit", units.get(base.unit()).name())
                .detail("from", command.from())
                .detail("until", command.until()));
        return id;
    }

    /**
     * Ends the appointment and the stand-ins for it, now or with a last day of today or later.
     *
     * @return who held them
     */
    Set<AccountId> end(Present appointment, @Nullable LocalDate lastDay, String reason) {
        LocalDate today = LocalDate.now(clock);
        List<Ended> ended = jdbc.sql(lastDay == null ? END_NOW : END_LATER)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("today", today)
                .param("yesterday", today.minusDays(1))
                .param("until", lastDay)
                .param("id", appointment.id().uuid())
                .query((row, n) -> Ended.read(row))
                .list();
        if (ended.isEmpty() || (lastDay != null && lastDay.isBefore(appointment.from()))) {
            throw Refusal.because("org.appointment.endDate");
        }
        for (Ended one : ended) {
            trail.record(AuditRecord.of(Subject.of("appointment", one.id()), "endAppointment")
                    .detail("person", accounts.get(one.account()).name())
                    .detail("role", Texts.label(one.role()))
                    .detail("unit", units.get(one.unit()).name())
                    .detail("until", lastDay)
                    .reason(reason));
        }
        return ended.stream().map(Ended::account).collect(Collectors.toSet());
    }

    private record Ended(UUID id, AccountId account, Role role, UnitId unit) {

        static Ended read(ResultSet row) throws SQLException {
            return new Ended(
                    row.getObject("id", UUID.class),
                    new AccountId(row.getObject("account_id", UUID.class)),
                    Role.valueOf(row.getString("role")),
                    new UnitId(row.getObject("unit_id", UUID.class)));
        }
    }

    /** Whether the person holds the role or held it at any time. */
    boolean everHeld(@Nullable UUID account, Role role) {
        return jdbc.sql(EVER_HELD)
                .param("account", account)
                .param("role", role.name())
                .query(Boolean.class)
                .single();
    }

    void confirm(Present appointment) {
        jdbc.sql("update appointment set confirmed = true, version = version + 1 where id = :id")
                .param("id", appointment.id().uuid())
                .update();
        trail.record(AuditRecord.of(Subject.of("appointment", appointment.id().uuid()), "confirmAppointment")
                .detail("person", accounts.get(appointment.account()).name())
                .detail("role", Texts.label(appointment.role())));
    }

    /** The person's roles that need a second person rest until they are confirmed anew. */
    void askForConfirmation(AccountId account, AccountId granter) {
        jdbc.sql("""
                        update appointment set confirmed = false, granted_by = :granter, version = version + 1
                         where account_id = :account and role in ('SECURITY_ADMIN', 'AUDITOR') and ended_at is null
                           and (valid_until is null or valid_until >= :today)""")
                .param("granter", granter.uuid())
                .param("account", account.uuid())
                .param("today", LocalDate.now(clock))
                .update();
    }

    /** Without an administrator of each kind nobody could ever give the role again. */
    void refuseToLoseLastAdministrator(AccountId account) {
        boolean last = jdbc.sql(OTHERS_OF_KIND)
                .param("account", account.uuid())
                .param("today", LocalDate.now(clock))
                .query(Boolean.class)
                .single();
        if (last) {
            throw Refusal.because("org.appointment.lastAdministrator");
        }
    }

    /** After {@link #askForConfirmation} somebody must be left who may confirm. */
    void refuseToLoseWhoConfirms(AccountId account) {
        boolean nobody = jdbc.sql(CONFIRMED_BY_NOBODY_ELSE)
                .param("account", account.uuid())
                .param("today", LocalDate.now(clock))
                .query(Boolean.class)
                .single();
        if (nobody) {
            throw Refusal.because("org.appointment.nobodyConfirms");
        }
    }

    Present get(AppointmentId id) {
        return jdbc.sql("select * from appointment where id = :id for update")
                .param("id", id.uuid())
                .query((row, n) -> read(row))
                .optional()
                .orElseThrow(NotFound::new);
    }

    static boolean needsSecondPerson(Role role) {
        return role == Role.SECURITY_ADMIN || role == Role.AUDITOR;
    }

    private AppointmentId insert(
            Appoint command, @Nullable AppointmentId delegatedFrom, boolean confirmed, @Nullable Actor granter) {
        AppointmentId id = AppointmentId.random();
        ReviewStep step = command.role() == Role.UNIT_HEAD && command.reviewStep() == null
                ? ReviewStep.PRINCIPAL
                : command.reviewStep();
        try {
            jdbc.sql(INSERT)
                    .param("id", id.uuid())
                    .param("account", command.account().uuid())
                    .param("unit", command.unit().uuid())
                    .param("role", command.role().name())
                    .param(
                            "post",
                            command.post() == null ? null : command.post().uuid())
                    .param("step", step == null ? null : step.name())
                    .param("from", command.from())
                    .param("until", command.until())
                    .param("delegated", delegatedFrom == null ? null : delegatedFrom.uuid())
                    .param("confirmed", confirmed)
                    .param("granter", granter == null ? null : granter.account().uuid())
                    .update();
        } catch (DataIntegrityViolationException violation) {
            throw translate(violation);
        }
        return id;
    }

    private static RuntimeException translate(DataIntegrityViolationException violation) {
        String message = violation.getMessage();
        return message != null && message.contains(EXCLUSIVE)
                ? Refusal.because("org.appointment.administratorsAreExclusive")
                : violation;
    }

    private static Present read(ResultSet row) throws SQLException {
        return new Present(
                new AppointmentId(row.getObject("id", UUID.class)),
                new AccountId(row.getObject("account_id", UUID.class)),
                new UnitId(row.getObject("unit_id", UUID.class)),
                Role.valueOf(row.getString("role")),
                row.getObject("post_id", UUID.class),
                row.getString("review_step"),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_until", LocalDate.class),
                row.getObject("delegated_from", UUID.class),
                row.getBoolean("confirmed"),
                row.getObject("ended_at") != null,
                row.getObject("granted_by", UUID.class));
    }
}
