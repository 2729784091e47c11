package org.chainlead.duty;

import java.util.List;
import java.util.Optional;
import org.chainlead.common.PeriodTally;
import org.chainlead.org.PostRef;

/**
 * How often the holder of a post did what a rule asks, this year.
 *
 * @param periods the oldest first, the last one is that of today
 */
public record DutyTally(PostRef post, DutyRule rule, List<PeriodTally> periods) {

    public DutyTally {
        periods = List.copyOf(periods);
    }

    /** The period of today; none while counting has not begun. */
    public Optional<PeriodTally> now() {
        return periods.isEmpty() ? Optional.empty() : Optional.of(periods.getLast());
    }

    /** Periods that have passed with too little done. */
    public List<PeriodTally> missed() {
        return periods.stream()
                .limit(Math.max(0, periods.size() - 1))
                .filter(period -> period.gap() > 0)
                .toList();
    }
}
