package org.chainlead.audit;

/** Who reads an entry in a subject's story, besides having the right to see the subject. */
public enum Visibility {
    /** Passed between units: part of the common story. */
    COMMON,
    /** Drafts and returns inside one unit stay inside it. */
    UNIT,
    /** Working notes of the supervision office stay inside that office. */
    OFFICE
}
