package org.chainlead.meeting;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A meeting as a row of a list. Equal by its id alone.
 *
 * @param chainName absent for a meeting of the whole prefecture
 * @param items how many items stand on the agenda
 * @param waiting how many decisions are not handed out yet; 0 for who does not read drafts
 */
public record MeetingRow(
        MeetingId id,
        String name,
        MeetingKind kind,
        @Nullable String chainName,
        Instant startsAt,
        String place,
        String chairName,
        MeetingState state,
        @Nullable String minutesNumber,
        int items,
        int waiting) {

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof MeetingRow row && row.id.equals(id);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }
}
