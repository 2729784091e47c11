package org.chainlead.dispatch;

import java.time.Instant;
import java.util.UUID;
import org.chainlead.common.Light;
import org.chainlead.org.UnitId;
import org.chainlead.task.ChildKind;
import org.chainlead.task.ReportCycle;
import org.chainlead.task.TaskId;
import org.chainlead.task.TaskState;
import org.jspecify.annotations.Nullable;

/**
 * What reporting needs to know of a task.
 *
 * @param parentLead lead unit of the parent task
 */
record ReportedTask(
        TaskId id,
        @Nullable String number,
        String title,
        TaskState state,
        ReportCycle cycle,
        @Nullable UnitId leadUnit,
        String leadUnitName,
        @Nullable ChildKind childKind,
        @Nullable UnitId parentLead,
        @Nullable String parentLeadName,
        @Nullable UUID handler,
        @Nullable Instant acceptedAt,
        @Nullable Light verifiedLight,
        boolean group) {

    String name() {
        return number == null ? title : number + " " + title;
    }

    /** Who reviews what the unit hands in: the lead unit of the parent of a split child, else the supervision office. */
    @Nullable
    UnitId reviewer() {
        return childKind == ChildKind.SPLIT ? parentLead : null;
    }
}
