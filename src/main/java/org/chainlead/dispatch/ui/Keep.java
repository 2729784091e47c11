package org.chainlead.dispatch.ui;

/** Which of two texts of one part stays. */
enum Keep {
    /** The one the other person saved. */
    THEIRS,
    /** The one typed here. */
    MINE,
    /** Both, theirs first. */
    BOTH
}
