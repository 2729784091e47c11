package org.chainlead.supervision;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How long a text of a kind of notice should be at most. It is advice: nothing is refused for its length alone.
 *
 * @param validFrom from which day on, Asia/Shanghai
 * @param characters without blanks, of {@link NoticeField#PAGES} pages; absent where there is no limit from that day on
 * @param seen handed back with a change, so that two heads do not overwrite each other
 */
public record LengthLimit(
        NoticeKind kind,
        NoticeField field,
        LocalDate validFrom,
        @Nullable Integer characters,
        long seen) {

    static final int LONGEST = 20_000;

    boolean isPossible() {
        return kind.isDrafted() && (characters == null || (characters >= 1 && characters <= LONGEST));
    }
}
