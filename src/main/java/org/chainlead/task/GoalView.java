package org.chainlead.task;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A goal as it stands.
 *
 * @param yellow own limit for yellow in percentage points, absent for the default rule
 * @param red own limit for red in percentage points, absent for the default rule
 */
public record GoalView(
        GoalId id,
        int position,
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
        @Nullable BigDecimal yellow,
        @Nullable BigDecimal red,
        List<GoalDraft.Interim> interims,
        List<Milestone> milestones) {

    /** A milestone, done when it has a date. */
    public record Milestone(
            UUID id,
            LocalDate dueOn,
            BigDecimal weight,
            String text,
            @Nullable LocalDate doneOn) {}

    GoalDraft draft() {
        return new GoalDraft(
                kind,
                name,
                comparison,
                target,
                unit,
                base,
                dueOn,
                per,
                times,
                yearTotal,
                interims,
                milestones.stream()
                        .map(m -> new GoalDraft.MilestoneDraft(m.dueOn(), m.weight(), m.text()))
                        .toList());
    }
}
