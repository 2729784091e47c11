package org.chainlead.org;

import java.util.UUID;

/** Identity of a 账号. */
public record AccountId(UUID uuid) {

    public static AccountId of(String text) {
        return new AccountId(UUID.fromString(text));
    }

    public static AccountId random() {
        return new AccountId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return uuid.toString();
    }
}
