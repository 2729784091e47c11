package org.chainlead.task;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import org.chainlead.calendar.WorkCalendar;
import org.chainlead.common.Light;
import org.chainlead.common.Reason;
import org.chainlead.task.LightRules.Facts;
import org.chainlead.task.LightRules.GoalFacts;
import org.chainlead.task.LightRules.GoalLight;

/**
 * 频次: at least n a period. A period missed stays missed and the light 红, unless the goal counts 年累计; 黄 when the
 * present period ends within so many working days and occurrences are missing. Periods that were over when the task was
 * handed out count for nothing.
 */
final class FrequencyRule {

    private final WorkCalendar calendar;
    private final LightLimits limits;

    FrequencyRule(WorkCalendar calendar, LightLimits limits) {
        this.calendar = calendar;
        this.limits = limits;
    }

    GoalLight assess(GoalFacts facts, Facts task, LocalDate today) {
        GoalView goal = facts.goal();
        Per per = goal.per() == null ? Per.MONTH : goal.per();
        int wanted = goal.times() == null ? 1 : goal.times();
        LocalDate period = start(per, today);
        long inPeriod = count(facts, period, end(per, period));
        Light light = Light.GREEN;
        Reason reason = Reason.of("task.light.frequency", goal.name(), inPeriod, wanted);
        LocalDate missed = firstMissed(facts, task, per, wanted, period);
        if (missed != null) {
            light = Light.RED;
            reason = Reason.of("task.light.frequencyMissed", goal.name(), missed, end(per, missed), wanted);
        } else if (inPeriod < wanted
                && calendar.remainingWorkingDays(today, calendar.effectiveDue(end(per, period)))
                        <= limits.frequencyDays()) {
            light = Light.YELLOW;
            reason = Reason.of("task.light.frequencySoon", goal.name(), end(per, period), wanted - inPeriod);
        }
        return new GoalLight(light, reason, inPeriod + " / " + wanted, false);
    }

    private static @org.jspecify.annotations.Nullable LocalDate firstMissed(
            GoalFacts facts, Facts task, Per per, int wanted, LocalDate current) {
        LocalDate first = start(per, task.startsOn());
        if (first.isBefore(task.startsOn())) {
            first = next(per, first);
        }
        while (end(per, first).isBefore(task.runsFrom())) {
            first = next(per, first);
        }
        long total = 0;
        long needed = 0;
        for (LocalDate period = first; period.isBefore(current); period = next(per, period)) {
            long inPeriod = count(facts, period, end(per, period));
            total += inPeriod;
            needed += wanted;
            if (!facts.goal().yearTotal() && inPeriod < wanted) {
                return period;
            }
        }
        return facts.goal().yearTotal() && total < needed ? first : null;
    }

    private static long count(GoalFacts facts, LocalDate from, LocalDate to) {
        return facts.occurrences().stream()
                .filter(Objects::nonNull)
                .filter(day -> !day.isBefore(from) && !day.isAfter(to))
                .count();
    }

    static LocalDate start(Per per, LocalDate day) {
        int months = months(per);
        int month = (day.getMonthValue() - 1) / months * months + 1;
        return LocalDate.of(day.getYear(), month, 1);
    }

    static LocalDate end(Per per, LocalDate start) {
        return next(per, start).minus(1, ChronoUnit.DAYS);
    }

    private static LocalDate next(Per per, LocalDate start) {
        return start.plusMonths(months(per));
    }

    private static int months(Per per) {
        return switch (per) {
            case MONTH -> 1;
            case QUARTER -> 3;
            case HALF_YEAR -> 6;
            case YEAR -> 12;
        };
    }
}
