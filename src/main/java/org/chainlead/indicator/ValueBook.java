package org.chainlead.indicator;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.chainlead.common.Counted;
import org.chainlead.common.CountingPeriod;
import org.chainlead.common.Page;
import org.chainlead.org.Stamp;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What units enter of a 数据期, as rows. */
@Repository
class ValueBook {

    /**
     * What is owed of the periods {@code e}, one of a cycle, on the alias {@code i}. A task's report stands for the unit where
     * it brings the figure: of the months that end a period of its own cycle.
     */
    private static final String SHEET = """
             from indicator i
             join unnest(cast(:cycles as text[]), cast(cast(:ends as text[]) as date[])) as e (cycle, day)
               on e.cycle = i.cycle
             cross join lateral (select %1$s - 1 as day) p
             %2$s
             left join lateral (
                   select x.* from indicator_value x
                    where x.indicator_id = i.id and x.period_end = e.day order by x.no desc limit 1) v on true
             left join lateral (
                   select g.value, g.source from indicator_goal l join goal_value g on g.goal_id = l.goal_id
                    where l.indicator_id = i.id and g.period_end = e.day and not g.verified
                    order by g.accepted_at desc limit 1) g on true
             left join lateral (
                   select concat_ws(' ', coalesce(k.source_number, k.case_number), k.title) as title
                     from indicator_goal l join goal o on o.id = l.goal_id join task k on k.id = o.task_id
                    where l.indicator_id = i.id
                      and (exists (select 1 from goal_value g
                                    where g.goal_id = o.id and g.period_end = e.day and g.verified)
                           or (k.state in ('PENDING_ACCEPTANCE', 'IN_PROGRESS', 'PENDING_VERIFICATION', 'SUSPENDED')
                               and k.cycle <> 'NONE' and %4$s and k.starts_on <= e.day
                               and (k.due_on is null or k.due_on >= least(p.day + 1, %5$s))
                               and (k.accepted_at is null or date_trunc('month', k.accepted_at) <= e.day)
                               and not exists (select 1 from goal_value g
                                                where g.goal_id = o.id and g.period_end = e.day and not g.verified)))
                    order by k.assigned_at limit 1) r on true
             left join lateral (
                   select case when t.starts_on > p.day
                                 or exists (select 1 from indicator_target o
                                             where o.indicator_id = i.id and o.due_on < t.starts_on and o.due_on >= %3$s)
                               then 0 else coalesce(
                              (select g.value from indicator_goal l join goal_value g on g.goal_id = l.goal_id
                                where l.indicator_id = i.id and g.period_end = p.day and g.verified
                                order by g.accepted_at desc limit 1),
                              (select x.total from indicator_value x
                                where x.indicator_id = i.id and x.period_end = p.day
                                  and x.state in ('ENTERED', 'VERIFIED') order by x.no desc limit 1)) end as total) b
                  on true
            where i.ended_at is null
              and exists (select 1 from indicator_target o where o.indicator_id = i.id
                                                        and o.due_on > p.day) and\s""".formatted(
                    TermSql.first("e.cycle", "e.day"),
                    TermSql.joined("i.id", "e.cycle", "e.day"),
                    TermSql.first("e.cycle", "p.day"),
                    TermSql.ends("k.cycle", "e.day"),
                    TermSql.first("k.cycle", "e.day"));

    private static final String LINE = """
            i.id, i.name, i.measure_unit, i.kind, t.starts_on, t.target, b.total as before, coalesce(r.title, '') as report,
                   g.value as proposed, g.source as proposed_source,
                   exists (select 1 from indicator_value x where x.indicator_id = i.id and x.period_end = e.day
                              and x.state = 'VERIFIED') as ever_verified,
                   v.amount, v.total, v.source, v.note, v.state, v.return_reason, v.entered_name, v.entered_at,
                   v.verified_name, v.verified_at, v.no""";

    /** Values whose newest version was given back. */
    private static final String RETURNED = """
             union all
            select v.period_end, 0, 1
              from indicator i join indicator_value v on v.indicator_id = i.id and v.state = 'RETURNED'
             where i.ended_at is null
               and not exists (select 1 from indicator_value x
                                where x.indicator_id = v.indicator_id and x.period_end = v.period_end and x.no > v.no)
               and\s""";

    private final JdbcClient jdbc;

