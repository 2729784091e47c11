package org.chainlead.task;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of 亮灯规则. */
@Repository
class LightRuleBook {

    private final JdbcClient jdbc;

    LightRuleBook(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    LightRule inForce(LocalDate day) {
        return jdbc.sql("""
                        select * from light_rule where valid_from <= :day order by valid_from desc, no desc limit 1""").param("day", day).query((row, n) -> read(row)).single();
    }

    /** The youngest first. */
    List<LightRule> all() {
        return jdbc.sql("select * from light_rule order by no desc")
                .query((row, n) -> read(row))
                .list();
    }

    void add(LightRule rule) {
        LightLimits limits = rule.limits();
        jdbc.sql("""
                        insert into light_rule (no, valid_from, yellow_gap, red_gap, rate_yellow, threshold_days,
                            frequency_days, deadline_days, gap_text, rate_text, threshold_text, frequency_text,
                            deadline_text, source, reason, changed_by_name, changed_at)
                        values (:no, :validFrom, :yellowGap, :redGap, :rateYellow, :thresholdDays, :frequencyDays,
                            :deadlineDays, :GAP, :RATE, :THRESHOLD, :FREQUENCY, :DEADLINE, :source, :reason, :name,
                            :at)""")
                .param("no", rule.no())
                .param("validFrom", rule.validFrom())
                .param("yellowGap", limits.yellowGap())
                .param("redGap", limits.redGap())
                .param("rateYellow", limits.rateYellow())
                .param("thresholdDays", limits.thresholdDays())
                .param("frequencyDays", limits.frequencyDays())
                .param("deadlineDays", limits.deadlineDays())
                .params(texts(rule))
                .param("source", rule.source())
                .param("reason", rule.reason())
                .param("name", rule.changedBy())
                .param("at", rule.changedAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** The number of the next version; nobody else takes one until the transaction ends. */
    int next() {
        jdbc.sql("lock table light_rule in share row exclusive mode").update();
        return jdbc.sql("select max(no) + 1 from light_rule")
                .query(Integer.class)
                .single();
    }

    private static Map<String, Object> texts(LightRule rule) {
        Map<String, Object> texts = new java.util.HashMap<>();
        for (LightTopic topic : LightTopic.values()) {
            texts.put(topic.name(), rule.text(topic));
        }
        return texts;
    }

    private static LightRule read(ResultSet row) throws SQLException {
        Map<LightTopic, String> texts = new EnumMap<>(LightTopic.class);
        for (LightTopic topic : LightTopic.values()) {
            texts.put(topic, row.getString(topic.name().toLowerCase(java.util.Locale.ROOT) + "_text"));
        }
        return new LightRule(
                row.getInt("no"),
                row.getObject("valid_from", LocalDate.class),
                new LightLimits(
                        row.getBigDecimal("yellow_gap"),
                        row.getBigDecimal("red_gap"),
                        row.getBigDecimal("rate_yellow"),
                        row.getInt("threshold_days"),
                        row.getInt("frequency_days"),
                        row.getInt("deadline_days")),
                texts,
                row.getString("source"),
                row.getString("reason"),
                row.getString("changed_by_name"),
                row.getObject("changed_at", OffsetDateTime.class).toInstant());
    }
}
