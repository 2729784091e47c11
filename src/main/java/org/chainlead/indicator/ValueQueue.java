package org.chainlead.indicator;

import static org.chainlead.common.Texts.t;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.chainlead.common.Counted;
import org.chainlead.common.Page;
import org.chainlead.common.Reason;
import org.chainlead.org.Stamp;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What waits for the office, as rows. */
@Repository
class ValueQueue {

    private static final String WAITING =
            """
            v.*, i.name, i.measure_unit, i.kind, u.name as unit_name, k.total as verified_total,
                   (select x.total
                      from indicator_value x
                     where x.indicator_id = v.indicator_id and x.state in ('ENTERED', 'VERIFIED')
                       and x.period_end < v.period_end
                       and (t.starts_on is null or x.period_end >= t.starts_on
                            and not exists (select 1 from indicator_target o
                                             where o.indicator_id = i.id and o.due_on < t.starts_on
                                               and o.due_on >= %1$s))
                     order by x.period_end desc, x.no desc limit 1) as total_before
              from indicator_value v
              join indicator i on i.id = v.indicator_id
              join unit u on u.id = i.source_unit_id
              %2$s
              left join lateral (
                    select x.total from indicator_value x
                     where x.indicator_id = v.indicator_id and x.period_end = v.period_end and x.state = 'VERIFIED'
                     order by x.no desc limit 1) k on true""".formatted(TermSql.first("i.cycle", "x.period_end"), TermSql.joined("i.id", "i.cycle", "v.period_end"));

    private static final String ENTERED = " where v.state = 'ENTERED' and i.ended_at is null";

    private static final String ASKED = """
            unnest(cast(:ids as uuid[]), cast(cast(:ends as text[]) as date[]), cast(:nos as int[])) as f (id, ends, no)""";

    private final JdbcClient jdbc;

    ValueQueue(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The oldest first, counted by the same statement. */
    Page<ValueToVerify> page(UUID account, int offset, int limit) {
        List<Counted<ValueToVerify>> rows = jdbc.sql("select " + Counted.OF_ALL + ", " + WAITING + ENTERED
                        + " order by v.entered_at, v.indicator_id, v.period_end offset :offset limit :limit")
                .param("offset", offset)
                .param("limit", limit)
                .query((row, n) -> Counted.of(row, row(row, account)))
                .list();
        return Counted.page(rows, this::count);
    }

    long count() {
        return jdbc.sql("select count(*) from indicator_value v join indicator i on i.id = v.indicator_id" + ENTERED)
                .query(Long.class)
                .single();
    }

    /** Of these values those that are as they were seen; what was entered anew or settled since is absent. */
    List<ValueToVerify> find(List<ValueRef> values, UUID account) {
        return jdbc.sql("select " + WAITING + " join " + ASKED
                        + " on f.id = v.indicator_id and f.ends = v.period_end and f.no = v.no" + ENTERED
                        + " order by v.indicator_id, v.period_end")
                .params(asked(values))
                .query((row, n) -> row(row, account))
                .list();
    }

    void take(List<ValueRef> values, Stamp stamp) {
        settle("state = 'VERIFIED', verified_name = :name, verified_at = :at")
                .params(asked(values))
                .param("name", stamp.name())
                .param("at", stamp.at())
                .update();
    }

    void giveBack(ValueRef value, String reason) {
        settle("state = 'RETURNED', return_reason = :reason")
                .params(asked(List.of(value)))
                .param("reason", reason)
                .update();
    }

    UUID enteredBy(ValueRef value) {
        return jdbc.sql("select v.entered_by from indicator_value v, " + ASKED
                        + " where f.id = v.indicator_id and f.ends = v.period_end and f.no = v.no")
                .params(asked(List.of(value)))
                .query(UUID.class)
                .single();
    }

    private JdbcClient.StatementSpec settle(String change) {
        return jdbc.sql("update indicator_value v set " + change + " from " + ASKED
                + " where f.id = v.indicator_id and f.ends = v.period_end and f.no = v.no");
    }

    private static Map<String, Object> asked(List<ValueRef> values) {
        return Map.of(
                "ids", values.stream().map(value -> value.indicator().uuid()).toArray(UUID[]::new),
                "ends",
                        values.stream()
                                .map(value -> value.periodEnd().toString())
                                .toArray(String[]::new),
                "nos", values.stream().map(ValueRef::no).toArray(Integer[]::new));
    }

    private static ValueToVerify row(ResultSet row, UUID account) throws SQLException {
        LocalDate end = row.getObject("period_end", LocalDate.class);
        String unit = row.getString("measure_unit");
        BigDecimal amount = row.getBigDecimal("amount");
        BigDecimal verified = row.getBigDecimal("verified_total");
        return new ValueToVerify(
                new ValueRef(new IndicatorId(row.getObject("indicator_id", UUID.class)), end, row.getInt("no")),
                row.getString("name"),
                row.getString("unit_name"),
                PeriodPolicy.shown(end, row.getString("period_text")),
                words(amount, row.getBigDecimal("total"), unit),
                verified == null ? "" : Numbers.text(verified) + unit,
                row.getString("source"),
                row.getString("note"),
                questions(row, amount),
                row.getString("entered_name"),
                row.getObject("entered_at", OffsetDateTime.class).toInstant(),
                !account.equals(row.getObject("entered_by", UUID.class)));
    }

    private static String words(@Nullable BigDecimal amount, BigDecimal total, String unit) {
        return amount == null
                ? Numbers.text(total) + unit
                : t("indicator.value.words", Numbers.text(total) + unit, Numbers.text(amount) + unit);
    }

    private static String questions(ResultSet row, @Nullable BigDecimal amount) throws SQLException {
        return EntryPolicy.questions(
                        IndicatorKind.valueOf(row.getString("kind")),
                        amount,
                        row.getBigDecimal("total"),
                        row.getBigDecimal("total_before"))
                .stream()
                .map(Reason::text)
                .collect(Collectors.joining());
    }
}
