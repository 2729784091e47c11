package org.chainlead.project;

/** 要素: what a project needs. */
public enum ResourceKind {
    /** 土地. */
    LAND,
    /** 林地. */
    FOREST,
    /** 用电. */
    POWER,
    /** 用能. */
    ENERGY,
    /** 环评. */
    ENVIRONMENT,
    /** 资金. */
    FUNDS,
    /** 用工. */
    PEOPLE,
    OTHER
}
