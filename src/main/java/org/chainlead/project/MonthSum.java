package org.chainlead.project;

import java.math.BigDecimal;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * A month of a project's money. Sums in 万元.
 *
 * @param planned null for nothing planned
 * @param done null while it is not known
 * @param total done since January of the year, this month included
 * @param verifiedDone what counts in the figures; null while nothing was verified
 */
public record MonthSum(
        YearMonth month,
        @Nullable BigDecimal planned,
        @Nullable BigDecimal done,
        BigDecimal total,
        String note,
        @Nullable BigDecimal verifiedDone,
        FigureMark mark) {}
