package org.chainlead.task;

/** The lists of 延期与变更. */
public enum RequestList {
    /** 待我决定: what the acting person decides. */
    TO_DECIDE,
    /** 待决定, whoever decides. */
    PENDING,
    /** 已决定, or taken back. */
    DECIDED
}
