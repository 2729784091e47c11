package org.chainlead.project;

/** What looks odd in the figures of a project. It is asked about, never held against anybody. */
public enum AnomalyKind {
    /** Done in a year more than 年度计划投资. */
    DONE_OVER_PLAN,
    /** Done in all more than 总投资. */
    DONE_OVER_TOTAL,
    /** Done in all more than the verified 合同投资, where there is one. */
    DONE_OVER_CONTRACT,
    /** 年度计划投资 more than 总投资. */
    PLAN_OVER_TOTAL,
    /** A month of many times the month before. */
    JUMP,
    /** 竣工 or 投产 without a day of 开工. */
    NO_START,
    /** Likely the same project as another, see {@link SameProject}; its part is the other's identity. */
    SAME_PROJECT;

    /** Of the office alone: its words name what lies beyond the figures of the project itself. */
    boolean isInsideOffice() {
        return this == SAME_PROJECT;
    }
}
