package org.chainlead.indicator;

import static org.chainlead.common.Texts.t;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.chainlead.common.CountingPeriod;
import org.chainlead.common.DateTimeText;
import org.jspecify.annotations.Nullable;

/**
 * What is to be reached in a term, mostly a calendar year; a plan over several years has several.
 *
 * @param dueOn the end of a month, of a 节点阈值 its day
 * @param base where a 存量 stood before the term; null when nothing is known, and for the other kinds
 * @param interims in the order of their days; a straight line by whole months only if there are none
 */
public record IndicatorTarget(
        LocalDate startsOn,
        LocalDate dueOn,
        BigDecimal target,
        @Nullable BigDecimal base,
        List<Interim> interims) {

    /** This value by the end of this day. */
    public record Interim(LocalDate by, BigDecimal value) {}

    public IndicatorTarget {
        interims = List.copyOf(interims);
    }

    /** Of a calendar year, without interim targets. */
    public static IndicatorTarget ofYear(int year, BigDecimal target) {
        return new IndicatorTarget(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31), target, null, List.of());
    }

    /**
     * Values belong to whole periods: the one in which the term ends is its last and owed in full, however early in it the
     * end lies.
     *
     * @param day on which a 数据期 ends
     */
    boolean reaches(CountingPeriod cycle, LocalDate day) {
        return !day.isBefore(startsOn) && !cycle.first(day).isAfter(dueOn);
    }

    /** 2026年, or with its months when it is no calendar year: 2026年2月—2027年1月. */
    public String term() {
        boolean year = startsOn.getDayOfYear() == 1 && dueOn.equals(LocalDate.of(startsOn.getYear(), 12, 31));
        return year
                ? t("indicator.term.year", startsOn.getYear())
                : t(
                        "indicator.term.months",
                        DateTimeText.month(YearMonth.from(startsOn)),
                        DateTimeText.month(YearMonth.from(dueOn)));
    }
}
