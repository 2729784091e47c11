package org.chainlead.task;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import org.chainlead.common.Light;
import org.chainlead.common.Reason;
import org.chainlead.task.LightRules.Facts;
import org.chainlead.task.LightRules.GoalFacts;
import org.chainlead.task.LightRules.GoalLight;

/** 累计量, 存量, 定性: how many percentage points the accepted figures lie behind the schedule. */
final class GapRule {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final int DECIMALS = 6;

    private final LightLimits limits;

    GapRule(LightLimits limits) {
        this.limits = limits;
    }

    GoalLight quantity(GoalFacts facts, Facts task, LocalDate today) {
        GoalView goal = facts.goal();
        BigDecimal target = goal.target();
        if (target == null) {
            return LightRules.none(facts);
        }
        BigDecimal value = facts.figures().isEmpty()
                ? goal.base()
                : facts.figures().getFirst().value();
        BigDecimal done = share(value.subtract(goal.base()), target.subtract(goal.base()));
        BigDecimal schedule = schedule(goal, task, today);
        BigDecimal gap = schedule.subtract(done);
        Reason reason = Reason.of(
                gap.signum() > 0 ? "task.light.gap" : "task.light.gapNone",
                goal.name(),
                LightRules.plain(value),
                goal.unit(),
                LightRules.plain(done),
                LightRules.plain(schedule),
                LightRules.plain(gap));
        return new GoalLight(
                byGap(goal, gap),
                reason,
                LightRules.plain(done) + "%",
                LightRules.late(facts, task, today),
                done.doubleValue(),
                schedule.doubleValue());
    }

    /** Where the goal should stand today in percent: the last interim target whose day is over, else a line by whole months. */
    private static BigDecimal schedule(GoalView goal, Facts task, LocalDate today) {
        if (!goal.interims().isEmpty()) {
            BigDecimal value = goal.base();
            for (GoalDraft.Interim interim : goal.interims()) {
                if (interim.by().isBefore(today)) {
                    value = interim.value();
                }
            }
            return share(
                    value.subtract(goal.base()),
                    Objects.requireNonNull(goal.target()).subtract(goal.base()));
        }
        return straightLine(task, today);
    }

    static BigDecimal straightLine(Facts task, LocalDate today) {
        LocalDate due = task.due();
        if (due == null) {
            return BigDecimal.ZERO;
        }
        long whole = Math.max(1, ChronoUnit.MONTHS.between(task.startsOn(), due.plusDays(1)));
        long passed = Math.clamp(ChronoUnit.MONTHS.between(task.startsOn(), today.plusDays(1)), 0, whole);
        return share(BigDecimal.valueOf(passed), BigDecimal.valueOf(whole));
    }

    GoalLight qualitative(GoalFacts facts, Facts task, LocalDate today) {
        GoalView goal = facts.goal();
        if (goal.milestones().isEmpty()) {
            BigDecimal typed = facts.figures().isEmpty()
                    ? BigDecimal.ZERO
                    : facts.figures().getFirst().value();
            BigDecimal line = straightLine(task, today);
            BigDecimal gap = line.subtract(typed);
            return new GoalLight(
                    byGap(goal, gap),
                    Reason.of(
                            gap.signum() > 0 ? "task.light.percent" : "task.light.percentNone",
                            goal.name(),
                            LightRules.plain(typed),
                            LightRules.plain(line),
                            LightRules.plain(gap)),
                    LightRules.plain(typed) + "%",
                    false,
                    typed.doubleValue(),
                    line.doubleValue());
        }
        BigDecimal all = BigDecimal.ZERO;
        BigDecimal expected = BigDecimal.ZERO;
        BigDecimal done = BigDecimal.ZERO;
        for (GoalView.Milestone milestone : goal.milestones()) {
            all = all.add(milestone.weight());
            expected = milestone.dueOn().isBefore(today) ? expected.add(milestone.weight()) : expected;
            done = milestone.doneOn() != null ? done.add(milestone.weight()) : done;
        }
        BigDecimal gap = share(expected.subtract(done), all);
        return new GoalLight(
                byGap(goal, gap),
                Reason.of(
                        gap.signum() > 0 ? "task.light.milestones" : "task.light.milestonesNone",
                        goal.name(),
                        LightRules.plain(share(done, all)),
                        LightRules.plain(share(expected, all)),
                        LightRules.plain(gap)),
                LightRules.plain(share(done, all)) + "%",
                false,
                share(done, all).doubleValue(),
                share(expected, all).doubleValue());
    }

    /** A gap of exactly a limit stays one although thirds were cut off on the way. */
    private Light byGap(GoalView goal, BigDecimal exact) {
        BigDecimal gap = exact.setScale(DECIMALS, RoundingMode.HALF_UP);
        BigDecimal yellow = goal.yellow() == null ? limits.yellowGap() : goal.yellow();
        BigDecimal red = goal.red() == null ? limits.redGap() : goal.red();
        if (gap.compareTo(red) > 0) {
            return Light.RED;
        }
        return gap.compareTo(yellow) >= 0 ? Light.YELLOW : Light.GREEN;
    }

    private static BigDecimal share(BigDecimal part, BigDecimal whole) {
        return whole.signum() == 0 ? HUNDRED : part.multiply(HUNDRED).divide(whole, MathContext.DECIMAL64);
    }
}
