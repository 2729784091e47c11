package org.chainlead.project;

/** What projects are summed up by. */
public enum ProjectGrouping {
    /** 建设地点 as printed: a row that names several counties is a line of its own and never split. */
    PLACE,
    CHAIN,
    DEPARTMENT
}
