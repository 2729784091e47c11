package org.chainlead.duty;

import java.util.List;
import java.util.Optional;
import org.chainlead.common.PeriodTally;
import org.chainlead.common.YearTally;
import org.chainlead.org.PostRef;

/** How often the holder of a post did in a year what a rule asks. */
public record DutyTally(PostRef post, DutyRule rule, YearTally counted) {

    /** The period of today; none in another year, and while counting has not begun. */
    public Optional<PeriodTally> now() {
        return counted.now();
    }

    /** Periods of the year that are over with too little done. */
    public List<PeriodTally> missed() {
        return counted.missed();
    }
}
