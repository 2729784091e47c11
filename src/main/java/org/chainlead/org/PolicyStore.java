package org.chainlead.org;

import org.chainlead.common.Stale;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads and writes the one row of the security policy. */
@Component
class PolicyStore {

    private final JdbcClient jdbc;

    PolicyStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    SecurityPolicy read() {
        return jdbc.sql("select * from security_policy")
                .query((row, n) -> new SecurityPolicy(
                        row.getObject("password_valid_days", Integer.class),
                        row.getInt("idle_minutes"),
                        row.getInt("absolute_hours"),
                        row.getLong("version")))
                .single();
    }

    void write(SecurityPolicy policy) {
        int rows = jdbc.sql("""
                        update security_policy set password_valid_days = :days, idle_minutes = :idle,
                               absolute_hours = :absolute, version = version + 1
                         where version = :version""")
                .param("days", policy.passwordValidDays())
                .param("idle", policy.idleMinutes())
                .param("absolute", policy.absoluteHours())
                .param("version", policy.version())
                .update();
        if (rows == 0) {
            throw new Stale();
        }
    }
}
