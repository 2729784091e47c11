package org.chainlead.project;

/** Lists of requests for 要素. */
public enum ResourceList {
    /** Not solved. */
    OPEN,
    /** Those the acting person's unit is asked for and has not answered. */
    ASKED_OF_US,
    SOLVED
}
