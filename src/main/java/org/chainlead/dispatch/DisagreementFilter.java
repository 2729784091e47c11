package org.chainlead.dispatch;

import org.chainlead.chain.ChainId;
import org.chainlead.org.UnitId;
import org.chainlead.task.PlanId;
import org.jspecify.annotations.Nullable;

/** Which of the tasks whose lights disagree are listed; what is absent does not narrow. */
public record DisagreementFilter(
        @Nullable PlanId plan,
        @Nullable ChainId chain,
        @Nullable UnitId unit) {

    public static DisagreementFilter all() {
        return new DisagreementFilter(null, null, null);
    }
}
