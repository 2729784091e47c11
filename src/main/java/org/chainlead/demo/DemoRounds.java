package org.chainlead.demo;

import java.time.LocalDate;
import java.time.YearMonth;

/** Which month's round is open on a day, by the default course: it opens on the 10th and stays the present one until the next. */
final class DemoRounds {

    private static final int OPENS = 10;

    private DemoRounds() {}

    static YearMonth open(LocalDate day) {
        YearMonth month = YearMonth.from(day);
        return day.getDayOfMonth() < OPENS ? month.minusMonths(1) : month;
    }
}
