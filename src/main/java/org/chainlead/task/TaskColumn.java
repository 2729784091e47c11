package org.chainlead.task;

import org.chainlead.common.DateTimeText;
import org.chainlead.common.Texts;

/** Columns of the ledger on the screen and in its exports, in their usual order. */
public enum TaskColumn {
    /** 来源序号, or 督查编号 where nothing was printed. */
    NUMBER,
    TITLE,
    /** 自报｜核验, with the marks 未报, 待数据, 挂起. */
    LIGHTS,
    LEAD_UNIT,
    STATE,
    DONE,
    /** 现时限, the first one when it was moved, remaining working days. */
    DEADLINE,
    PROGRESS,
    CASE_NUMBER,
    PLAN,
    SPECIAL_ACTION,
    CHAIN,
    LEVEL,
    POST,
    HANDLER,
    MEASURE,
    GOAL,
    CYCLE,
    PROGRESS_ON;

    /** Shown until the person chooses otherwise. */
    public boolean isUsual() {
        return compareTo(PROGRESS) <= 0;
    }

    /** Stays at the left while scrolling and cannot be hidden. */
    public boolean isFrozen() {
        return this == NUMBER || this == TITLE;
    }

    /** What the column shows in words; of lights and deadline the whole cell in one line. */
    public String text(TaskRow row) {
        return switch (this) {
            case NUMBER -> or(row.sourceNumber(), or(row.caseNumber(), ""));
            case TITLE -> row.title();
            case LIGHTS -> String.join(" ", TaskSheet.light(row.reportedLight()), TaskSheet.light(row.verifiedLight()));
            case LEAD_UNIT -> or(row.leadUnitName(), "");
            case STATE -> Texts.label(row.state());
            case DONE -> TaskSheet.done(row);
            case DEADLINE -> row.dueOn() == null ? "" : DateTimeText.date(row.dueOn());
            case PROGRESS -> row.progress();
            case CASE_NUMBER -> or(row.caseNumber(), "");
            case PLAN -> or(row.planName(), "");
            case SPECIAL_ACTION -> or(row.specialAction(), "");
            case CHAIN -> or(row.chainName(), "");
            case LEVEL -> Texts.label(row.level());
            case POST -> or(row.postName(), "");
            case HANDLER -> or(row.handlerName(), "");
            case MEASURE -> row.measure();
            case GOAL -> row.goalText();
            case CYCLE -> Texts.label(row.cycle());
            case PROGRESS_ON -> row.progressOn() == null ? "" : DateTimeText.date(row.progressOn());
        };
    }

    private static String or(@org.jspecify.annotations.Nullable String text, String otherwise) {
        return text == null ? otherwise : text;
    }
}
