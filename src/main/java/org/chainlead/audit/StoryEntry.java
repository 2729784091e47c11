package org.chainlead.audit;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One entry of a subject's story as a person reads it.
 *
 * @param subject whose story it belongs to
 * @param action key of the act; {@link #sentence} is its plain Chinese wording
 * @param texts what was typed, by field; an erased text is absent and its field stands in {@code erased}
 * @param files names of the files the act brought
 */
public record StoryEntry(
        long id,
        UUID subject,
        int seq,
        Instant at,
        String actorName,
        @Nullable UUID actorAccount,
        @Nullable UUID actorUnit,
        @Nullable String unitName,
        @Nullable String role,
        @Nullable String onBehalfOf,
        String action,
        String sentence,
        Map<String, String> details,
        Map<String, String> texts,
        List<String> erased,
        List<String> files,
        Visibility visibility,
        @Nullable UUID visibleUnit) {

    /** Unit, role and person at that time; X代Y for somebody stood in for. */
    public String who() {
        return TrailWords.who(unitName, role, actorName, onBehalfOf);
    }

    /** The same with other typed words. */
    public StoryEntry withTexts(Map<String, String> other) {
        return new StoryEntry(
                id,
                subject,
                seq,
                at,
                actorName,
                actorAccount,
                actorUnit,
                unitName,
                role,
                onBehalfOf,
                action,
                sentence,
                details,
                other,
                erased,
                files,
                visibility,
                visibleUnit);
    }
}
