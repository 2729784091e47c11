package org.chainlead.meeting;

import java.time.Instant;
import java.time.LocalDate;
import org.chainlead.task.TaskId;
import org.chainlead.task.TaskState;
import org.jspecify.annotations.Nullable;

/**
 * 议定事项: as it was when it was handed out, before that as drafted.
 *
 * @param atOnceBy whose word it was to hand it out at once; absent for what waits for the minutes
 * @param handedOutAt absent while 纪要未签发
 * @param visible whether the acting person finds the task
 */
public record DecisionRow(
        TaskId task,
        @Nullable AgendaItemId item,
        String title,
        String goal,
        String unitName,
        @Nullable LocalDate dueOn,
        TaskState state,
        @Nullable String caseNumber,
        String draftedBy,
        @Nullable String atOnceBy,
        @Nullable String atOnceReason,
        @Nullable Instant handedOutAt,
        boolean visible) {

    public boolean isHandedOut() {
        return handedOutAt != null;
    }
}
