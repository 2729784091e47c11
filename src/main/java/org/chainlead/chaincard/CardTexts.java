package org.chainlead.chaincard;

import java.time.LocalDate;
import java.util.List;
import org.chainlead.common.Reason;
import org.jspecify.annotations.Nullable;

/** What the forms of a card ask of texts and dates. */
final class CardTexts {

    static final int LINE = 200;
    static final int WORDS = 2000;

    private CardTexts() {}

    /** A line that must be there. */
    static void needed(List<Reason> problems, String text, String missing) {
        if (text.isBlank()) {
            problems.add(Reason.of(missing));
        }
        line(problems, text);
    }

    static void line(List<Reason> problems, String text) {
        if (text.length() > LINE) {
            problems.add(Reason.of("chaincard.refused.line", text.substring(0, 10), LINE));
        }
    }

    static void words(List<Reason> problems, String text) {
        if (text.length() > WORDS) {
            problems.add(Reason.of("chaincard.refused.words", WORDS));
        }
    }

    /** A day that must be there and has come. */
    static void past(List<Reason> problems, @Nullable LocalDate day, LocalDate today, String missing, String ahead) {
        if (day == null) {
            problems.add(Reason.of(missing));
        } else if (day.isAfter(today)) {
            problems.add(Reason.of(ahead, day));
        }
    }
}
