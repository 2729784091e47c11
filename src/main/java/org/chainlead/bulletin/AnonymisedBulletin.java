package org.chainlead.bulletin;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Both versions of an issued 通报, line by line.
 *
 * @param hits how many pieces are hidden, by kind
 * @param choices words somebody asked to hide (false) or to keep (true)
 * @param confirmedBy who confirmed exactly this version; absent while nobody has
 * @param sha256 of what stands in the anonymised version, to be given back when it is confirmed
 */
public record AnonymisedBulletin(
        BulletinId id,
        String title,
        List<MaskedLine> lines,
        Map<MaskKind, Long> hits,
        Map<String, Boolean> choices,
        @Nullable String confirmedBy,
        @Nullable Instant confirmedAt,
        String sha256) {

    public AnonymisedBulletin {
        lines = List.copyOf(lines);
        hits = Map.copyOf(hits);
        choices = Map.copyOf(choices);
    }
}
