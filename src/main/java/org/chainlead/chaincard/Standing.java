package org.chainlead.chaincard;

/** What an enterprise is to its chain. */
public enum Standing {
    /** 龙头. */
    LEADING,
    /** 重点. */
    KEY,
    OTHER
}
