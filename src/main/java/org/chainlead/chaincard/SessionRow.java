package org.chainlead.chaincard;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A recorded meeting.
 *
 * @param withdrawn why it no longer counts, with who said so; null while it counts
 */
public record SessionRow(
        SessionId id,
        ChainBody body,
        LocalDate heldOn,
        String subject,
        String result,
        String reference,
        String recordedBy,
        Instant recordedAt,
        @Nullable Withdrawn withdrawn) {}