    ValueBook(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A version to be written. */
    record Line(
            IndicatorId indicator,
            int no,
            String periodText,
            @Nullable BigDecimal amount,
            BigDecimal total,
            String source,
            String note) {}

    Page<SheetRow> sheet(YearMonth month, String scope, Map<String, Object> parameters, int offset, int limit) {
        List<Counted<SheetRow>> rows = sheet(
                        "select " + Counted.OF_ALL + ", " + LINE,
                        month,
                        scope + " order by i.chain_id nulls last, i.name, i.id offset :offset limit :limit",
                        parameters)
                .param("offset", offset)
                .param("limit", limit)
                .query((row, n) -> Counted.of(row, row(row)))
                .list();
        return Counted.page(
                rows,
                () -> sheet("select count(*)", month, scope, parameters)
                        .query(Long.class)
                        .single());
    }

    /** Lines of these indicators; one that owes nothing of the month is absent. */
    Map<IndicatorId, SheetRow> lines(Collection<IndicatorId> ids, YearMonth month) {
        Map<IndicatorId, SheetRow> all = new HashMap<>();
        sheet("select " + LINE, month, "i.id = any (:ids)", Map.of())
                .param("ids", IndicatorDesk.uuids(ids))
                .query((row, n) -> row(row))
                .list()
                .forEach(row -> all.put(row.id(), row));
        return all;
    }

    private JdbcClient.StatementSpec sheet(
            String select, YearMonth month, String rest, Map<String, Object> parameters) {
        return periods(jdbc.sql(select + SHEET + rest).params(parameters), PeriodPolicy.endingWith(month));
    }

    private static JdbcClient.StatementSpec periods(
            JdbcClient.StatementSpec statement, Map<CountingPeriod, LocalDate> ends) {
        return statement
                .param(
                        "cycles",
                        ends.keySet().stream().map(CountingPeriod::name).toArray(String[]::new))
                .param("ends", ends.values().stream().map(LocalDate::toString).toArray(String[]::new));
    }

    /** Of the last periods that are over by then what is not entered, and of all periods what came back; by month. */
    List<OwedMonth> owed(LocalDate today, String scope, Map<String, Object> parameters) {
        return periods(
                        jdbc.sql("select w.day, sum(w.open) as open, sum(w.returned) as returned from ("
                                        + "select e.day, 1 as open, 0 as returned" + SHEET + scope
                                        + " and t.starts_on is not null and r.title is null and v.no is null"
                                        + RETURNED + scope + ") w group by w.day order by w.day")
                                .params(parameters),
                        PeriodPolicy.over(today))
                .query((row, n) -> new OwedMonth(
                        YearMonth.from(row.getObject("day", LocalDate.class)),
                        row.getLong("open"),
                        row.getLong("returned")))
                .list();
    }

    /** All versions in two statements; what waited before waits no longer. */
    void write(YearMonth month, List<Line> lines, Stamp stamp) {
        UUID[] ids = lines.stream().map(line -> line.indicator().uuid()).toArray(UUID[]::new);
        jdbc.sql("""
                        update indicator_value set state = 'REPLACED'
                         where indicator_id = any (:ids) and period_end = :end and state = 'ENTERED'""").param("ids", ids).param("end", month.atEndOfMonth()).update();
        jdbc.sql("""
                        insert into indicator_value (indicator_id, period_end, no, period_text, amount, total, source, note,
                               state, entered_name, entered_at, entered_by)
                        select l.id, :end, l.no, l.period, l.amount, l.total, l.source, l.note, 'ENTERED', :name, :at, :by
                          from unnest(cast(:ids as uuid[]), cast(:nos as int[]), cast(:periods as text[]),
                                      cast(:amounts as numeric[]), cast(:totals as numeric[]), cast(:sources as text[]),
                                      cast(:notes as text[])) as l (id, no, period, amount, total, source, note)""")
                .param("ids", ids)
                .param("end", month.atEndOfMonth())
                .param("name", stamp.name())
                .param("at", stamp.at())
                .param("by", stamp.account())
                .param("nos", lines.stream().map(Line::no).toArray(Integer[]::new))
                .param("periods", lines.stream().map(Line::periodText).toArray(String[]::new))
                .param("amounts", lines.stream().map(Line::amount).toArray(BigDecimal[]::new))
                .param("totals", lines.stream().map(Line::total).toArray(BigDecimal[]::new))
                .param("sources", lines.stream().map(Line::source).toArray(String[]::new))
                .param("notes", lines.stream().map(Line::note).toArray(String[]::new))
                .update();
    }

    /** Every version of one indicator, the newest 数据期 and version first. */
    Page<ValueVersion> versions(IndicatorId id, int offset, int limit) {
        List<Counted<ValueVersion>> rows = jdbc.sql("select v.*, " + Counted.OF_ALL
                        + " from indicator_value v where indicator_id = :id"
                        + " order by period_end desc, no desc offset :offset limit :limit")
                .param("id", id.uuid())
                .param("offset", offset)
                .param("limit", limit)
                .query((row, n) -> Counted.of(row, version(row)))
                .list();
        return Counted.page(
                rows,
                () -> jdbc.sql("select count(*) from indicator_value where indicator_id = :id")
                        .param("id", id.uuid())
                        .query(Long.class)
                        .single());
    }

    private static ValueVersion version(ResultSet row) throws SQLException {
        return new ValueVersion(
                row.getObject("period_end", LocalDate.class),
                row.getString("period_text"),
                row.getBigDecimal("amount"),
                row.getBigDecimal("total"),
                row.getString("source"),
                row.getString("note"),
                ValueMark.read(row));
    }

    private static SheetRow row(ResultSet row) throws SQLException {
        IndicatorId id = new IndicatorId(row.getObject("id", UUID.class));
        ValueMark mark = row.getObject("no") == null ? null : ValueMark.read(row);
        boolean proposed = mark == null && row.getBigDecimal("proposed") != null;
        return new SheetRow(
                id,
                row.getString("name"),
                row.getString("measure_unit"),
                IndicatorKind.valueOf(row.getString("kind")),
                row.getObject("starts_on", LocalDate.class),
                row.getBigDecimal("target"),
                row.getBigDecimal("before"),
                new ValueEntry(
                        id,
                        Numbers.text(row.getBigDecimal("amount")),
                        Numbers.text(row.getBigDecimal(proposed ? "proposed" : "total")),
                        text(row, proposed ? "proposed_source" : "source"),
                        text(row, "note"),
                        mark == null ? 0 : mark.no()),
                mark,
                row.getBoolean("ever_verified"),
                row.getString("report"));
    }

    private static String text(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNullElse(row.getString(column), "");
    }
}
