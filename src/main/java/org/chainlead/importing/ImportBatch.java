package org.chainlead.importing;

import java.time.Instant;
import org.chainlead.org.AccountId;
import org.jspecify.annotations.Nullable;

/**
 * A file on its way in.
 *
 * @param settings what was decided in the wizard so far, in the feature's own form
 * @param creator who opened it and alone works on it
 * @param version handed back when settings are saved
 */
public record ImportBatch(
        ImportId id,
        long version,
        String kind,
        ImportState state,
        String fileName,
        String settings,
        int rowsMade,
        AccountId creator,
        String createdBy,
        Instant createdAt,
        @Nullable Instant committedAt) {}
