package org.chainlead.message;

import org.chainlead.common.Reason;
import org.jspecify.annotations.Nullable;

/**
 * How an attempt ended.
 *
 * @param state WAITING when it failed and may be tried again
 * @param target where it went
 */
record Attempt(DeliveryState state, String target, @Nullable String problem) {

    static Attempt sent(String target) {
        return new Attempt(DeliveryState.SENT, target, null);
    }

    static Attempt skipped(String target, Reason why) {
        return new Attempt(DeliveryState.SKIPPED, target, why.text());
    }

    static Attempt failed(String target, Reason why) {
        return new Attempt(DeliveryState.WAITING, target, why.text());
    }
}
