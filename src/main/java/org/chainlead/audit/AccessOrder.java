package org.chainlead.audit;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 调阅单: leave for one auditor to read the texts of named subjects for some days.
 *
 * @param letter number of the organ's letter (函) it rests on
 * @param validUntil until when texts may be read; null unless granted
 * @param inForce whether texts may be read now
 */
public record AccessOrder(
        AccessOrderId id,
        List<Subject> subjects,
        String reason,
        int days,
        @Nullable String letter,
        String requester,
        Instant requestedAt,
        AccessOrderState state,
        @Nullable String decider,
        @Nullable Instant decidedAt,
        @Nullable String refusal,
        @Nullable Instant validUntil,
        boolean inForce) {}
