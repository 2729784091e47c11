package org.chainlead.indicator;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** One version of what a unit entered of a 数据期. */
public record ValueVersion(
        LocalDate periodEnd,
        String periodText,
        @Nullable BigDecimal amount,
        BigDecimal total,
        String source,
        String note,
        ValueMark mark) {}
