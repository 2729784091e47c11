package org.chainlead.supervision;

import java.util.UUID;

/** Identity of a proposed step. */
public record ProposalId(UUID uuid) {

    @Override
    public String toString() {
        return uuid.toString();
    }
}
