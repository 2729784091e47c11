package org.chainlead.project;

/** Lists of requests for 要素; the figures of {@link ResourceRates} open them. */
public enum ResourceList {
    /** Not solved. */
    OPEN,
    /** Those the acting person's unit is asked for and has not answered. */
    ASKED_OF_US,
    /** Taken by the asked unit at some time, solved or not. */
    ACCEPTED,
    SOLVED,
    /** Solved, and answered by the day. */
    ON_TIME,
    ALL
}
