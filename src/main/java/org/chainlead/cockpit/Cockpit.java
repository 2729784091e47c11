package org.chainlead.cockpit;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.chainlead.common.Light;
import org.chainlead.common.Page;
import org.chainlead.dispatch.PublishedRound;
import org.chainlead.dispatch.RoundHistory;
import org.chainlead.dispatch.RoundSum;
import org.chainlead.dispatch.RowKind;
import org.chainlead.task.ReportAsk;
import org.chainlead.task.ReportStand;
import org.chainlead.task.TaskFilter;
import org.chainlead.task.TaskLightSums;
import org.chainlead.task.TaskQueries;
import org.chainlead.task.TaskRow;
import org.chainlead.task.TaskSort;
import org.chainlead.task.TaskState;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The tasks of the cockpit: as they stand now from the ledger, in a past month from its published round. Every number is
 * counted by the filter its rows are shown by.
 */
@Service
@Transactional(readOnly = true)
@PreAuthorize("@access.may('cockpit.view')")
public class Cockpit {

    private static final Set<TaskState> UNDER_WAY = Set.of(TaskState.IN_PROGRESS, TaskState.PENDING_VERIFICATION);
    private static final Set<TaskState> OPEN = Set.of(
            TaskState.PENDING_ACCEPTANCE, TaskState.IN_PROGRESS, TaskState.PENDING_VERIFICATION, TaskState.SUSPENDED);
    private static final Set<TaskState> HANDED_OUT = Set.of(
            TaskState.PENDING_ACCEPTANCE,
            TaskState.IN_PROGRESS,
            TaskState.PENDING_VERIFICATION,
            TaskState.SUSPENDED,
            TaskState.COMPLETED,
            TaskState.CLOSED,
            TaskState.ARCHIVED);

    private final TaskQueries tasks;
    private final TaskLightSums lights;
    private final RoundHistory history;
    private final PastCockpit past;
    private final Clock clock;

    Cockpit(TaskQueries tasks, TaskLightSums lights, RoundHistory history, PastCockpit past, Clock clock) {
        this.tasks = tasks;
        this.lights = lights;
        this.history = history;
        this.past = past;
        this.clock = clock;
    }

    /** The month the cockpit shows when none is asked for, and the last one there is. */
    public YearMonth currentMonth() {
        return YearMonth.from(LocalDate.now(clock));
    }

    /** The published round of a past month; absent when it has none, and for the present. */
    public Optional<PublishedRound> round(CockpitFilter filter) {
        return past.round(filter);
    }

    /** The numbers about tasks; none for a past month without a published round. */
    public List<CockpitNumber> numbers(CockpitFilter filter) {
        if (filter.month() != null) {
            return past.numbers(filter);
        }
        TaskFilter base = filter.tasks();
        YearMonth reported = history.currentMonth();
        List<CockpitNumber> numbers = new ArrayList<>(List.of(
                count(CockpitFigure.UNDER_WAY, base.withStates(UNDER_WAY)),
                count(CockpitFigure.RED, red(base)),
                count(CockpitFigure.DISAGREEING, base.withStates(UNDER_WAY).withDisagreeing(true)),
                count(CockpitFigure.OVERDUE, base.withOverdueOnly(true)),
                reported(base, reported)));
        Optional<PastCockpit.Earlier> then = past.lately(filter, currentMonth());
        Optional<PastCockpit.Earlier> report = reported.equals(currentMonth()) ? then : past.lately(filter, reported);
        numbers.replaceAll(number -> number.figure() == CockpitFigure.REPORTED
                ? number.since(report, Cockpit::percent)
                : number.since(then, sum -> PastCockpit.count(number.figure(), sum)));
        return numbers;
    }

    /** Lights chain by chain, in the order of the chains. */
    public List<LightBar> chains(CockpitFilter filter) {
        if (filter.month() != null) {
            return past.chains(filter);
        }
        TaskFilter base = filter.tasks().withStates(HANDED_OUT);
        return lights.byChain(base).stream()
                .map(line -> LightBars.of(line, line.ofChain(base)))
                .toList();
    }

    /** Lights unit by unit, in the order of the unit list. */
    public Page<LightBar> units(CockpitFilter filter, int offset, int limit) {
        if (filter.month() != null) {
            return past.units(filter, offset, limit);
        }
        TaskFilter base = filter.tasks().withStates(HANDED_OUT);
        return LightBars.page(lights.byUnit(base, offset, limit), line -> LightBars.of(line, line.ofUnit(base)));
    }

    /** The red tasks by deadline, the first of them. */
    public RedList red(CockpitFilter filter, int limit) {
        if (filter.month() != null) {
            return past.red(filter, limit);
        }
        TaskFilter wanted = red(filter.tasks());
        Page<TaskRow> page = tasks.page(wanted, TaskSort.DEADLINE, true, 0, limit);
        return new RedList(page.rows().stream().map(Cockpit::redTask).toList(), page.total(), wanted.address());
    }

    private CockpitNumber count(CockpitFigure figure, TaskFilter filter) {
        return CockpitNumber.count(figure, tasks.count(filter), filter.address());
    }

    private CockpitNumber reported(TaskFilter base, YearMonth month) {
        TaskFilter missing = base.withReport(new ReportAsk(month, ReportStand.MISSING));
        long owed = tasks.count(base.withReport(new ReportAsk(month, ReportStand.OWED)));
        long open = tasks.count(missing);
        CockpitNumber reported = reported(owed, owed - open, missing.address());
        return history.isCollecting(month) ? reported.growing() : reported;
    }

    static CockpitNumber reported(long owed, long handedIn, String href) {
        return new CockpitNumber(
                CockpitFigure.REPORTED,
                percent(handedIn, owed),
                null,
                null,
                BigDecimal.valueOf(handedIn),
                BigDecimal.valueOf(owed),
                true,
                owed - handedIn,
                href);
    }

    private static TaskFilter red(TaskFilter base) {
        return base.withStates(OPEN).withLights(Set.of(Light.RED));
    }

    static @Nullable BigDecimal percent(RoundSum sum) {
        return percent(sum.count(RowKind.HANDED_IN), sum.count(RowKind.OWED));
    }

    /** One decimal, cut off, so that nothing looks complete that is not. */
    static @Nullable BigDecimal percent(long part, long base) {
        return base == 0 ? null : BigDecimal.valueOf(part * 100).divide(BigDecimal.valueOf(base), 1, RoundingMode.DOWN);
    }

    private static RedTask redTask(TaskRow row) {
        return new RedTask(
                row.id(),
                row.sourceNumber() == null ? row.title() : row.sourceNumber() + " " + row.title(),
                row.leadUnitName() == null ? "" : row.leadUnitName(),
                row.verifiedReason(),
                row.progress(),
                row.reportedLight(),
                row.verifiedLight(),
                row.countedLight());
    }
}
