package org.chainlead.project;

/** Where a request for 要素 stands. */
public enum ResourceState {
    /** Waits for the asked unit to take it. */
    ASKED,
    /** 受理: the asked unit works on it, also again after 未解决. */
    ACCEPTED,
    /** Answered; the project's unit says whether that solves it. */
    ANSWERED,
    /** 办结. */
    SOLVED
}
