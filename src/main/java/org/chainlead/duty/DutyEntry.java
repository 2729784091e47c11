package org.chainlead.duty;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Something that was done, as recorded.
 *
 * @param withdrawnReason why it no longer counts; null while it counts
 */
public record DutyEntry(
        DutyEntryId id,
        DutyRuleId rule,
        String kind,
        LocalDate doneOn,
        String subject,
        String result,
        String reference,
        String recordedBy,
        Instant recordedAt,
        @Nullable String withdrawnBy,
        @Nullable String withdrawnReason) {}
