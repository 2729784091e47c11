package org.chainlead.task;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.chainlead.calendar.WorkCalendar;
import org.chainlead.common.Light;
import org.chainlead.common.Reason;
import org.chainlead.task.LightRules.Facts;
import org.chainlead.task.LightRules.Figure;
import org.chainlead.task.LightRules.GoalFacts;
import org.chainlead.task.LightRules.GoalLight;

/** 增速/比率 against its target, 节点阈值 met or missed on its date: no percent is computed for either. */
final class TargetRule {

    private final WorkCalendar calendar;
    private final LightLimits limits;

    TargetRule(WorkCalendar calendar, LightLimits limits) {
        this.calendar = calendar;
        this.limits = limits;
    }

    GoalLight rate(GoalFacts facts, Facts task, LocalDate today) {
        GoalView goal = facts.goal();
        if (goal.target() == null || facts.figures().isEmpty()) {
            return LightRules.none(facts);
        }
        Figure latest = facts.figures().getFirst();
        BigDecimal short_ = shortfall(goal, latest.value());
        BigDecimal limit = goal.yellow() == null ? limits.rateYellow() : goal.yellow();
        Light light = short_.signum() <= 0 && met(goal, latest.value())
                ? Light.GREEN
                : short_.compareTo(limit) <= 0 ? Light.YELLOW : Light.RED;
        Reason reason = Reason.of(
                light == Light.GREEN ? "task.light.rateMet" : "task.light.rate",
                goal.name(),
                latest.periodText(),
                LightRules.plain(latest.value()),
                goal.unit(),
                LightRules.plain(goal.target()),
                LightRules.plain(short_));
        return new GoalLight(
                light,
                reason,
                LightRules.plain(latest.value()) + " / " + LightRules.plain(goal.target()) + goal.unit(),
                LightRules.late(facts, task, today));
    }

    GoalLight threshold(GoalFacts facts, Facts task, LocalDate today) {
        GoalView goal = facts.goal();
        LocalDate due = goal.dueOn() != null ? goal.dueOn() : task.due();
        if (goal.target() == null || due == null) {
            return LightRules.none(facts);
        }
        Optional<BigDecimal> told = facts.figures().stream()
                .filter(figure -> !figure.periodEnd().isAfter(due))
                .map(Figure::value)
                .findFirst();
        LocalDate effective = calendar.effectiveDue(due);
        boolean missed = today.isAfter(effective);
        boolean soon = !missed && calendar.remainingWorkingDays(today, effective) <= limits.thresholdDays();
        Light open = missed ? Light.RED : soon ? Light.YELLOW : Light.GREEN;
        if (told.isEmpty() && !growsTowards(goal)) {
            return new GoalLight(open, Reason.of("task.light.noFigure", goal.name()), "", true);
        }
        BigDecimal value = told.orElse(BigDecimal.ZERO);
        BigDecimal missing = shortfall(goal, value).max(BigDecimal.ZERO);
        if (met(goal, value)) {
            return new GoalLight(
                    Light.GREEN,
                    Reason.of("task.light.thresholdMet", goal.name(), LightRules.plain(value), goal.unit()),
                    LightRules.plain(value) + goal.unit(),
                    false);
        }
        String key = missed ? "task.light.thresholdMissed" : "task.light.thresholdAhead";
        return new GoalLight(
                open,
                Reason.of(key, goal.name(), due, LightRules.plain(missing), goal.unit()),
                Reason.of("task.done.missing", LightRules.plain(missing), goal.unit())
                        .text(),
                false);
    }

    /** Only such a goal begins at nothing; of one that asks for at most so much, no figure says nothing. */
    private static boolean growsTowards(GoalView goal) {
        return goal.comparison() == null || goal.comparison() == Comparison.GE || goal.comparison() == Comparison.GT;
    }

    private static boolean met(GoalView goal, BigDecimal value) {
        int order = value.compareTo(Objects.requireNonNull(goal.target()));
        return switch (goal.comparison() == null ? Comparison.GE : goal.comparison()) {
            case GE -> order >= 0;
            case GT -> order > 0;
            case LE -> order <= 0;
            case LT -> order < 0;
            case EQ -> order == 0;
        };
    }

    /** How far the value falls short, whatever the direction of the goal. */
    private static BigDecimal shortfall(GoalView goal, BigDecimal value) {
        BigDecimal below = Objects.requireNonNull(goal.target()).subtract(value);
        return switch (goal.comparison() == null ? Comparison.GE : goal.comparison()) {
            case GE, GT -> below;
            case LE, LT -> below.negate();
            case EQ -> below.abs();
        };
    }
}
