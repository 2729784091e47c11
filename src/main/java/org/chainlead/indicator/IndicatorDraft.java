package org.chainlead.indicator;

import org.chainlead.chain.ChainId;
import org.chainlead.common.CountingPeriod;
import org.chainlead.org.UnitId;
import org.chainlead.task.PlanId;
import org.jspecify.annotations.Nullable;

/**
 * What an indicator is.
 *
 * @param id chosen by the caller: what is sent twice is defined once
 * @param version as read, 0 for a new one
 * @param measureUnit 计量单位, as 亿元
 * @param definition 口径
 * @param cycle how often a value is owed
 * @param sourceUnit who enters the values
 */
public record IndicatorDraft(
        IndicatorId id,
        long version,
        String name,
        String measureUnit,
        String definition,
        IndicatorKind kind,
        Direction direction,
        CountingPeriod cycle,
        @Nullable UnitId sourceUnit,
        @Nullable ChainId chain,
        @Nullable PlanId plan) {

    public static IndicatorDraft empty() {
        return new IndicatorDraft(
                IndicatorId.random(),
                0,
                "",
                "",
                "",
                IndicatorKind.CUMULATIVE,
                Direction.HIGHER,
                CountingPeriod.MONTH,
                null,
                null,
                null);
    }
}
