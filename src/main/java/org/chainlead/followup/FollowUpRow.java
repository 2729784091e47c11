package org.chainlead.followup;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.chainlead.attachment.AttachmentRef;
import org.chainlead.task.TaskId;
import org.jspecify.annotations.Nullable;

/**
 * One 回头看 as its readers see it.
 *
 * @param unitName lead unit, empty for a task of a 单位组
 * @param month in which it was drawn
 * @param afterDays days after 销号 of its draw
 * @param closedAt the closure it looks back on
 * @param finding what was found
 * @param evidenceOn day of the evidence the finding rests on
 * @param files what the finding rests on
 * @param decision why the task was reopened or kept closed
 * @param mayCheck whether the acting person may record the finding
 * @param mayDecide whether the acting person may decide on reopening
 */
public record FollowUpRow(
        FollowUpId id,
        TaskId task,
        String taskName,
        String unitName,
        FollowUpStage stage,
        YearMonth month,
        int afterDays,
        Instant drawnAt,
        Instant closedAt,
        FollowUpState state,
        @Nullable String finding,
        @Nullable LocalDate evidenceOn,
        @Nullable String checkedBy,
        @Nullable Instant checkedAt,
        @Nullable String decision,
        @Nullable String decidedBy,
        @Nullable Instant decidedAt,
        List<AttachmentRef> files,
        boolean mayCheck,
        boolean mayDecide) {

    /** The same for another reader. */
    FollowUpRow with(List<AttachmentRef> evidence, boolean check, boolean decide) {
        return new FollowUpRow(
                id,
                task,
                taskName,
                unitName,
                stage,
                month,
                afterDays,
                drawnAt,
                closedAt,
                state,
                finding,
                evidenceOn,
                checkedBy,
                checkedAt,
                decision,
                decidedBy,
                decidedAt,
                evidence,
                check,
                decide);
    }
}
