package org.chainlead.project;

import java.time.LocalDate;

/**
 * How the starts stand to one threshold of the contest.
 *
 * @param on end of its month
 * @param started by that day, or by the day asked when that is earlier
 * @param needed so many starts make the percent
 * @param over whether the day asked is after it
 */
public record ThresholdStand(LocalDate on, int percent, long started, long needed, boolean over) {

    public long missing() {
        return Math.max(0, needed - started);
    }
}
