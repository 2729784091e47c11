package org.chainlead.message;

import java.util.UUID;

/** Identity of a 发送: the same in every attempt. */
public record DeliveryId(UUID uuid) {

    @Override
    public String toString() {
        return uuid.toString();
    }
}
