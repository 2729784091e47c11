package org.chainlead.message;

import java.util.UUID;

/** Identity of a 消息. */
public record MessageId(UUID uuid) {

    public static MessageId of(String text) {
        return new MessageId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return uuid.toString();
    }
}
