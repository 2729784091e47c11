package org.chainlead.common;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * What was done in one period against what is owed in it.
 *
 * @param from first day of the period
 */
public record PeriodTally(CountingPeriod per, LocalDate from, int owed, int done) {

    /** How many are still missing; what was done beyond is not counted against other periods. */
    public int gap() {
        return Math.max(0, owed - done);
    }

    /** The period in words. */
    public String name() {
        return per.name(from);
    }

    /** Whether its last day lies before the day. */
    public boolean isOver(LocalDate day) {
        return per.last(from).isBefore(day);
    }

    /**
     * The periods of a year, the oldest first, up to that of today.
     *
     * @param countedFrom before its period nothing is owed
     * @param days when it was done; what lies after today is not counted
     * @return empty while counting has not begun
     */
    public static List<PeriodTally> ofYear(
            CountingPeriod per,
            int owed,
            LocalDate countedFrom,
            int year,
            LocalDate today,
            Collection<LocalDate> days) {
        List<PeriodTally> periods = new ArrayList<>();
        LocalDate first = per.first(countedFrom);
        for (LocalDate from = LocalDate.of(year, 1, 1);
                from.getYear() == year && !from.isAfter(today);
                from = per.next(from)) {
            if (!from.isBefore(first)) {
                periods.add(new PeriodTally(per, from, owed, done(days, from, per.last(from), today)));
            }
        }
        return List.copyOf(periods);
    }

    private static int done(Collection<LocalDate> days, LocalDate from, LocalDate last, LocalDate today) {
        return (int) days.stream()
                .filter(day -> !day.isBefore(from) && !day.isAfter(last) && !day.isAfter(today))
                .count();
    }
}
