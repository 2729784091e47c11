package org.chainlead.dispatch;

import java.util.Objects;
import java.util.stream.Stream;
import org.chainlead.chain.ChainId;
import org.chainlead.org.UnitId;
import org.chainlead.task.PlanId;
import org.chainlead.task.ReportCycle;
import org.jspecify.annotations.Nullable;

/** The set of tasks a round opened by hand is for; every given part narrows it. All absent means every task. */
public record RoundScope(
        @Nullable PlanId plan,
        @Nullable ChainId chain,
        @Nullable UnitId unit,
        @Nullable ReportCycle cycle) {

    public static RoundScope everything() {
        return new RoundScope(null, null, null, null);
    }

    boolean isEverything() {
        return Stream.of(plan, chain, unit, cycle).allMatch(Objects::isNull);
    }
}
