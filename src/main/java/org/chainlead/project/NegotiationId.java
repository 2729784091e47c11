package org.chainlead.project;

import java.util.UUID;

/**
 * A project in 在谈. Its own type, so that nothing that works with {@link ProjectId} takes one; by its signing it becomes the
 * {@link ProjectId} of the same value.
 */
public record NegotiationId(UUID uuid) {

    public static NegotiationId of(String text) {
        return new NegotiationId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return uuid.toString();
    }
}
