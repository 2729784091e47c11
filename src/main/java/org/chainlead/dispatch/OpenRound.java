package org.chainlead.dispatch;

import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * A wish to open a round by hand.
 *
 * @param period last month of the period
 * @param title what it is called beside kind and period, up to {@value #LONGEST_TITLE} characters
 * @param scope for which tasks
 * @param dueOn its cut-off; absent for the one of the kind's course
 */
public record OpenRound(
        RoundKind kind,
        YearMonth period,
        String title,
        RoundScope scope,
        @Nullable LocalDate dueOn) {

    public static final int LONGEST_TITLE = 40;
}
