package org.chainlead.project;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.chainlead.common.DateTimeText;
import org.chainlead.common.Reason;
import org.jspecify.annotations.Nullable;

/** What a line of the monthly sheet must hold. Every gap names the project. */
final class MonthPolicy {

    private MonthPolicy() {}

    /** A typed sum: width, blanks and separators do not matter. Empty for nothing typed; what is no sum is no sum. */
    record Typed(@Nullable BigDecimal sum, boolean faulty) {

        static Typed of(String text) {
            String plain = Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("[\\s,]+", "");
            if (plain.isEmpty()) {
                return new Typed(null, false);
            }
            if (!plain.matches("\\d{1,9}(\\.\\d{1,4})?")) {
                return new Typed(null, true);
            }
            return new Typed(Investment.plain(new BigDecimal(plain)), false);
        }
    }

    /** What is kept of a line now; empty for the first entry. */
    record Before(@Nullable BigDecimal planned, @Nullable BigDecimal done, String note, FigureMark mark) {}

    /** Whether the line says something else than what is kept. */
    static boolean changes(MonthEntry entry, Optional<Before> before) {
        Typed planned = Typed.of(entry.planned());
        Typed done = Typed.of(entry.done());
        if (before.isEmpty()) {
            return planned.faulty()
                    || done.faulty()
                    || planned.sum() != null
                    || done.sum() != null
                    || !entry.note().isBlank();
        }
        Before kept = before.get();
        return planned.faulty()
                || done.faulty()
                || differs(planned.sum(), kept.planned())
                || differs(done.sum(), kept.done())
                || !kept.note().equals(entry.note().strip());
    }

    /** @param name of the project, for the sentences */
    static List<Reason> objections(
            String name, MonthEntry entry, Optional<Before> before, YearMonth month, YearMonth present) {
        Typed planned = Typed.of(entry.planned());
        Typed done = Typed.of(entry.done());
        List<Reason> reasons = new ArrayList<>();
        if (planned.faulty()) {
            reasons.add(Reason.of("project.month.refused.planned", name, entry.planned()));
        }
        if (done.faulty()) {
            reasons.add(Reason.of("project.month.refused.done", name, entry.done()));
        }
        if (!planned.faulty() && !done.faulty() && planned.sum() == null && done.sum() == null) {
            reasons.add(Reason.of("project.month.refused.empty", name));
        }
        if (done.sum() != null && month.isAfter(present)) {
            reasons.add(Reason.of("project.month.refused.future", name, DateTimeText.month(month)));
        }
        boolean verified = before.filter(kept -> kept.mark().everVerified()).isPresent();
        if (verified
                && (entry.note().isBlank()
                        || entry.note().strip().equals(before.orElseThrow().note()))) {
            reasons.add(Reason.of("project.month.refused.reason", name, DateTimeText.month(month)));
        }
        FigurePolicy.tooLong(reasons, entry.note());
        return reasons;
    }

    private static boolean differs(@Nullable BigDecimal one, @Nullable BigDecimal other) {
        return one == null || other == null ? !Objects.equals(one, other) : one.compareTo(other) != 0;
    }
}
