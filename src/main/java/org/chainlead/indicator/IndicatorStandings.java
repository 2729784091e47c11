package org.chainlead.indicator;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.chainlead.calendar.WorkCalendar;
import org.chainlead.common.CountingPeriod;
import org.chainlead.task.CurrentLightLimits;
import org.chainlead.task.LightLimits;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How indicators stand, in four statements, however many there are. */
@Component
class IndicatorStandings {

    static final String FROM = """
             from indicator i
             join unit u on u.id = i.source_unit_id
             left join industry_chain c on c.id = i.chain_id
            where i.ended_at is null and\s""";

    private static final String ROW = """
            select i.*, u.name as source_unit, coalesce(c.name, '') as chain,
                   exists (select 1 from indicator_case k where k.indicator_id = i.id and k.closed_at is null) as in_case""";

    private static final String ORDER = " order by c.sort nulls last, c.code, i.name, i.id";

    private final JdbcClient jdbc;
    private final FigureBook figures;
    private final CurrentLightLimits limits;
    private final WorkCalendar calendar;
    private final Clock clock;

    IndicatorStandings(
            JdbcClient jdbc, FigureBook figures, CurrentLightLimits limits, WorkCalendar calendar, Clock clock) {
        this.jdbc = jdbc;
        this.figures = figures;
        this.limits = limits;
        this.calendar = calendar;
        this.clock = clock;
    }

    private record Found(
            IndicatorId id,
            String name,
            String measureUnit,
            IndicatorKind kind,
            Direction direction,
            CountingPeriod cycle,
            String sourceUnit,
            String chain,
            boolean inCase) {}

    /** By chain in the order of the chains, then by name. */
    List<IndicatorRow> rows(String condition, Map<String, Object> parameters) {
        List<Found> found = jdbc.sql(ROW + FROM + condition + ORDER)
                .params(parameters)
                .query((row, n) -> found(row))
                .list();
        List<IndicatorId> ids = found.stream().map(Found::id).toList();
        Map<IndicatorId, List<IndicatorFigure>> values = figures.figures(ids);
        Map<IndicatorId, List<IndicatorTarget>> targets = figures.targets(ids);
        LightLimits now = limits.today();
        LocalDate today = LocalDate.now(clock);
        return found.stream()
                .map(each -> row(
                        each,
                        targets.getOrDefault(each.id(), List.of()),
                        values.getOrDefault(each.id(), List.of()),
                        now,
                        today))
                .toList();
    }

    /** Every 数据期 of one indicator, the newest first. */
    List<PeriodRow> periods(IndicatorRow row) {
        List<IndicatorFigure> values = figures.figures(List.of(row.id())).getOrDefault(row.id(), List.of());
        List<IndicatorTarget> targets = targets(row.id());
        LightLimits now = limits.today();
        List<PeriodRow> periods = new ArrayList<>();
        for (IndicatorFigure figure : values) {
            IndicatorTarget target = PeriodPolicy.of(targets, row.cycle(), figure.periodEnd());
            periods.add(new PeriodRow(
                    figure,
                    PeriodPolicy.shown(figure.periodEnd(), figure.periodText()),
                    PeriodPolicy.amount(row.kind(), figure, values, row.cycle(), targets),
                    YearOnYear.of(row.kind(), row.measureUnit(), figure, values),
                    policy(row.kind(), row.direction(), row.measureUnit(), now, figure.periodEnd())
                            .of(target, figure)));
        }
        return periods;
    }

    List<IndicatorTarget> targets(IndicatorId id) {
        return figures.targets(List.of(id)).getOrDefault(id, List.of());
    }

    /** @param day the one to judge at */
    private StandingPolicy policy(
            IndicatorKind kind, Direction direction, String unit, LightLimits now, LocalDate day) {
        return new StandingPolicy(kind, direction, unit, now, due -> calendar.remainingWorkingDays(day, due));
    }

    private IndicatorRow row(
            Found found,
            List<IndicatorTarget> targets,
            List<IndicatorFigure> values,
            LightLimits now,
            LocalDate today) {
        IndicatorTarget target = PeriodPolicy.inForce(targets, today);
        IndicatorFigure figure = PeriodPolicy.newest(target, targets, found.cycle(), values);
        return new IndicatorRow(
                found.id(),
                found.name(),
                found.measureUnit(),
                found.kind(),
                found.direction(),
                found.cycle(),
                found.sourceUnit(),
                found.chain(),
                target,
                figure,
                policy(found.kind(), found.direction(), found.measureUnit(), now, today)
                        .of(target, figure),
                figure == null ? null : YearOnYear.of(found.kind(), found.measureUnit(), figure, values),
                PeriodPolicy.awaiting(target, targets, figure, found.cycle(), today),
                found.inCase());
    }

    private static Found found(ResultSet row) throws SQLException {
        return new Found(
                new IndicatorId(row.getObject("id", UUID.class)),
                row.getString("name"),
                row.getString("measure_unit"),
                IndicatorKind.valueOf(row.getString("kind")),
                Direction.valueOf(row.getString("direction")),
                CountingPeriod.valueOf(row.getString("cycle")),
                row.getString("source_unit"),
                row.getString("chain"),
                row.getBoolean("in_case"));
    }
}
