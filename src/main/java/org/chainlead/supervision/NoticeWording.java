package org.chainlead.supervision;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a notice says around its matter; it begins with the words of its kind's {@link NoticeTemplate} and may be changed
 * while it is written.
 *
 * @param opening why and on what ground, before the matter
 * @param consequence what follows when the day passes without result; a 约谈 says what its record is used for
 * @param closing the last line
 */
public record NoticeWording(String opening, String consequence, String closing) {

    /** Code points of each. */
    public static final int LONGEST = 500;

    /** Says nothing of it: 督办事项通知单, and documents from before kinds had words of their own. */
    public static final NoticeWording NONE = new NoticeWording("", "", "");

    public NoticeWording {
        opening = text(opening);
        consequence = text(consequence);
        closing = text(closing);
    }

    /** Whether the document is laid out with the words of its kind. */
    public boolean isWritten() {
        return !equals(NONE);
    }

    private static String text(@Nullable String written) {
        return Objects.requireNonNullElse(written, "").strip();
    }
}
