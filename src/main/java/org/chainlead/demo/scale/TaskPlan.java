package org.chainlead.demo.scale;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.chainlead.task.ChildKind;
import org.chainlead.task.GoalKind;
import org.chainlead.task.ReportCycle;
import org.chainlead.task.SourceKind;
import org.chainlead.task.TaskLevel;
import org.chainlead.task.TaskState;
import org.jspecify.annotations.Nullable;

/**
 * Everything decided about a task before a word of it is written. Reports are counted from 0; report k is of month
 * {@code first + k * step}.
 *
 * @param lead absent for a task of a group
 * @param first month in which it begins
 * @param last month in which it ends, or the last month of the ledger while it is under way
 * @param reports how many reports there are
 * @param ahead months from the last one to the deadline
 * @param pace how the work goes: 1 as planned, below it lags
 * @param times when what happened; absent what has not
 */
record TaskPlan(
        int index,
        UUID id,
        UUID goal,
        TaskState state,
        ReportCycle cycle,
        @Nullable Unit lead,
        Organisation.@Nullable Group group,
        @Nullable Integer parent,
        @Nullable ChildKind childKind,
        int first,
        int last,
        int step,
        int reports,
        int ahead,
        double pace,
        GoalKind goalKind,
        boolean milestones,
        int target,
        SourceKind source,
        TaskLevel level,
        int plan,
        Organisation.Chain chain,
        @Nullable Person handler,
        @Nullable Unit supporting,
        String matter,
        String title,
        LocalDate startsOn,
        LocalDate due,
        Times times) {

    /** The acts of a task's life. */
    record Times(
            Instant created,
            @Nullable Instant assigned,
            @Nullable Instant accepted,
            @Nullable Instant completed,
            @Nullable Instant closed,
            @Nullable Instant archived,
            @Nullable Instant terminated) {}

    int month(int report) {
        return first + report * step;
    }

    /** The share of the whole way that is behind when the report is written. */
    double way(int report) {
        return (report + 1.0) / length();
    }

    /** Reporting periods from the beginning to the deadline. */
    int length() {
        return Math.max(1, reports + Math.ceilDiv(ahead, step));
    }
}
