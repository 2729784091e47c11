package org.chainlead.audit;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An entry as the auditor reads it: who, when, where and which act, without any value or text.
 *
 * @param id number of the entry; later entries mostly have higher ones
 * @param subjectName kind and name of the subject, e.g. 任务 with its 督查编号
 * @param seq number in the subject's own chain
 * @param sealed whether it stands in an anchored batch
 */
public record TrailLine(
        long id,
        Instant at,
        Subject subject,
        String subjectName,
        int seq,
        String action,
        String actorName,
        @Nullable String unitName,
        @Nullable String role,
        @Nullable String onBehalfOf,
        @Nullable String clientAddress,
        boolean sealed) {

    TrailLine named(String name) {
        return new TrailLine(
                id, at, subject, name, seq, action, actorName, unitName, role, onBehalfOf, clientAddress, sealed);
    }
}
