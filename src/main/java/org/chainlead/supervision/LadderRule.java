package org.chainlead.supervision;

/**
 * When a next step is proposed.
 *
 * @param red whether a verified red light proposes one
 * @param overdueDays calendar days after the deadline of a task, counted from its effective day
 * @param missingInRow reports in a row that were owed and not handed in
 * @param unansweredDays calendar days after the deadline of a notice that is not answered
 * @param pauseDays calendar days after a step before the next one is proposed for the same task
 * @param memoryDays calendar days after which a step no longer counts
 */
public record LadderRule(
        boolean red,
        int overdueDays,
        int missingInRow,
        int unansweredDays,
        int pauseDays,
        int memoryDays,
        long version) {

    static final int LONGEST = 90;
    static final int FEWEST_MISSING = 2;
    static final int MOST_MISSING = 6;
    static final int SHORTEST_MEMORY = 30;
    static final int LONGEST_MEMORY = 730;

    boolean isWithinLimits() {
        return isDays(overdueDays)
                && isDays(unansweredDays)
                && isDays(pauseDays)
                && missingInRow >= FEWEST_MISSING
                && missingInRow <= MOST_MISSING
                && memoryDays >= SHORTEST_MEMORY
                && memoryDays <= LONGEST_MEMORY;
    }

    private static boolean isDays(int days) {
        return days >= 1 && days <= LONGEST;
    }
}
