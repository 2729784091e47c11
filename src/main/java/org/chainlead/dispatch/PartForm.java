package org.chainlead.dispatch;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import org.chainlead.attachment.AttachmentRef;
import org.chainlead.org.ReviewStep;
import org.chainlead.task.TaskId;
import org.jspecify.annotations.Nullable;

/**
 * The acting unit's part of a report of a task it supports; of a part not begun everything but the task is empty.
 *
 * @param leadUnitName whose report it goes to
 * @param version to be given with the next act; 0 when not begun
 * @param state absent when not begun
 * @param files what the unit adds to it
 * @param asked whether the lead unit asked for it
 * @param handedInAt when it left the unit last
 * @param step whose turn it is in the unit
 * @param dueOn the day of the month's reports
 * @param acts what the acting person may do now
 */
public record PartForm(
        TaskId task,
        String taskName,
        String leadUnitName,
        YearMonth month,
        long version,
        @Nullable PartState state,
        PartText text,
        List<AttachmentRef> files,
        boolean asked,
        @Nullable Instant handedInAt,
        boolean late,
        @Nullable Instant editedAt,
        @Nullable String returnReason,
        @Nullable String returnedBy,
        @Nullable ReviewStep step,
        LocalDate dueOn,
        Set<ReportAct> acts) {

    PartForm withFiles(List<AttachmentRef> carried) {
        return new PartForm(
                task,
                taskName,
                leadUnitName,
                month,
                version,
                state,
                text,
                carried,
                asked,
                handedInAt,
                late,
                editedAt,
                returnReason,
                returnedBy,
                step,
                dueOn,
                acts);
    }

    public boolean may(ReportAct act) {
        return acts.contains(act);
    }
}
