package org.chainlead.indicator;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.chainlead.task.TaskId;
import org.jspecify.annotations.Nullable;

/**
 * A verified value of a 数据期.
 *
 * @param periodEnd last day of the 数据期
 * @param amount 本期值 as entered; null when only the total is known
 * @param total 累计值, 期末数 or 增速
 * @param source where it comes from
 * @param verifiedBy empty when a task's report brought it
 * @param task the task whose accepted report brought it; null when it was entered here
 */
public record IndicatorFigure(
        LocalDate periodEnd,
        String periodText,
        @Nullable BigDecimal amount,
        BigDecimal total,
        String source,
        String verifiedBy,
        Instant verifiedAt,
        @Nullable TaskId task) {}
