package org.chainlead.database;

/**
 * The advisory lock under which the trail is sealed: one node at a time. A tool that needs database and anchors as of
 * one moment takes it for that moment.
 */
public final class SealingLock {

    /** Key for {@code pg_advisory_lock}. */
    public static final long KEY = 0x434c_5345_414cL;

    private SealingLock() {}
}
