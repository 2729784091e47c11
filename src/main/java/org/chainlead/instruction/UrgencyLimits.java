package org.chainlead.instruction;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.chainlead.common.Reason;
import org.chainlead.common.Texts;

/**
 * The limits of 批示 in working days, from the day after 交办 (product.md: 急件 1–5, 一般 15, 难度大 30). They propose a
 * deadline; the office may set another.
 *
 * @param version handed back when they are set
 */
public record UrgencyLimits(Map<Urgency, Limit> limits, long version) {

    private static final int LONGEST = 250;

    /**
     * @param least the shortest customary limit
     * @param days the limit proposed
     */
    public record Limit(int least, int days) {}

    public UrgencyLimits {
        limits = new EnumMap<>(limits);
    }

    public Limit of(Urgency urgency) {
        return limits.getOrDefault(urgency, new Limit(1, LONGEST));
    }

    List<Reason> objections() {
        List<Reason> reasons = new ArrayList<>();
        for (Urgency urgency : Urgency.values()) {
            Limit limit = limits.get(urgency);
            if (limit == null || limit.least() < 1 || limit.least() > limit.days() || limit.days() > LONGEST) {
                reasons.add(Reason.of("instruction.refused.limit", Texts.label(urgency), LONGEST));
            }
        }
        return reasons;
    }
}
