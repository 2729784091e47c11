package org.chainlead.audit;

/** What a transaction has changed in memory and not yet sent to the database. */
interface OpenChanges {

    /** Sends it, so that its rows are locked and its conflicts known. */
    void flush();
}
