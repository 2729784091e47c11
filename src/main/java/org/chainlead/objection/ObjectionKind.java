package org.chainlead.objection;

/** What a unit may answer to. */
public enum ObjectionKind {
    /** 核验灯, by rule or by hand. */
    LIGHT,
    /** A report or an application for completion was returned. */
    RETURN,
    /** A notice was issued to the unit. */
    NOTICE
}
