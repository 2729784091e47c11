package org.chainlead.office;

/** What a cell that was read holds. */
public enum CellKind {
    /** Nothing, or only spaces. */
    EMPTY,
    /** Words; in .csv and pasted tables everything is text. */
    TEXT,
    /** A number typed as a number. */
    NUMBER,
    /** A number shown as a date. */
    DATE
}
