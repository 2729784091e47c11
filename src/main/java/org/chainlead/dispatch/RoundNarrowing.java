package org.chainlead.dispatch;

import java.util.HashMap;
import java.util.Map;
import org.chainlead.chain.ChainId;
import org.chainlead.org.UnitId;
import org.chainlead.task.PlanId;
import org.jspecify.annotations.Nullable;

/**
 * What the rows of a round are narrowed to beside their kind and part; absent means all.
 *
 * @param below only tasks led by this unit or one below it
 */
public record RoundNarrowing(
        @Nullable ChainId chain,
        @Nullable PlanId plan,
        @Nullable UnitId below) {

    public static final RoundNarrowing NONE = new RoundNarrowing(null, null, null);

    /** On the alias {@code x} of a row. */
    String sql() {
        return "true" + (chain == null ? "" : " and x.chain_id = :inChain")
                + (plan == null ? "" : " and x.plan_id = :inPlan")
                + (below == null
                        ? ""
                        : " and x.unit_id in (select b.unit_id from unit_tree b where b.superior_id = :inBelow)");
    }

    Map<String, Object> parameters() {
        Map<String, Object> parameters = new HashMap<>();
        if (chain != null) {
            parameters.put("inChain", chain.uuid());
        }
        if (plan != null) {
            parameters.put("inPlan", plan.uuid());
        }
        if (below != null) {
            parameters.put("inBelow", below.uuid());
        }
        return parameters;
    }
}
