package org.chainlead.followup;

import java.util.UUID;

/** Identity of one 回头看 of one task. */
public record FollowUpId(UUID uuid) {

    @Override
    public String toString() {
        return uuid.toString();
    }
}
