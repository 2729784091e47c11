package org.chainlead.chaincard;

import java.util.List;
import java.util.Optional;
import org.chainlead.common.PeriodTally;

/**
 * How often a body met this year.
 *
 * @param periods the oldest first, the last one is that of today
 */
public record BodyTally(BodyRule rule, List<PeriodTally> periods) {

    public BodyTally {
        periods = List.copyOf(periods);
    }

    /** The period of today; none while counting has not begun. */
    public Optional<PeriodTally> now() {
        return periods.isEmpty() ? Optional.empty() : Optional.of(periods.getLast());
    }

    /** Periods that have passed with too few meetings. */
    public List<PeriodTally> missed() {
        return periods.stream()
                .limit(Math.max(0, periods.size() - 1))
                .filter(period -> period.gap() > 0)
                .toList();
    }
}
