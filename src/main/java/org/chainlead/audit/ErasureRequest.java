package org.chainlead.audit;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A 封存清除 with its two persons.
 *
 * @param subject whose entry carries the text; the request itself for words and files
 * @param seq number of that entry; 0 for words and files
 * @param hash hash of the text or file
 * @param copies in how many places it stood, the trail included
 * @param decider who confirmed or released it
 */
public record ErasureRequest(
        ErasureId id,
        ErasureKind kind,
        Subject subject,
        int seq,
        String field,
        String hash,
        String basis,
        int copies,
        String requester,
        Instant requestedAt,
        ErasureState state,
        @Nullable String decider,
        @Nullable Instant decidedAt) {}
