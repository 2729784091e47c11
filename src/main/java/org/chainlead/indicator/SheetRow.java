package org.chainlead.indicator;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A line of a unit's sheet of one 数据期.
 *
 * @param startsOn first day of the term the period lies in; null when it lies in none
 * @param target of that term
 * @param before 累计值 of the period before in the same term; null when there is none
 * @param entry as it is kept, for typing on
 * @param mark null while nothing is entered for the period
 * @param everVerified whether a value of the period counts already
 * @param byReport the task whose report brings the value, in words: nothing is typed here; empty for none
 */
public record SheetRow(
        IndicatorId id,
        String name,
        String measureUnit,
        IndicatorKind kind,
        @Nullable LocalDate startsOn,
        @Nullable BigDecimal target,
        @Nullable BigDecimal before,
        ValueEntry entry,
        @Nullable ValueMark mark,
        boolean everVerified,
        String byReport) {}
