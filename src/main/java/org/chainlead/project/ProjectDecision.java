package org.chainlead.project;

/** What a person decides about one contradiction of a list. */
public enum ProjectDecision {
    /** The second is the first printed once more: it is not made, its department is noted at the first. */
    MERGE,
    /** They are two projects. */
    KEEP_BOTH,
    /** The whole name is typed in place of the printed one. */
    FULL_NAME,
    /** What is printed stays. */
    AS_PRINTED,
    /** The row stands for several counties and stays one row in every sum by county. */
    OWN_ROW,
    /** It stands in 在建 from the beginning, apart from its list. */
    UNDER_CONSTRUCTION,
    /** It stands where its list does. */
    STAGE_OF_LIST
}
