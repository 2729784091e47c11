package org.chainlead.indicator;

import static org.chainlead.common.Texts.t;

import java.math.BigDecimal;
import org.chainlead.common.DateTimeText;
import org.jspecify.annotations.Nullable;

/** Facts of an indicator as people read them, alike on the screen and in files; empty for what there is not. */
public final class IndicatorWords {

    private IndicatorWords() {}

    /** Shape and word. */
    public static String light(IndicatorRow row) {
        return row.standing().light() == null ? "" : row.standing().light().text();
    }

    public static String term(IndicatorRow row) {
        if (row.target() == null) {
            return "";
        }
        return row.kind() == IndicatorKind.THRESHOLD
                ? t("indicator.term.node", DateTimeText.date(row.target().dueOn()))
                : row.target().term();
    }

    /** With its unit. */
    public static String target(IndicatorRow row) {
        return row.target() == null ? "" : Numbers.text(row.target().target()) + row.measureUnit();
    }

    /** 数据期 of the newest value. */
    public static String period(IndicatorRow row) {
        return row.figure() == null
                ? ""
                : PeriodPolicy.shown(row.figure().periodEnd(), row.figure().periodText());
    }

    /** The newest value with its unit. */
    public static String total(IndicatorRow row) {
        return row.figure() == null ? "" : Numbers.text(row.figure().total()) + row.measureUnit();
    }

    public static String yearOnYear(IndicatorRow row) {
        return row.yearOnYear() == null ? "" : row.yearOnYear().text();
    }

    public static String completion(IndicatorRow row) {
        return completion(row.standing());
    }

    /** 完成率, or what is told in its place. */
    public static String completion(Standing standing) {
        return standing.instead() == null
                ? percent(standing.completion())
                : standing.instead().text();
    }

    /** As 63.5%. */
    public static String percent(@Nullable BigDecimal percent) {
        return percent == null ? "" : t("indicator.percent", Numbers.text(percent));
    }
}
