package org.chainlead.cockpit;

import org.chainlead.dispatch.RowKind;

/** The large numbers. Each has its rule and source under {@code cockpit.rule.<name>}. */
public enum CockpitFigure {
    /** 在办任务: 办理中 and 待核验. */
    UNDER_WAY(RowKind.UNDER_WAY),
    /** 亮红: 核验灯 red by the first deadline, not completed. */
    RED(RowKind.DELAYED),
    /** 自报与核验不一致, under way. */
    DISAGREEING(RowKind.OPEN_DISAGREEING),
    /** 逾期 by the first deadline. */
    OVERDUE(RowKind.OVERDUE),
    /** 本月已报: of the reports owed, in percent. */
    REPORTED(RowKind.MISSING),
    /** 项目本年投资. */
    INVESTMENT(RowKind.ALL);

    private final RowKind kind;

    CockpitFigure(RowKind kind) {
        this.kind = kind;
    }

    /** What the same is called in the rows of a round. */
    RowKind kind() {
        return kind;
    }
}
