package org.chainlead.indicator;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * One 数据期 of an indicator.
 *
 * @param period in words
 * @param amount 本期值, entered or from the totals; null for what is no 累计量 and where a total is missing
 */
public record PeriodRow(
        IndicatorFigure figure, String period, @Nullable BigDecimal amount, YearOnYear yearOnYear, Standing standing) {}
