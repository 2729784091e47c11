package org.chainlead.org;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.chainlead.common.Reason;
import org.chainlead.common.Refusal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What every appointment must satisfy, whoever gives it. */
@Component
class AppointmentRules {

    private static final String SAME = """
            select exists(select 1 from appointment
              where account_id = :account and unit_id = :unit and role = :role and ended_at is null
                and post_id is not distinct from cast(:post as uuid)
                and daterange(valid_from, valid_until, '[]') && daterange(:from, cast(:until as date), '[]'))""";

    private final JdbcClient jdbc;
    private final Accounts accounts;
    private final Units units;
    private final Clock clock;

    AppointmentRules(JdbcClient jdbc, Accounts accounts, Units units, Clock clock) {
        this.jdbc = jdbc;
        this.accounts = accounts;
        this.units = units;
        this.clock = clock;
    }

    /** Refuses with every reason at once. */
    void check(Appoint command) {
        List<Reason> reasons = new ArrayList<>();
        units.getInForce(command.unit());
        Accounts.Present account = accounts.get(command.account());
        if (account.disabled()) {
            reasons.add(Reason.of("org.appointment.accountDisabled", account.name()));
        }
        boolean needsPost = command.role() == Role.LEADER || command.role() == Role.SECRETARY;
        if (needsPost != (command.post() != null)) {
            reasons.add(Reason.of(needsPost ? "org.appointment.postMissing" : "org.appointment.postNotAllowed"));
        }
        if (command.reviewStep() != null && command.role() != Role.UNIT_HEAD) {
            reasons.add(Reason.of("org.appointment.stepNotAllowed"));
        }
        boolean backwards = command.until() != null && command.until().isBefore(command.from());
        if (backwards || isOver(command)) {
            reasons.add(Reason.of("org.appointment.dates"));
        }
        if (!backwards && held(command)) {
            reasons.add(Reason.of("org.appointment.held", account.name(), command.role()));
        }
        Refusal.ifAny(reasons);
    }

    private boolean isOver(Appoint command) {
        return command.until() != null && command.until().isBefore(LocalDate.now(clock));
    }

    private boolean held(Appoint command) {
        return jdbc.sql(SAME)
                .param("account", command.account().uuid())
                .param("unit", command.unit().uuid())
                .param("role", command.role().name())
                .param("post", command.post() == null ? null : command.post().uuid())
                .param("from", command.from())
                .param("until", command.until())
                .query(Boolean.class)
                .single();
    }
}
