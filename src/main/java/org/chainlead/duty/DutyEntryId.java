package org.chainlead.duty;

import java.util.UUID;

/** Identity of something a leader did that counts for a rule. */
public record DutyEntryId(UUID uuid) {

    public static DutyEntryId random() {
        return new DutyEntryId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return uuid.toString();
    }
}
