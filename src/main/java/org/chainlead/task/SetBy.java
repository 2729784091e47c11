package org.chainlead.task;

/** Who set the matter, and so decides extension, suspension and termination. */
public enum SetBy {
    /** 督查室 itself. */
    OFFICE,
    /** An issued document: the SUPERVISION_HEAD records the issuer's decision with its paper. */
    DOCUMENT,
    /** A signed minute: recorded with its paper. */
    MINUTE,
    /** The leader in charge. */
    LEADER
}
