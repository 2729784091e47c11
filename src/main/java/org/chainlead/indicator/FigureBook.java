package org.chainlead.indicator;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.chainlead.task.TaskId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The values that count: what the office verified here, and verified figures of the goals that feed an indicator, which
 * come first where there are both.
 */
@Repository
class FigureBook {

    private static final String FIGURES = """
            select distinct on (f.indicator_id, f.period_end) f.*
              from (select v.indicator_id, v.period_end, v.period_text, v.amount, v.total, v.source, v.verified_name,
                           v.verified_at, null::uuid as task_id, 1 as turn, v.no
                      from indicator_value v
                     where v.state = 'VERIFIED' and v.indicator_id = any (:ids)
                    union all
                    select l.indicator_id, g.period_end, g.period_text, null, g.value, g.source, '',
                           g.accepted_at, o.task_id, 0, 0
                      from indicator_goal l
                      join goal o on o.id = l.goal_id
                      join goal_value g on g.goal_id = l.goal_id
                     where g.verified and l.indicator_id = any (:ids)) f
             order by f.indicator_id, f.period_end desc, f.turn, f.no desc, f.verified_at desc""";

    private static final String TARGETS = """
            select t.*, x.by_date, x.value
              from indicator_target t
              left join indicator_interim x on x.indicator_id = t.indicator_id and x.starts_on = t.starts_on
             where t.indicator_id = any (:ids)
             order by t.indicator_id, t.starts_on, x.by_date""";

    private final JdbcClient jdbc;

    FigureBook(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Of each indicator the newest first; one statement, however many indicators. */
    Map<IndicatorId, List<IndicatorFigure>> figures(Collection<IndicatorId> ids) {
        Map<IndicatorId, List<IndicatorFigure>> all = new HashMap<>();
        jdbc.sql(FIGURES)
                .param("ids", IndicatorDesk.uuids(ids))
                .query((row, n) ->
                        all.computeIfAbsent(id(row), id -> new ArrayList<>()).add(figure(row)))
                .list();
        return all;
    }

    /** Of each indicator in the order of their terms; one statement, however many indicators. */
    Map<IndicatorId, List<IndicatorTarget>> targets(Collection<IndicatorId> ids) {
        Map<IndicatorId, Map<LocalDate, IndicatorTarget>> all = new HashMap<>();
        jdbc.sql(TARGETS)
                .param("ids", IndicatorDesk.uuids(ids))
                .query((row, n) -> all.computeIfAbsent(id(row), id -> new java.util.TreeMap<>())
                        .merge(row.getObject("starts_on", LocalDate.class), target(row), FigureBook::joined))
                .list();
        Map<IndicatorId, List<IndicatorTarget>> lists = new HashMap<>();
        all.forEach((id, terms) -> lists.put(id, List.copyOf(terms.values())));
        return lists;
    }

    private static IndicatorTarget joined(IndicatorTarget one, IndicatorTarget more) {
        List<IndicatorTarget.Interim> interims = new ArrayList<>(one.interims());
        interims.addAll(more.interims());
        return new IndicatorTarget(one.startsOn(), one.dueOn(), one.target(), one.base(), interims);
    }

    private static IndicatorTarget target(ResultSet row) throws SQLException {
        LocalDate by = row.getObject("by_date", LocalDate.class);
        return new IndicatorTarget(
                row.getObject("starts_on", LocalDate.class),
                row.getObject("due_on", LocalDate.class),
                row.getBigDecimal("target"),
                row.getBigDecimal("base"),
                by == null ? List.of() : List.of(new IndicatorTarget.Interim(by, row.getBigDecimal("value"))));
    }

    private static IndicatorFigure figure(ResultSet row) throws SQLException {
        UUID task = row.getObject("task_id", UUID.class);
        return new IndicatorFigure(
                row.getObject("period_end", LocalDate.class),
                row.getString("period_text"),
                row.getBigDecimal("amount"),
                row.getBigDecimal("total"),
                row.getString("source"),
                row.getString("verified_name"),
                row.getObject("verified_at", OffsetDateTime.class).toInstant(),
                task == null ? null : new TaskId(task));
    }

    private static IndicatorId id(ResultSet row) throws SQLException {
        return new IndicatorId(row.getObject("indicator_id", UUID.class));
    }
}
