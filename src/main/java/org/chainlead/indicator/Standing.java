package org.chainlead.indicator;

import java.math.BigDecimal;
import org.chainlead.common.Light;
import org.chainlead.common.Reason;
import org.jspecify.annotations.Nullable;

/**
 * How an indicator stands at the end of a 数据期.
 *
 * @param light null while there is nothing to judge by
 * @param reason the rule with its figures
 * @param due what should have been reached by then; null where no schedule leads to the target
 * @param completion percent of the term's target, cut off after one decimal; null where there is no schedule
 *     and for a limit that is only to be kept
 * @param instead what is told in the place of a completion, as 还差 5% or 占控制目标72.7%; null for nothing
 */
public record Standing(
        @Nullable Light light,
        Reason reason,
        @Nullable BigDecimal due,
        @Nullable BigDecimal completion,
        @Nullable Reason instead) {

    static Standing none(String key) {
        return new Standing(null, Reason.of(key), null, null, null);
    }
}
