package org.chainlead.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of 时限规则. */
@Repository
class DueRules {

    private final JdbcClient jdbc;

    DueRules(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** In the order they were entered. */
    List<DueRuleEntry> all() {
        return jdbc.sql("select * from due_rule order by no")
                .query((row, n) -> new DueRuleEntry(
                        row.getInt("no"),
                        new DueRule(
                                row.getObject("valid_from", LocalDate.class),
                                row.getInt("hour"),
                                RestDay.valueOf(row.getString("rest_day"))),
                        row.getString("reason"),
                        row.getString("changed_by_name"),
                        row.getObject("changed_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    /** Adds the next version and gives its number; nobody else takes one until the transaction ends. */
    int add(DueRule rule, String reason, String by, Instant at) {
        jdbc.sql("lock table due_rule in share row exclusive mode").update();
        return jdbc.sql("""
                        insert into due_rule (no, valid_from, hour, rest_day, reason, changed_by_name, changed_at)
                        select coalesce(max(no), 0) + 1, :validFrom, :hour, :restDay, :reason, :by, :at from due_rule
                        returning no""")
                .param("validFrom", rule.validFrom())
                .param("hour", rule.hour())
                .param("restDay", rule.restDay().name())
                .param("reason", reason)
                .param("by", by)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .query(Integer.class)
                .single();
    }
}
