package org.chainlead.dispatch;

/** Where a report stands. */
public enum ReportState {
    /** Being written; seen inside the unit only. */
    DRAFT,
    /** Handed to the unit's own review chain. */
    IN_UNIT_REVIEW,
    /** Left the unit: before the lead unit of the parent task or the supervision office. */
    IN_REVIEW,
    /** Taken over into the task. */
    ACCEPTED,
    /** Sent back at any step; the 经办人 edits it and all steps come again. */
    RETURNED;

    /** Whether the 经办人 may write in it. */
    public boolean isEditable() {
        return this == DRAFT || this == RETURNED;
    }
}
