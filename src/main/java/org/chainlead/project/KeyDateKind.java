package org.chainlead.project;

/** Days of a project that figures are made of. */
public enum KeyDateKind {
    /** 开工. */
    STARTED,
    /** 竣工. */
    FINISHED,
    /** 投产. */
    IN_PRODUCTION,
    /** 纳统: taken into the statistics. */
    IN_STATISTICS
}
