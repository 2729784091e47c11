package org.chainlead.dispatch;

import java.time.LocalDate;
import java.time.YearMonth;
import org.chainlead.task.ReportCycle;

/**
 * The days of a round (product.md, Monthly dispatch): it opens on the 10th, reports are due on the 20th, lead units
 * review until the 22nd, the supervision office until the 25th. Every day but the first moves to a working day.
 */
public record Round(YearMonth period, LocalDate opensOn, LocalDate dueOn, LocalDate leadUntil, LocalDate officeUntil) {

    static final int OPENS = 10;
    static final int DUE = 20;
    static final int LEAD_UNTIL = 22;
    static final int OFFICE_UNTIL = 25;

    /** Whether a task of this cycle owes a report in the month: always the last one of the cycle's periods. */
    public static boolean owes(ReportCycle cycle, YearMonth month) {
        return switch (cycle) {
            case MONTH -> true;
            case QUARTER -> month.getMonthValue() % 3 == 0;
            case HALF_YEAR -> month.getMonthValue() % 6 == 0;
            case YEAR -> month.getMonthValue() == 12;
            case NONE -> false;
        };
    }
}
