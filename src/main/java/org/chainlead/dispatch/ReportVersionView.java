package org.chainlead.dispatch;

import java.time.Instant;
import java.util.List;
import org.chainlead.attachment.AttachmentRef;
import org.jspecify.annotations.Nullable;

/**
 * A submission as it was.
 *
 * @param no from 1
 * @param handedInAt when it left the unit
 * @param returnedInside whether the unit's own head sent it back
 * @param unchecked 已采纳（未逐条核）
 * @param recalledAt when who sent it took it back
 * @param signatures the unit's steps; empty for readers outside the unit and its reviewer
 */
public record ReportVersionView(
        int no,
        ReportBody body,
        String submittedBy,
        Instant submittedAt,
        @Nullable Instant handedInAt,
        @Nullable Instant returnedAt,
        @Nullable String returnedBy,
        @Nullable String returnReason,
        boolean returnedInside,
        @Nullable Instant acceptedAt,
        @Nullable String acceptedBy,
        boolean unchecked,
        @Nullable Instant recalledAt,
        @Nullable String recalledBy,
        List<AttachmentRef> files,
        List<Signature> signatures) {

    /** Where this version stands. */
    public ReportState state() {
        if (acceptedAt != null) {
            return ReportState.ACCEPTED;
        }
        if (returnedAt != null) {
            return ReportState.RETURNED;
        }
        if (recalledAt != null) {
            return ReportState.DRAFT;
        }
        return handedInAt == null ? ReportState.IN_UNIT_REVIEW : ReportState.IN_REVIEW;
    }
}
