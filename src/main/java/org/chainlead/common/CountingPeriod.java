package org.chainlead.common;

import static org.chainlead.common.Texts.t;

import java.time.LocalDate;

/** A stretch of the calendar by which things that recur are counted, in whole days of the business zone. */
public enum CountingPeriod {
    MONTH(1),
    QUARTER(3),
    HALF_YEAR(6),
    YEAR(12);

    private final int months;

    CountingPeriod(int months) {
        this.months = months;
    }

    /** First day of the period in which the day lies. */
    public LocalDate first(LocalDate day) {
        return LocalDate.of(day.getYear(), (number(day) - 1) * months + 1, 1);
    }

    /** Last day of the period in which the day lies. */
    public LocalDate last(LocalDate day) {
        return next(day).minusDays(1);
    }

    /** First day of the period after the one in which the day lies. */
    public LocalDate next(LocalDate day) {
        return first(day).plusMonths(months);
    }

    /** The period in which the day lies, in words: 2026年11月, 2026年第4季度, 2026年下半年, 2026年. */
    public String name(LocalDate day) {
        String key = "common.period." + name();
        return this == HALF_YEAR ? t(key + "." + number(day), day.getYear()) : t(key, day.getYear(), number(day));
    }

    private int number(LocalDate day) {
        return (day.getMonthValue() - 1) / months + 1;
    }
}
