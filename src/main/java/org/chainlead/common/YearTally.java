package org.chainlead.common;

import java.time.LocalDate;
import java.time.Month;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * What was done in the periods of a year against what is owed in them. A missed period stays missed at the turn of the
 * year: each year can be looked at, and through January those missed in the year before stand beside the new one.
 *
 * @param today counted up to this day
 * @param periods of the year, the oldest first, up to the one of today
 * @param before those of the year before, in January of the present year; else empty
 */
public record YearTally(int year, LocalDate today, List<PeriodTally> periods, List<PeriodTally> before) {

    public YearTally {
        periods = List.copyOf(periods);
        before = List.copyOf(before);
    }

    /**
     * @param countedFrom before its period nothing is owed
     * @param days when it was done, at least from {@link #since} on
     */
    public static YearTally of(
            CountingPeriod per,
            int owed,
            LocalDate countedFrom,
            int year,
            LocalDate today,
            Collection<LocalDate> days) {
        return new YearTally(
                year,
                today,
                PeriodTally.ofYear(per, owed, countedFrom, year, today, days),
                looksBack(year, today) ? PeriodTally.ofYear(per, owed, countedFrom, year - 1, today, days) : List.of());
    }

    /** The first day of which it must be known what was done, to look at the year. */
    public static LocalDate since(int year, LocalDate today) {
        return LocalDate.of(looksBack(year, today) ? year - 1 : year, 1, 1);
    }

    /** The period of today; none in another year, and while counting has not begun. */
    public Optional<PeriodTally> now() {
        return periods.stream().filter(period -> !period.isOver(today)).findFirst();
    }

    /** Periods of the year that are over with too little done. */
    public List<PeriodTally> missed() {
        return missed(periods);
    }

    /** Those of the year before, in January. */
    public List<PeriodTally> missedBefore() {
        return missed(before);
    }

    /** Whether it is the year of today. */
    public boolean isPresent() {
        return year == today.getYear();
    }

    private List<PeriodTally> missed(List<PeriodTally> all) {
        return all.stream()
                .filter(period -> period.isOver(today) && period.gap() > 0)
                .toList();
    }

    private static boolean looksBack(int year, LocalDate today) {
        return year == today.getYear() && today.getMonth() == Month.JANUARY;
    }
}
