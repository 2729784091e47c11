package org.chainlead.supervision;

/**
 * How near two inspections of one unit are to be pointed out.
 *
 * @param matterDays calendar days between the end of one and the beginning of the other, for the same task or the same
 *     words; 0 points out only those on the same or neighbouring days
 * @param chainDays the same for two about the same chain
 */
public record InspectionRule(int matterDays, int chainDays, long version) {

    static final int LONGEST = 365;

    boolean isWithinLimits() {
        return matterDays >= 0 && matterDays <= LONGEST && chainDays >= 0 && chainDays <= LONGEST;
    }
}
