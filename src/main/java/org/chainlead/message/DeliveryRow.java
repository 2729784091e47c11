package org.chainlead.message;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A line of the 发送记录. It tells that something was sent, not what.
 *
 * @param recipients how many people it is for
 * @param target mail address or host; empty before the first attempt
 * @param problem why the last attempt failed, as a Chinese sentence
 */
public record DeliveryRow(
        DeliveryId id,
        DeliveryChannel channel,
        DeliveryPurpose purpose,
        int recipients,
        String target,
        DeliveryState state,
        int attempts,
        Instant createdAt,
        @Nullable Instant endedAt,
        @Nullable String problem) {}
