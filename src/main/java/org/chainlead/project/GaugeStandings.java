package org.chainlead.project;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.chainlead.org.UnitId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Compares units by a gauge, from the same verified figures as {@link ProjectGauges} but of all projects, whoever asks. For
 * the module that keeps the rules of ranking, not for views: who may see which line is decided there.
 */
@Component
public class GaugeStandings {

    /** Exact fractions side by side: two that differ in the last decimal only do not share a place. */
    private static final String PLACED = """
            select j.*, case when j.compared then 1 + (select count(*) from judged o
                        where o.compared and o.part * j.base > j.part * o.base) end as place
              from judged j
             where cast(:only as uuid) is null or j.unit_id = cast(:only as uuid)
             order by place nulls last, j.sort, j.unit_id""";

    private static final String PLAN_WAITS = "exists (select 1 from project_year_plan w where w.project_id = p.id"
            + " and w.year = :year and w.state = 'ENTERED')";

    private static final String START_WAITS = "exists (select 1 from project_key_date w where w.project_id = p.id"
            + " and w.kind = 'STARTED' and w.state = 'ENTERED')";

    private static final String MONTH_WAITS = "exists (select 1 from project_month w where w.project_id = p.id"
            + " and w.month >= :january and w.month <= :asOf and w.state = 'ENTERED')";

    private static final String MONTH_OWED = """
            exists (select 1 from generate_series(cast(:january as date), cast(:owed as date), interval '1 month') g (month)
                where (p.created_at at time zone 'Asia/Shanghai')::date < (g.month + interval '1 month')::date
                  and not exists (select 1 from project_month w where w.project_id = p.id and w.month = g.month::date
                                     and (w.verified_done is not null or w.state = 'ENTERED')))""";

    private final JdbcClient jdbc;
    private final AnomalyBook anomalies;
    private final MonthDue due;
    private final Clock clock;

    GaugeStandings(JdbcClient jdbc, AnomalyBook anomalies, MonthDue due, Clock clock) {
        this.jdbc = jdbc;
        this.anomalies = anomalies;
        this.due = due;
        this.clock = clock;
    }

    /**
     * As of today, by place; who is not compared comes last in the order of the unit list.
     *
     * @param kind 开工率 or 投资完成率
     * @param only the line of this unit alone leaves the database; null for all
     */
    public List<GaugeStanding> read(GaugeKind kind, StandingGroup by, @Nullable UnitId only) {
        LocalDate today = LocalDate.now(clock);
        Map<String, @Nullable Object> parameters = new HashMap<>();
        parameters.put("year", today.getYear());
        parameters.put("january", today.withDayOfYear(1));
        parameters.put("asOf", today);
        parameters.put("owed", due.newest().atDay(1));
        parameters.put("only", only == null ? null : only.uuid());
        Map<UUID, Long> asked = asked(by, only);
        return jdbc.sql("with stood as (" + lines(kind, by) + "), judged as (select l.*, l.base > 0 and l.missing = 0"
                        + " and l.waiting = 0 and l.owed = 0 as compared from stood l) " + PLACED)
                .params(parameters)
                .query((row, n) -> standing(row, kind, by, today, asked))
                .list();
    }

    private static String lines(GaugeKind kind, StandingGroup by) {
        boolean starts = kind == GaugeKind.START_RATE;
        if (!starts && kind != GaugeKind.INVESTMENT_RATE) {
            throw new IllegalArgumentException("Not compared: " + kind);
        }
        ProjectMark counted = starts ? ProjectMark.START_PLANNED : ProjectMark.PLANNED;
        return "select " + by.unit + " as unit_id, max(" + by.alias + ".name) as name, min(" + by.alias
                + ".sort) as sort, "
                + (starts ? number(ProjectMark.STARTED.condition) : sum("d.done")) + "::numeric as part, "
                + (starts ? number(counted.condition) : sum("y.verified_investment")) + "::numeric as base, "
                + number(ProjectMark.PLAN_MISSING.condition) + " as missing, "
                + number(PLAN_WAITS + " or " + counted.condition + " and " + (starts ? START_WAITS : MONTH_WAITS))
                + " as waiting, "
                + (starts ? "0" : number(counted.condition + " and " + MONTH_OWED)) + " as owed"
                + ProjectQuery.FROM + MarkConditions.SUMS_OF_ALL + " where " + ProjectSight.LISTED + " and " + by.unit
                + " is not null group by 1";
    }

    private static String number(String condition) {
        return "count(*) filter (where " + condition + ")";
    }

    private static String sum(String column) {
        return "coalesce(sum(" + column + ") filter (where " + ProjectMark.PLANNED.condition + "), 0)";
    }

    /** Open questions by unit; those that name projects beyond the unit's own are the office's alone and not counted. */
    private Map<UUID, Long> asked(StandingGroup by, @Nullable UnitId only) {
        Map<String, Object> parameters = only == null ? Map.of() : Map.of("only", only.uuid());
        String scope = by.unit + (only == null ? " is not null" : " = :only");
        Map<UUID, UUID> units = new HashMap<>();
        jdbc.sql("select p.id, " + by.unit + " as unit_id from major_project p where " + ProjectSight.LISTED + " and "
                        + scope)
                .params(parameters)
                .query((row, n) -> units.put(row.getObject("id", UUID.class), row.getObject("unit_id", UUID.class)))
                .list();
        Map<UUID, Long> asked = new HashMap<>();
        anomalies.figures(scope, parameters).stream()
                .filter(row -> row.decided() == null)
                .map(row -> units.get(row.anomaly().project().uuid()))
                .forEach(unit -> asked.merge(unit, 1L, Long::sum));
        return asked;
    }

    private static GaugeStanding standing(
            ResultSet row, GaugeKind kind, StandingGroup by, LocalDate asOf, Map<UUID, Long> asked)
            throws SQLException {
        UUID unit = row.getObject("unit_id", UUID.class);
        Long place = row.getObject("place", Long.class);
        return new GaugeStanding(
                new UnitId(unit),
                row.getString("name"),
                kind,
                by,
                asOf,
                GaugePolicy.percent(row.getBigDecimal("part"), row.getBigDecimal("base")),
                Investment.plain(row.getBigDecimal("part")),
                Investment.plain(row.getBigDecimal("base")),
                place == null ? null : Math.toIntExact(place),
                row.getLong("missing"),
                row.getLong("waiting"),
                row.getLong("owed"),
                asked.getOrDefault(unit, 0L));
    }
}
