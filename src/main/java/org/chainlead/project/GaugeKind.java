package org.chainlead.project;

/** The figures of 重大项目 that are measured against something. */
public enum GaugeKind {
    /** 开工率: started ÷ 年度计划开工, in percent. */
    START_RATE(ProjectMark.STARTED, ProjectMark.START_PLANNED),
    /** 投资完成率: done this year ÷ 年度计划投资, in percent. */
    INVESTMENT_RATE(ProjectMark.PLANNED, ProjectMark.PLANNED),
    /** 储备项目数 ÷ 年度计划项目数, in times. */
    RESERVE_COUNT(ProjectMark.RESERVED, ProjectMark.PLANNED),
    /** 储备项目年度投资 ÷ 年度计划投资, in times. */
    RESERVE_SUM(ProjectMark.RESERVED, ProjectMark.PLANNED),
    /** 转化率: started this year ÷ in 储备 or 前期 this year, in percent. */
    CONVERSION_RATE(ProjectMark.CONVERTED, ProjectMark.CONVERTIBLE);

    private final ProjectMark part;
    private final ProjectMark base;

    GaugeKind(ProjectMark part, ProjectMark base) {
        this.part = part;
        this.base = base;
    }

    /** The projects the upper number counts. */
    public ProjectMark part() {
        return part;
    }

    /** The projects the lower number counts. */
    public ProjectMark base() {
        return base;
    }
}
