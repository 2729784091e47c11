package org.chainlead.audit;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * 调阅单: leave for one auditor to read the texts of named subjects for some days.
 *
 * @param subjectNames kinds and names of the subjects, e.g. 任务 with its 督查编号
 * @param letter number of the organ's letter (函) it rests on
 * @param validUntil until when texts may be read; null unless granted
 * @param inForce whether texts may be read now
 */
public record AccessOrder(
        AccessOrderId id,
        List<Subject> subjects,
        List<String> subjectNames,
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
        boolean inForce) {

    AccessOrder named(Map<Subject, String> names) {
        List<String> known = subjects.stream()
                .map(subject -> names.getOrDefault(subject, TrailWords.subject(subject)))
                .toList();
        return new AccessOrder(
                id,
                subjects,
                known,
                reason,
                days,
                letter,
                requester,
                requestedAt,
                state,
                decider,
                decidedAt,
                refusal,
                validUntil,
                inForce);
    }
}
