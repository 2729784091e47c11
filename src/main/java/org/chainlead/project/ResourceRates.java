package org.chainlead.project;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * 要素保障 in three rates, in percent with one decimal, cut off.
 *
 * @param asked requests in all
 * @param accepted taken by the asked unit
 * @param solved confirmed by the project's unit
 * @param onTime of the solved those answered by their day, which moves to the next working day when it is a rest day
 */
public record ResourceRates(long asked, long accepted, long solved, long onTime) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** 受理率 = accepted ÷ asked; null without a base. */
    public @Nullable BigDecimal acceptedRate() {
        return rate(accepted, asked);
    }

    /** 办结率 = solved ÷ accepted; null without a base. */
    public @Nullable BigDecimal solvedRate() {
        return rate(solved, accepted);
    }

    /** 按时办结率 = solved on time ÷ solved; null without a base. */
    public @Nullable BigDecimal onTimeRate() {
        return rate(onTime, solved);
    }

    private static @Nullable BigDecimal rate(long part, long base) {
        return base == 0
                ? null
                : BigDecimal.valueOf(part).multiply(HUNDRED).divide(BigDecimal.valueOf(base), 1, RoundingMode.DOWN);
    }
}
