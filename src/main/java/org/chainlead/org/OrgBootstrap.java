package org.chainlead.org;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.chainlead.common.Refusal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What must happen before anybody can sign in: the first unit and the first three administrators. Only the first run and
 * the demo loader use it; everything after that goes through the guarded services.
 */
@Component
@Transactional
public class OrgBootstrap {

    private final JdbcClient jdbc;
    private final Units units;
    private final Accounts accounts;
    private final Appointments appointments;
    private final Clock clock;

    OrgBootstrap(JdbcClient jdbc, Units units, Accounts accounts, Appointments appointments, Clock clock) {
        this.jdbc = jdbc;
        this.units = units;
        this.accounts = accounts;
        this.appointments = appointments;
        this.clock = clock;
    }

    /** No account exists yet. */
    @Transactional(readOnly = true)
    public boolean isUntouched() {
        return jdbc.sql("select not exists(select 1 from account)")
                .query(Boolean.class)
                .single();
    }

    /**
     * The root unit and one administrator of each kind, in force from today; refused when there is any account. Two
     * people calling at once: the second is refused.
     */
    public UnitId firstAdministrators(
            CreateUnit root, CreateAccount system, CreateAccount security, CreateAccount auditor) {
        jdbc.sql("lock table account in exclusive mode").update();
        if (!isUntouched()) {
            throw Refusal.because("org.setup.done");
        }
        UnitId unit = units.create(root, "createUnit");
        administrator(system, unit, Role.SYSTEM_ADMIN);
        administrator(security, unit, Role.SECURITY_ADMIN);
        administrator(auditor, unit, Role.AUDITOR);
        return unit;
    }

    /** An account whose password is known and need not be changed: for the demo only, which says so in a banner. */
    public AccountId readyAccount(CreateAccount command) {
        return accounts.create(command, false);
    }

    /** Many such accounts with one password, encoded once: for the demo only. */
    public Map<String, AccountId> readyAccounts(List<CreateAccount> commands) {
        Map<String, AccountId> made = new HashMap<>();
        String hash = accounts.encode(commands.getFirst().firstPassword());
        commands.forEach(command -> made.put(command.username(), accounts.create(command, false, hash)));
        return made;
    }

    private void administrator(CreateAccount command, UnitId unit, Role role) {
        AccountId account = accounts.create(command, false);
        appointments.appoint(Appoint.of(account, unit, role, LocalDate.now(clock)), null);
    }
}
