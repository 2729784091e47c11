package org.chainlead.task;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.chainlead.chain.ChainId;
import org.chainlead.common.Light;
import org.chainlead.org.UnitGroupId;
import org.chainlead.org.UnitId;
import org.jspecify.annotations.Nullable;

/**
 * A task in full, as the acting person may see it.
 *
 * @param version handed back with an edit
 * @param deadlineExplained how the deadline comes about, for hovering
 * @param acts what the person may do now, in the order of importance; the first one of a fitting kind is primary
 * @param carriedFrom the task of the plan before, after 年度结转; {@code carriedInto} the one that goes on with it
 * @param reportsToLeader 销号 needs a report to the leader first
 * @param frozen the plan's ledger is closed: nothing can be done any more
 * @param responsibleLeader 州级责任领导
 */
public record TaskDetail(
        TaskRow row,
        long version,
        SourceKind sourceKind,
        @Nullable String sourceTitle,
        @Nullable String sourceClause,
        @Nullable PlanId plan,
        @Nullable ChainId chain,
        @Nullable UnitId leadUnit,
        @Nullable UnitGroupId group,
        @Nullable String responsibleLeader,
        @Nullable String responsible,
        SetBy setBy,
        String proposal,
        @Nullable String basis,
        int elementsNo,
        List<GoalStanding> goals,
        List<TaskUnit> units,
        @Nullable TaskId parent,
        @Nullable String parentTitle,
        @Nullable ChildKind childKind,
        String deadlineExplained,
        @Nullable LocalDate acceptanceDueOn,
        @Nullable Instant assignedAt,
        @Nullable Instant acceptedAt,
        @Nullable CompletionResult requestedResult,
        @Nullable CompletionResult proposedResult,
        @Nullable CompletionResult result,
        @Nullable Retention retention,
        @Nullable LocalDate suspendedUntil,
        @Nullable Light originalLight,
        @Nullable Light overriddenLight,
        @Nullable String overrideReason,
        @Nullable Link carriedFrom,
        @Nullable Link carriedInto,
        boolean frozen,
        boolean reportsToLeader,
        Set<TaskAct> acts) {

    /** Another task by its 督查编号. */
    public record Link(TaskId task, String name) {}

    /** A goal with its light, the reason, the rule in words, what is done, and the bar's two numbers in percent where the kind has them. */
    public record GoalStanding(
            GoalView goal,
            @Nullable Light light,
            String reason,
            String rule,
            String done,
            boolean awaitingData,
            @Nullable Double donePercent,
            @Nullable Double schedulePercent) {}
}
