package org.chainlead.dispatch;

/** Where a supporting unit's part of a report stands; what left the unit stays readable while it is mended. */
public enum PartState {
    /** 草稿. */
    DRAFT,
    /** Before the unit's own heads. */
    IN_UNIT_REVIEW,
    /** Sent back by the unit's own head. */
    RETURNED,
    /** Has left the unit: the lead unit reads it. */
    HANDED_IN;

    boolean isEditable() {
        return this == DRAFT || this == RETURNED;
    }
}
