package org.chainlead.project;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A line of the monthly sheet. Sums in 万元.
 *
 * @param plan 年度计划投资 as entered; null while there is none
 * @param before done from January up to the month before
 * @param entry as it is kept, for typing on
 * @param mark null while nothing is entered for the month
 */
public record MonthRow(
        ProjectId project,
        String number,
        String name,
        String department,
        String place,
        @Nullable BigDecimal plan,
        BigDecimal before,
        MonthEntry entry,
        @Nullable FigureMark mark) {}
