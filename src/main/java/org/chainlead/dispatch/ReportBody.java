package org.chainlead.dispatch;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.chainlead.common.Light;
import org.chainlead.org.UnitId;
import org.chainlead.task.GoalId;
import org.jspecify.annotations.Nullable;

/**
 * What a report says. A draft may be incomplete; {@link ReportChecks} tells what a submission lacks.
 *
 * @param progress 进展
 * @param reportedLight 自报灯
 * @param nextSteps 下步打算
 * @param unchangedReason 本月无变化: why; then 进展 may be empty
 */
public record ReportBody(
        String progress,
        List<GoalEntry> goals,
        @Nullable Light reportedLight,
        List<DifficultyEntry> difficulties,
        String nextSteps,
        @Nullable String unchangedReason) {

    /**
     * What is said of one goal: a figure with 数据期 for 累计量, 存量, 比率 and 节点阈值; occurrences for 频次; milestones reached
     * for 定性, or a percent as the figure when the goal has none.
     */
    public record GoalEntry(
            GoalId goal,
            @Nullable BigDecimal value,
            @Nullable DataPeriod period,
            String source,
            List<OccurrenceEntry> occurrences,
            List<MilestoneEntry> milestones) {

        public GoalEntry {
            occurrences = List.copyOf(occurrences);
            milestones = List.copyOf(milestones);
        }

        public static GoalEntry figure(
                GoalId goal, @Nullable BigDecimal value, @Nullable DataPeriod period, String source) {
            return new GoalEntry(goal, value, period, source, List.of(), List.of());
        }
    }

    /** An occurrence in a line; {@code reference} names an existing paper, if any. */
    public record OccurrenceEntry(
            @Nullable LocalDate on, String kind, String subject, String result, String reference) {}

    /** A milestone reached on a day. */
    public record MilestoneEntry(UUID milestone, LocalDate on) {}

    /**
     * One difficulty.
     *
     * @param id made when the row is; the row keeps it through all versions
     * @param askedUnit which unit must help
     * @param helpBy by when
     */
    public record DifficultyEntry(
            DifficultyId id,
            String problem,
            @Nullable UnitId askedUnit,
            @Nullable LocalDate helpBy) {}

    public ReportBody {
        goals = List.copyOf(goals);
        difficulties = List.copyOf(difficulties);
    }

    public static ReportBody empty() {
        return new ReportBody("", List.of(), null, List.of(), "", null);
    }

    /** A report that says nothing has changed, and why. */
    public static ReportBody unchanged(String reason, Light light) {
        return new ReportBody("", List.of(), light, List.of(), "", reason);
    }

    /** With a paragraph added to 进展. */
    ReportBody withProgress(String more) {
        String joined = progress.isBlank() ? more : progress.stripTrailing() + "\n" + more;
        return new ReportBody(joined, goals, reportedLight, difficulties, nextSteps, unchangedReason);
    }

    public Optional<GoalEntry> goal(GoalId id) {
        return goals.stream().filter(entry -> entry.goal().equals(id)).findFirst();
    }
}
