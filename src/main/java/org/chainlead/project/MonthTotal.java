package org.chainlead.project;

import java.math.BigDecimal;
import java.time.YearMonth;

/**
 * Money of a month over all projects with a verified plan of the year, verified, in 万元.
 *
 * @param done in the month
 * @param total done from January up to it
 * @param planTold whether any sum planned for the month is verified
 * @param told whether any sum done in the month is verified, be it nothing
 */
public record MonthTotal(
        YearMonth month, BigDecimal planned, BigDecimal done, BigDecimal total, boolean planTold, boolean told) {}
