package org.chainlead.demo.scale;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import org.chainlead.common.Light;
import org.chainlead.demo.scale.Draw.Stream;
import org.chainlead.dispatch.ReportState;
import org.chainlead.task.GoalKind;
import org.jspecify.annotations.Nullable;

/** Decides about reports; any of them at any time, from the seed alone. */
final class ReportPlanner {

    /** More reports than any task has. */
    private static final int MOST = 1_000;

    private static final double UNCHANGED = 0.15;
    private static final double UNCHECKED = 0.7;
    private static final double LATE = 0.04;
    private static final double DIFFICULTY = 0.01;

    /** Days the office takes after the cut-off at most. */
    private static final int REVIEW_DAYS = 5;

    private final long seed;
    private final Months months;

    ReportPlanner(long seed, Months months) {
        this.seed = seed;
        this.months = months;
    }

    ReportPlan plan(TaskPlan task, int number) {
        Draw draw = Draw.of(seed, Stream.REPORT, (long) task.index() * MOST + number);
        int month = task.month(number);
        boolean difficulty = draw.chance(DIFFICULTY);
        boolean unchanged = draw.chance(UNCHANGED) && !task.milestones();
        boolean late = draw.chance(LATE) && month < Months.LAST;
        ReportState state = month < Months.LAST ? ReportState.ACCEPTED : present(draw.below(1_000), month);
        Instant left = left(month, late, draw);
        Instant taken = months.cutOff(month).plus(Duration.ofMinutes(draw.between(24 * 60, 4 * 24 * 60)));
        double done = Math.min(1.0, task.way(number)) * task.pace();
        boolean out = state != ReportState.DRAFT && state != ReportState.IN_UNIT_REVIEW;
        return new ReportPlan(
                task,
                number,
                month,
                draw.uuid(),
                draw.uuid(),
                state,
                unchanged,
                draw.chance(UNCHECKED),
                late,
                light(task, draw),
                unchanged || task.milestones() ? null : value(task, done),
                (int) Math.min(100, Math.round(done * 100)),
                difficulty && !unchanged && task.supporting() != null ? draw.uuid() : null,
                left.minus(Duration.ofHours(draw.between(2, 20))),
                out ? left : null,
                state == ReportState.ACCEPTED ? taken : null);
    }

    /** Accepted reports of the task up to now: all, or all but the one of the present month. */
    int accepted(TaskPlan task) {
        int reports = task.reports();
        boolean last = reports > 0 && plan(task, reports - 1).isAccepted();
        return last ? reports : Math.max(0, reports - 1);
    }

    /** Whether any report of the task names a difficulty. */
    boolean hasDifficulty(TaskPlan task) {
        for (int number = 0; task.supporting() != null && number < task.reports(); number++) {
            if (Draw.of(seed, Stream.REPORT, (long) task.index() * MOST + number)
                            .chance(DIFFICULTY)
                    && plan(task, number).difficulty() != null) {
                return true;
            }
        }
        return false;
    }

    private ReportState present(int drawn, int month) {
        if (drawn < 40) {
            return ReportState.DRAFT;
        }
        if (drawn < 80) {
            return ReportState.IN_UNIT_REVIEW;
        }
        if (drawn < 100) {
            return ReportState.RETURNED;
        }
        boolean reviewed = months.now().isAfter(months.cutOff(month).plus(Duration.ofDays(REVIEW_DAYS)));
        return drawn < 250 || !reviewed ? ReportState.IN_REVIEW : ReportState.ACCEPTED;
    }

    /** Between the opening and the cut-off, or after it; never later than now. */
    private Instant left(int month, boolean late, Draw draw) {
        if (late) {
            return months.cutOff(month).plus(Duration.ofMinutes(draw.between(10, 20 * 60)));
        }
        Instant opened = months.at(month, 10, 20, 0);
        Instant end = months.cutOff(month).isBefore(months.now()) ? months.cutOff(month) : months.now();
        long seconds = Math.max(2, Duration.between(opened, end).toSeconds());
        return opened.plusSeconds((long) (draw.between(0.0, 1.0) * (seconds - 1)));
    }

    private static Light light(TaskPlan task, Draw draw) {
        if (draw.chance(0.1) || task.pace() > 0.95) {
            return Light.GREEN;
        }
        return task.pace() > 0.68 ? Light.YELLOW : Light.RED;
    }

    private static @Nullable BigDecimal value(TaskPlan task, double done) {
        double value = task.goalKind() == GoalKind.QUALITATIVE
                ? Math.min(100, done * 100)
                : task.goalKind() == GoalKind.RATE ? task.target() * task.pace() : task.target() * done;
        return BigDecimal.valueOf(value).setScale(1, RoundingMode.HALF_UP);
    }
}
