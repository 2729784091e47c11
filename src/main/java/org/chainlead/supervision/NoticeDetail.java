package org.chainlead.supervision;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.chainlead.attachment.AttachmentRef;
import org.chainlead.common.Reason;
import org.chainlead.org.UnitId;
import org.chainlead.task.TaskId;
import org.jspecify.annotations.Nullable;

/**
 * A notice in full, as the acting person may see it.
 *
 * @param version handed back with an edit
 * @param draft what was written
 * @param tasks the tasks with their names
 * @param copies names of the copied units
 * @param dueExplained how the deadline comes about
 * @param outcomeAt when the outcome of a 约谈 was written down
 * @param reopenings each 办结 that was undone, first to last
 * @param scan the stamped scan, the valid version; empty while there is none
 * @param next whose 核稿 or 签发 comes next; absent once it is issued
 * @param acts what the person may do now
 */
public record NoticeDetail(
        NoticeRow row,
        long version,
        NoticeDraft draft,
        Map<TaskId, String> tasks,
        List<Addressee> addressees,
        List<String> copies,
        String organ,
        String author,
        @Nullable String reviewer,
        @Nullable Instant reviewedAt,
        @Nullable String issuer,
        @Nullable Instant outcomeAt,
        @Nullable String outcomeBy,
        @Nullable Instant closedAt,
        @Nullable String closedBy,
        List<Reopening> reopenings,
        @Nullable Instant voidedAt,
        @Nullable String voidReason,
        String dueExplained,
        List<AttachmentRef> scan,
        @Nullable Reason next,
        Set<NoticeAct> acts) {

    /** An addressed unit; state, signature and replies are absent where the person may not read them. */
    public record Addressee(
            UnitId unit,
            String name,
            @Nullable AddresseeState state,
            @Nullable Instant signedAt,
            @Nullable String signedBy,
            List<Reply> replies) {}

    /** 办结 that was undone, by whom and why. */
    public record Reopening(Instant closedAt, String closedBy, Instant at, String by, String reason) {}

    /** 回复 with what its check found; one that was taken back is read by its own unit only. */
    public record Reply(
            int no,
            String text,
            Instant at,
            String by,
            List<AttachmentRef> files,
            @Nullable Instant checkedAt,
            @Nullable String checkedBy,
            @Nullable Boolean passed,
            @Nullable String opinion,
            @Nullable Instant recalledAt,
            @Nullable String recalledBy) {}
}
