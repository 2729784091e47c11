package org.chainlead.task;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One goal as written.
 *
 * @param dueOn date of a 节点阈值; absent means the task's deadline
 * @param per period of a 频次, with {@code times} a period
 * @param yearTotal 年累计: a missed period may be made up within the year
 * @param interims interim targets of 累计量 and 存量; a straight line only if there are none
 * @param milestones of 定性
 */
public record GoalDraft(
        GoalKind kind,
        String name,
        @Nullable Comparison comparison,
        @Nullable BigDecimal target,
        String unit,
        BigDecimal base,
        @Nullable LocalDate dueOn,
        @Nullable Per per,
        @Nullable Integer times,
        boolean yearTotal,
        List<Interim> interims,
        List<MilestoneDraft> milestones) {

    /** An interim target: this value by this date. */
    public record Interim(LocalDate by, BigDecimal value) {}

    /** A dated, weighted milestone. Weights are relative to one another. */
    public record MilestoneDraft(LocalDate dueOn, BigDecimal weight, String text) {}

    public static GoalDraft numeric(GoalKind kind, String name, Comparison comparison, BigDecimal target, String unit) {
        return new GoalDraft(
                kind, name, comparison, target, unit, BigDecimal.ZERO, null, null, null, false, List.of(), List.of());
    }

    public static GoalDraft threshold(
            String name, Comparison comparison, BigDecimal target, String unit, @Nullable LocalDate dueOn) {
        return new GoalDraft(
                GoalKind.THRESHOLD,
                name,
                comparison,
                target,
                unit,
                BigDecimal.ZERO,
                dueOn,
                null,
                null,
                false,
                List.of(),
                List.of());
    }

    public static GoalDraft frequency(String name, int times, Per per, boolean yearTotal) {
        return new GoalDraft(
                GoalKind.FREQUENCY,
                name,
                null,
                null,
                "",
                BigDecimal.ZERO,
                null,
                per,
                times,
                yearTotal,
                List.of(),
                List.of());
    }

    public static GoalDraft qualitative(String name, List<MilestoneDraft> milestones) {
        return new GoalDraft(
                GoalKind.QUALITATIVE,
                name,
                null,
                null,
                "",
                BigDecimal.ZERO,
                null,
                null,
                null,
                false,
                List.of(),
                milestones);
    }
}
