package org.chainlead.ranking;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.chainlead.common.CodePoints;
import org.chainlead.common.Reason;
import org.chainlead.project.GaugeKind;
import org.jspecify.annotations.Nullable;

/** What a 排名依据 has to say, and where it stands on a day. */
final class RankingPolicy {

    /** Code points. */
    static final int LINE = 100;

    /** Code points. */
    static final int WORDS = 1000;

    /** Measured against their own base; the others are ratios of the reserve that nobody is held to alone. */
    private static final Set<GaugeKind> GAUGES = EnumSet.of(GaugeKind.START_RATE, GaugeKind.INVESTMENT_RATE);

    private RankingPolicy() {}

    /** As kept. */
    enum Decision {
        ASKED,
        APPROVED,
        REFUSED,
        ENDED
    }

    /** Everything that is wanting. */
    static List<Reason> problems(RankingDraft draft, LocalDate today) {
        List<Reason> problems = new ArrayList<>();
        if (draft.gauge() == null || !GAUGES.contains(draft.gauge())) {
            problems.add(Reason.of("ranking.refused.gauge"));
        }
        if (draft.by() == null) {
            problems.add(Reason.of("ranking.refused.by"));
        }
        words(problems, draft.number(), LINE, "ranking.refused.number");
        words(problems, draft.clause(), LINE, "ranking.refused.clause");
        words(problems, draft.wording(), WORDS, "ranking.refused.wording");
        period(problems, draft.from(), draft.until(), today);
        if (draft.post() == null) {
            problems.add(Reason.of("ranking.refused.post"));
        }
        return problems;
    }

    static BasisState state(Decision decision, LocalDate from, LocalDate until, LocalDate today) {
        if (decision == Decision.REFUSED) {
            return BasisState.REFUSED;
        }
        if (decision == Decision.ENDED) {
            return BasisState.ENDED;
        }
        if (until.isBefore(today)) {
            return BasisState.OVER;
        }
        if (decision == Decision.ASKED) {
            return BasisState.ASKED;
        }
        return from.isAfter(today) ? BasisState.COMING : BasisState.IN_FORCE;
    }

    private static void words(List<Reason> problems, String text, int most, String key) {
        if (text.isBlank() || CodePoints.of(text.strip()) > most) {
            problems.add(Reason.of(key, most));
        }
    }

    private static void period(
            List<Reason> problems, @Nullable LocalDate from, @Nullable LocalDate until, LocalDate today) {
        if (from == null || until == null) {
            problems.add(Reason.of("ranking.refused.period"));
        } else if (until.isBefore(from)) {
            problems.add(Reason.of("ranking.refused.order"));
        } else if (until.isBefore(today)) {
            problems.add(Reason.of("ranking.refused.past"));
        } else if (from.getYear() != until.getYear()) {
            problems.add(Reason.of("ranking.refused.year"));
        }
    }
}
