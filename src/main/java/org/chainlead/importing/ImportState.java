package org.chainlead.importing;

/** Where an import batch stands. */
public enum ImportState {
    /** The wizard is open. */
    OPEN,
    /** Everything is in. */
    COMMITTED,
    /** Taken back as a whole. */
    UNDONE
}
