package org.chainlead.org;

/** A step of a unit's review chain. */
public enum ReviewStep {
    /** 科室负责人. */
    SECTION_CHIEF,
    /** 分管领导. */
    DEPUTY,
    /** 主要领导. */
    PRINCIPAL
}
