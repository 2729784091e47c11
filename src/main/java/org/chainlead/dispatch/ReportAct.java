package org.chainlead.dispatch;

/** What a person may do with a report. */
public enum ReportAct {
    /** 填报 and submit. */
    FILL,
    /** 撤回 by who sent it, until the receiver has acted. */
    RECALL,
    /** 更正. */
    CORRECT,
    /** Enter a step signed on paper. */
    PAPER,
    /** Pass or return inside the unit. */
    PASS,
    /** Accept or return what has come in. */
    REVIEW,
    /** Ask the supporting units for their parts. */
    ASK_PARTS
}
