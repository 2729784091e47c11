package org.chainlead.dispatch;

/**
 * What can be counted in a closed round. A number and the list behind it come from the same condition, so the list has
 * exactly as many rows as the number says.
 */
public enum RowKind {
    /** 全部任务. */
    ALL("true"),
    /** 应报. */
    OWED("x.owed"),
    /** 已报: of these, left the unit, on time or late. */
    HANDED_IN("x.owed and not x.missing"),
    /** 逾期报送. */
    LATE("x.owed and x.late"),
    /** 未报. */
    MISSING("x.missing"),
    /** 已采纳, read by somebody. */
    ACCEPTED("x.state = 'ACCEPTED'"),
    /** 已采纳（未逐条核）: not verified data. */
    UNCHECKED("x.state = 'UNCHECKED'"),
    /** 待审核 or 退回 when the rows were written. */
    UNDECIDED("x.state in ('IN_REVIEW', 'RETURNED')"),
    /** 核验灯 绿, like the others by the first deadline. */
    GREEN(RowKind.LIGHT + " = 'GREEN'"),
    /** 核验灯 黄. */
    YELLOW(RowKind.LIGHT + " = 'YELLOW'"),
    /** 核验灯 红. */
    RED(RowKind.LIGHT + " = 'RED'"),
    /** 核验灯 蓝. */
    BLUE(RowKind.LIGHT + " = 'BLUE'"),
    /** 核验灯 灰. */
    GREY(RowKind.LIGHT + " = 'GREY'"),
    /** No 核验灯 yet. */
    NO_LIGHT(RowKind.LIGHT + " is null"),
    /** 已办结 in the year of the round, with the goals reached. */
    COMPLETED(RowKind.DONE + " and not x.unreached"),
    /** 计为未达: ended without its goals, or moved by 延期 into a later year. */
    UNREACHED("x.unreached"),
    /** 推进中: signed for, neither completed nor suspended. */
    UNDER_WAY("x.task_state in ('IN_PROGRESS', 'PENDING_VERIFICATION')"),
    /** 未签收. */
    UNSIGNED("x.task_state = 'PENDING_ACCEPTANCE'"),
    /** 挂起. */
    SUSPENDED("x.task_state = 'SUSPENDED'"),
    /** 滞后: 核验灯 红 and not completed. */
    DELAYED(RowKind.LIGHT + " = 'RED' and not (" + RowKind.DONE + ")"),
    /** 逾期 by the first deadline when the rows were written; rows written before this was kept do not tell it. */
    OVERDUE("x.overdue", "x.overdue is not null"),
    /** 自报 and 核验 differ. */
    DISAGREEING(
            "x.reported_light is not null and x.verified_light is not null and x.reported_light <> x.verified_light"),
    /** Of these, 推进中. */
    OPEN_DISAGREEING("x.task_state in ('IN_PROGRESS', 'PENDING_VERIFICATION') and x.reported_light is not null"
            + " and x.verified_light is not null and x.reported_light <> x.verified_light"),
    /** Names difficulties. */
    WITH_DIFFICULTY("x.difficulties <> '[]'");

    /**
     * The light that counts, on the alias {@code x}: totals use the first deadline (product.md, 延期). Rows written before
     * this was told apart count by the light they show.
     */
    static final String LIGHT = "coalesce(x.counted_light, x.verified_light)";

    private static final String DONE = "x.task_state in ('COMPLETED', 'CLOSED', 'ARCHIVED')";

    private final String condition;
    private final String told;

    RowKind(String condition) {
        this(condition, "");
    }

    /** @param told what holds for the rows that tell it; empty where all do */
    RowKind(String condition, String told) {
        this.condition = condition;
        this.told = told;
    }

    /** On the alias {@code x} of a row. */
    String condition() {
        return condition;
    }

    /** How many, over rows of alias {@code x}; null where not all of them tell it. */
    String count() {
        String count = "count(*) filter (where " + condition + ")";
        return told.isEmpty() ? count : "case when bool_and(" + told + ") is not false then " + count + " end";
    }
}
