package org.chainlead.dispatch;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import org.chainlead.attachment.AttachmentRef;
import org.chainlead.common.Light;
import org.chainlead.org.ReviewStep;
import org.chainlead.task.GoalView;
import org.chainlead.task.TaskId;
import org.jspecify.annotations.Nullable;

/**
 * A report as the acting person sees it; of a report not begun everything but the task is empty.
 *
 * @param taskName number as printed and title
 * @param version to be given with the next act; 0 when not begun
 * @param state absent when not begun
 * @param last what the unit said last before this period, as far as visible
 * @param marking how sentences are marked for this reader
 * @param verifiedLight 核验灯 now
 * @param late handed in after the cut-off
 * @param dueOn until when it leaves the unit: the round's day, or the day of a return
 * @param dueExplained one sentence
 * @param step whose turn it is in the unit
 * @param reviewer name of who reviews it after the unit
 * @param reasons why the office reads it by itself
 * @param repeated files that are evidence of other reports too; for the office alone
 * @param parts what supporting units add, for the unit and its reviewers; a unit without a text has not handed in
 * @param children reports of split children, for the unit itself
 * @param acts what the acting person may do now
 */
public record ReportForm(
        TaskId task,
        String taskName,
        String unitName,
        YearMonth period,
        @Nullable ReportId id,
        long version,
        @Nullable ReportState state,
        ReportBody body,
        @Nullable LastReport last,
        ReportMarking marking,
        List<GoalView> goals,
        @Nullable Light verifiedLight,
        List<AttachmentRef> files,
        int versionNo,
        boolean late,
        boolean unchecked,
        LocalDate dueOn,
        String dueExplained,
        @Nullable String returnReason,
        @Nullable String returnedBy,
        @Nullable Instant editedAt,
        @Nullable String editedBy,
        @Nullable ReviewStep step,
        boolean onPaper,
        String reviewer,
        List<Signature> signatures,
        List<ReviewReason> reasons,
        List<RepeatedFile> repeated,
        List<PartView> parts,
        List<ChildReport> children,
        Set<ReportAct> acts) {

    /** What the unit said last before the period. */
    public record LastReport(YearMonth period, ReportBody body) {}

    public boolean may(ReportAct act) {
        return acts.contains(act);
    }

    /** What is marked before sending or reviewing. */
    public ReportHints hints() {
        return marking.of(body);
    }
}
