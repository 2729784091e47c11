package org.chainlead.dispatch;

/** Where a round stands. */
public enum RoundState {
    /** Reports are written and reviewed. */
    OPEN,
    /** Closing was ordered; the remaining reports are being taken, and this goes on after an interruption. */
    CLOSING,
    /** The rows are written; late reports are still taken, and the rows can be written anew. */
    CLOSED,
    /** Published and frozen for ever. */
    PUBLISHED;

    /** Whether its rows can be read. */
    public boolean hasRows() {
        return this == CLOSED || this == PUBLISHED;
    }
}
