package org.chainlead.dispatch;

/** Where a round stands for who owes it; each stage lasts until the next begins, so that a missed day is made up. */
enum RoundStage {
    /** Far enough from the cut-off. */
    OPEN,
    /** Days before the cut-off. */
    SOON,
    /** The day itself. */
    TODAY,
    /** The cut-off is over. */
    OVER
}
