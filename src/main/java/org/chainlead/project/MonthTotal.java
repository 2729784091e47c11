package org.chainlead.project;

import java.math.BigDecimal;
import java.time.YearMonth;

/**
 * Money of a month over all projects with a verified plan of the year, verified, in 万元.
 *
 * @param done in the month
 * @param total from January up to it
 */
public record MonthTotal(YearMonth month, BigDecimal planned, BigDecimal done, BigDecimal total) {

    /** Whether anything of the month is verified. */
    public boolean isTold() {
        return planned.signum() != 0 || done.signum() != 0;
    }
}
