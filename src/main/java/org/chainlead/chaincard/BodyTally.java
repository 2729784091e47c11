package org.chainlead.chaincard;

import java.util.List;
import java.util.Optional;
import org.chainlead.common.PeriodTally;
import org.chainlead.common.YearTally;

/** How often a body met in a year. */
public record BodyTally(BodyRule rule, YearTally counted) {

    /** The period of today; none in another year, and while counting has not begun. */
    public Optional<PeriodTally> now() {
        return counted.now();
    }

    /** Periods of the year that are over with too few meetings. */
    public List<PeriodTally> missed() {
        return counted.missed();
    }
}
