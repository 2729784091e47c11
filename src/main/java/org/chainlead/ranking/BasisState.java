package org.chainlead.ranking;

/** Where a 排名依据 stands today. */
public enum BasisState {
    /** Waits for the 分管领导. */
    ASKED,
    REFUSED,
    /** Approved, its period has not begun. */
    COMING,
    /** Approved, and its period runs: the only state in which anything is ranked. */
    IN_FORCE,
    /** Its period is over, whether or not it was approved; to rank again it has to be decided anew. */
    OVER,
    /** Ended early, or taken back before it was decided. */
    ENDED
}
