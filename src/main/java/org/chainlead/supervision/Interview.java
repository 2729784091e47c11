package org.chainlead.supervision;

import java.time.LocalDateTime;
import java.util.Objects;
import org.chainlead.common.DateTimeText;
import org.jspecify.annotations.Nullable;

/**
 * What a 约谈 is beside its matter (product.md, Supervision: who, with whom, 问题, 承诺). The matter is the text of the
 * notice, 整改要求 and their date are its demands and its deadline.
 *
 * @param at when, Asia/Shanghai; absent while it is not set
 * @param place where
 * @param invited who is asked to come
 * @param talkedBy who talks with them
 * @param points 约谈要点, what was said; empty before the talk
 * @param promises 承诺事项; may stay empty
 */
public record Interview(
        @Nullable LocalDateTime at, String place, String invited, String talkedBy, String points, String promises) {

    /** None of it is written, as in every other kind of notice. */
    public static final Interview NONE = new Interview(null, "", "", "", "", "");

    public Interview {
        place = text(place);
        invited = text(invited);
        talkedBy = text(talkedBy);
        points = text(points);
        promises = text(promises);
    }

    /** When, in words; empty while it is not set. */
    public String when() {
        return at == null
                ? ""
                : DateTimeText.date(at.toLocalDate()) + " "
                        + DateTimeText.time(at.atZone(DateTimeText.ZONE).toInstant());
    }

    private static String text(@Nullable String written) {
        return Objects.requireNonNullElse(written, "").strip();
    }
}
