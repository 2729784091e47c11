package org.chainlead.bulletin;

import java.time.Instant;
import java.util.List;

/**
 * A text that was saved.
 *
 * @param version to be given back next time
 * @param typed numbers with a counting word typed by hand, which do not follow the round
 */
public record SavedText(long version, Instant at, List<String> typed) {

    public SavedText {
        typed = List.copyOf(typed);
    }
}
