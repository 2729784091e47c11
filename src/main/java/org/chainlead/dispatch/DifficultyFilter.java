package org.chainlead.dispatch;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.chainlead.chain.ChainId;
import org.chainlead.org.UnitId;
import org.chainlead.task.PlanId;
import org.jspecify.annotations.Nullable;

/**
 * Which of the unanswered difficulties; absent means all.
 *
 * @param asked the unit that is asked for help
 * @param nobody only those that ask no unit
 * @param below raised by this unit or one below it
 */
public record DifficultyFilter(
        @Nullable UnitId asked,
        boolean nobody,
        @Nullable ChainId chain,
        @Nullable PlanId plan,
        @Nullable UnitId below) {

    public static DifficultyFilter all() {
        return new DifficultyFilter(null, false, null, null, null);
    }

    /** @param unit null for those that ask no unit */
    public DifficultyFilter of(@Nullable UnitId unit) {
        return new DifficultyFilter(unit, unit == null, chain, plan, below);
    }

    /** Where the list shows exactly these. */
    public String address() {
        Map<String, Object> parts = new LinkedHashMap<>();
        if (asked != null || nobody) {
            parts.put("asked", asked == null ? "none" : asked.uuid());
        }
        if (chain != null) {
            parts.put("chain", chain.uuid());
        }
        if (plan != null) {
            parts.put("plan", plan);
        }
        if (below != null) {
            parts.put("below", below.uuid());
        }
        return parts.isEmpty()
                ? "difficulties"
                : "difficulties?"
                        + parts.entrySet().stream()
                                .map(part -> part.getKey() + "=" + part.getValue())
                                .collect(Collectors.joining("&"));
    }

    /** On the aliases {@code d} of the difficulty and {@code t} of its task. */
    String sql() {
        return "d.answer is null"
                + (nobody ? " and d.asked_unit_id is null" : asked == null ? "" : " and d.asked_unit_id = :asked")
                + (chain == null ? "" : " and t.chain_id = :inChain")
                + (plan == null ? "" : " and t.plan_id = :inPlan")
                + (below == null
                        ? ""
                        : " and d.unit_id in (select b.unit_id from unit_tree b where b.superior_id = :inBelow)");
    }

    Map<String, Object> parameters() {
        Map<String, Object> parameters = new HashMap<>(new RoundNarrowing(chain, plan, below).parameters());
        if (asked != null) {
            parameters.put("asked", asked.uuid());
        }
        return parameters;
    }
}
