package org.chainlead.indicator;

/** 五个主题, in their order. */
public enum CaseStep {
    /** 研判: why it is red. */
    JUDGEMENT,
    /** 预警: who was warned. */
    WARNING,
    /** 应策: what is to be done. */
    COUNTERMEASURE,
    /** 推动: what was done. */
    PUSH,
    /** 问效: what came of it. */
    EFFECT
}
