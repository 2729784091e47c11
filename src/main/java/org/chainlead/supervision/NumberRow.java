package org.chainlead.supervision;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A number that was taken.
 *
 * @param voidReason why it is 作废; the number stays taken
 */
public record NumberRow(
        String number,
        NoticeId notice,
        NoticeKind kind,
        String title,
        NoticeState state,
        Instant issuedAt,
        @Nullable String voidReason) {}
