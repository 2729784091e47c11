package org.chainlead.dispatch;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import org.chainlead.attachment.AttachmentRef;
import org.chainlead.common.Light;
import org.chainlead.task.TaskId;
import org.jspecify.annotations.Nullable;

/**
 * A task under way whose 自报灯 and 核验灯 differ, with what each rests on.
 *
 * @param chainName 产业链, empty when the task belongs to none
 * @param reported the unit's last word: of a report in review, else of the last accepted one
 * @param verifiedReason what rule or person found
 * @param verifiedRule the rule in the words of its version; empty when no rule made the light
 * @param overrideReason why the light was set by hand; absent when it was not
 * @param report the last report that left the unit, absent when there is none
 * @param figures newest verified figure of each goal
 */
public record DisagreementRow(
        TaskId task,
        String taskName,
        String unitName,
        String chainName,
        Light reported,
        Light verified,
        String verifiedReason,
        String verifiedRule,
        @Nullable String overrideReason,
        @Nullable Said report,
        List<String> figures) {

    /**
     * What the unit said.
     *
     * @param version of the report as read, for returning it
     * @param unchecked 已采纳（未逐条核）
     * @param mayReturn it waits for the supervision office's review
     */
    public record Said(
            ReportId id,
            long version,
            YearMonth period,
            ReportState state,
            boolean late,
            boolean unchecked,
            String by,
            Instant handedInAt,
            String progress,
            List<AttachmentRef> files,
            boolean mayReturn) {}
}
