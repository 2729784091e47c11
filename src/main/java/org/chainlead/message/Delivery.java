package org.chainlead.message;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A 发送 that is being tried. */
record Delivery(
        DeliveryId id,
        DeliveryChannel channel,
        DeliveryPurpose purpose,
        List<UUID> accounts,
        @Nullable MessageTopic topic,
        String target,
        int attempts) {}
