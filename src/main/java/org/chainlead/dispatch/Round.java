package org.chainlead.dispatch;

import java.time.LocalDate;
import java.time.YearMonth;
import org.chainlead.task.ReportCycle;

/**
 * The days of a round (product.md, Monthly dispatch): it opens, reports are due, lead units review, the supervision
 * office reviews, the draft 通报 is due. Every day but the first is moved to a working day already.
 */
public record Round(
        YearMonth period,
        LocalDate opensOn,
        LocalDate dueOn,
        LocalDate leadUntil,
        LocalDate officeUntil,
        LocalDate draftOn) {

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
