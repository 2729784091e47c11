package org.chainlead.project;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.chainlead.common.Page;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 项目进度: the gauges of 重大项目, from what the office verified and of the projects that concern the acting person. A day
 * in the past asks what had started and what had been done by then. Every figure is counted by a {@link ProjectMark}, by
 * which the list of projects shows its rows.
 */
@Service
@Transactional(readOnly = true)
@PreAuthorize("@access.may('project.progress')")
public class ProjectGauges {

    private static final String COUNTS = Arrays.stream(ProjectMark.values())
            .map(mark -> "count(*) filter (where " + mark.condition + ") as " + mark.name())
            .collect(Collectors.joining(", "));

    private static final String SUMS = ", " + sum("y.verified_investment", ProjectMark.PLANNED) + " as plan_sum, "
            + sum("d.done", ProjectMark.PLANNED) + " as done_sum, "
            + sum("y.verified_investment", ProjectMark.RESERVED) + " as reserve_sum"
            + ", count(*) as all_count, coalesce(sum(p.total_investment), 0) as total_sum";

    private final JdbcClient jdbc;
    private final ProjectSight sight;
    private final MarkConditions marks;
    private final GaugeMeasureBook measures;
    private final Clock clock;

    ProjectGauges(JdbcClient jdbc, ProjectSight sight, MarkConditions marks, GaugeMeasureBook measures, Clock clock) {
        this.jdbc = jdbc;
        this.sight = sight;
        this.marks = marks;
        this.measures = measures;
        this.clock = clock;
    }

    /** All gauges of what the filter shows. */
    public GaugeSheet sheet(ProjectFilter within, LocalDate asOf) {
        GaugeMeasures against = measures.read();
        ProjectQuery query = query(within);
        GaugeCounts counts = jdbc.sql("select " + COUNTS + SUMS + query.fromWhere(marks.sums()))
                .params(query.parameters)
                .params(marks.parameters(asOf))
                .query((row, n) -> counts(row))
                .single();
        return new GaugeSheet(
                asOf,
                clock.instant(),
                counts,
                gauges(counts, against, asOf),
                thresholds(within, against, asOf, counts));
    }

    /** By county, chain or department in the order of the lists, never by a figure. */
    public Page<GaugeLine> lines(ProjectFilter within, ProjectGrouping by, LocalDate asOf, int offset, int limit) {
        GaugeMeasures against = measures.read();
        ProjectQuery query = query(within);
        String grouped = "select " + by.key + ", " + COUNTS + SUMS + query.fromWhere(marks.sums()) + " group by 1, 2";
        List<GaugeLine> lines = jdbc.sql(grouped + " order by 3 nulls last, 2 offset :offset limit :limit")
                .params(query.parameters)
                .params(marks.parameters(asOf))
                .param("offset", offset)
                .param("limit", limit)
                .query((row, n) -> line(row, by, against, asOf))
                .list();
        long total = jdbc.sql("select count(*) from (" + grouped + ") s")
                .params(query.parameters)
                .params(marks.parameters(asOf))
                .query(Long.class)
                .single();
        return new Page<>(lines, total);
    }

    /** Money month by month from January to the month of the day, of the projects with a plan. */
    public List<MonthTotal> curve(ProjectFilter within, LocalDate asOf) {
        ProjectQuery query = query(within.withMark(ProjectMark.PLANNED, asOf));
        return jdbc.sql("""
                        select g.month::date as month, coalesce(sum(m.verified_planned), 0) as planned,
                               coalesce(sum(m.verified_done), 0) as done,
                               sum(coalesce(sum(m.verified_done), 0)) over (order by g.month) as total,
                               count(m.verified_planned) > 0 as plan_told, count(m.verified_done) > 0 as told
                          from generate_series(cast(:january as date), cast(:asOf as date), interval '1 month')
                               as g (month)
                          left join project_month m on m.month = g.month::date and m.project_id in (select p.id""" + query.fromWhere() + ") group by g.month order by g.month")
                .params(query.parameters)
                .query((row, n) -> new MonthTotal(
                        YearMonth.from(row.getObject("month", LocalDate.class)),
                        Investment.plain(row.getBigDecimal("planned")),
                        Investment.plain(row.getBigDecimal("done")),
                        Investment.plain(row.getBigDecimal("total")),
                        row.getBoolean("plan_told"),
                        row.getBoolean("told")))
                .list();
    }

    /** Only what concerns the acting person. */
    private ProjectQuery query(ProjectFilter within) {
        return marks.query(within, sight.condition()).and(marks.concerned(), Map.of());
    }

    private List<ThresholdStand> thresholds(
            ProjectFilter within, GaugeMeasures against, LocalDate asOf, GaugeCounts counts) {
        long base = counts.of(ProjectMark.START_PLANNED);
        return against.thresholds().stream()
                .map(threshold -> {
                    LocalDate end = threshold.on(asOf.getYear());
                    boolean over = end.isBefore(asOf);
                    long started = over ? startedBy(within, end) : counts.of(ProjectMark.STARTED);
                    long needed = GaugePolicy.needed(base, BigDecimal.valueOf(threshold.percent()));
                    return new ThresholdStand(end, threshold.percent(), started, needed, over);
                })
                .toList();
    }

    private long startedBy(ProjectFilter within, LocalDate day) {
        ProjectQuery query = query(within.withMark(ProjectMark.STARTED, day));
        return jdbc.sql("select count(*)" + query.fromWhere())
                .params(query.parameters)
                .query(Long.class)
                .single();
    }

    private static String sum(String column, ProjectMark of) {
        return "coalesce(sum(" + column + ") filter (where " + of.condition + "), 0)";
    }

    private static List<Gauge> gauges(GaugeCounts counts, GaugeMeasures against, LocalDate asOf) {
        return Arrays.stream(GaugeKind.values())
                .map(kind -> GaugePolicy.of(kind, counts, against, asOf))
                .toList();
    }

    private static GaugeLine line(ResultSet row, ProjectGrouping by, GaugeMeasures against, LocalDate asOf)
            throws SQLException {
        GaugeCounts counts = counts(row);
        ProjectTotals totals = new ProjectTotals(counts.all(), Investment.plain(row.getBigDecimal("total_sum")));
        return new GaugeLine(
                new ProjectSum(by, row.getString(1), row.getString(2), totals), counts, gauges(counts, against, asOf));
    }

    private static GaugeCounts counts(ResultSet row) throws SQLException {
        Map<ProjectMark, Long> projects = new EnumMap<>(ProjectMark.class);
        for (ProjectMark mark : ProjectMark.values()) {
            projects.put(mark, row.getLong(mark.name()));
        }
        return new GaugeCounts(
                row.getLong("all_count"),
                projects,
                Investment.plain(row.getBigDecimal("plan_sum")),
                Investment.plain(row.getBigDecimal("done_sum")),
                Investment.plain(row.getBigDecimal("reserve_sum")));
    }
}
