package org.chainlead.indicator;

/** Which way an indicator should go. */
public enum Direction {
    /** 越高越好: the target is not to be missed from below. */
    HIGHER,
    /** 越低越好: the target is not to be exceeded. */
    LOWER
}
