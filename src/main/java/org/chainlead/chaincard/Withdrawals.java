package org.chainlead.chaincard;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.UUID;
import org.chainlead.common.Refusal;
import org.chainlead.org.CurrentUser;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Taking a wrong record back: it counts no longer and stays to be read. */
@Component
class Withdrawals {

    static final int LONGEST = 500;

    private final JdbcClient jdbc;
    private final CurrentUser user;
    private final Clock clock;

    Withdrawals(JdbcClient jdbc, CurrentUser user, Clock clock) {
        this.jdbc = jdbc;
        this.user = user;
        this.clock = clock;
    }

    /**
     * Whether it was not taken back before.
     *
     * @param table with the columns withdrawn_reason, withdrawn_by_name and withdrawn_at
     */
    boolean withdraw(String table, UUID id, String reason) {
        if (reason.isBlank() || reason.length() > LONGEST) {
            throw Refusal.because("chaincard.refused.reason", LONGEST);
        }
        return jdbc.sql("update " + table + " set " + """
                                withdrawn_reason = :reason, withdrawn_by_name = :by, withdrawn_at = :at
                                 where id = :id and withdrawn_at is null""")
                        .param("id", id)
                        .param("reason", reason.strip())
                        .param("by", user.actor().signedName())
                        .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    static @Nullable Withdrawn read(ResultSet row) throws SQLException {
        String reason = row.getString("withdrawn_reason");
        return reason == null ? null : new Withdrawn(row.getString("withdrawn_by_name"), reason);
    }
}
