package org.chainlead.audit;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A 封存清除 with its two persons.
 *
 * @param hash hash of the text as it stands in the trail
 * @param decider who confirmed or released it
 */
public record ErasureRequest(
        ErasureId id,
        Subject subject,
        int seq,
        String field,
        String hash,
        String basis,
        String requester,
        Instant requestedAt,
        ErasureState state,
        @Nullable String decider,
        @Nullable Instant decidedAt) {}
