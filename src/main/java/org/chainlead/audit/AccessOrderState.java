package org.chainlead.audit;

/** Where a 调阅单 stands; whether its days are over is computed. */
public enum AccessOrderState {
    /** Waits for the 督查室主任. */
    REQUESTED,
    /** Approved by the 督查室主任. */
    APPROVED,
    /** Refused with a reason. */
    REFUSED,
    /** Entered on an organ's letter. */
    BY_LETTER
}
