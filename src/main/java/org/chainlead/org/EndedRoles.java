package org.chainlead.org;

import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which people's roles ran out by date. */
@Component
class EndedRoles {

    private static final String RAN_OUT = """
            select exists(select 1 from appointment where account_id = :account and ended_at is null and confirmed
               and valid_until >= :from and valid_until < :today)""";

    private final JdbcClient jdbc;

    EndedRoles(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whether an appointment of the person had its last day from the one day on and before today. */
    boolean anySince(LocalDate from, LocalDate today, AccountId account) {
        return jdbc.sql(RAN_OUT)
                .param("account", account.uuid())
                .param("from", from)
                .param("today", today)
                .query(Boolean.class)
                .single();
    }
}
