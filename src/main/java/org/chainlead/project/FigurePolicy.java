package org.chainlead.project;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.chainlead.common.CodePoints;
import org.chainlead.common.Reason;
import org.chainlead.common.Texts;
import org.jspecify.annotations.Nullable;

/** What must be filled before a figure is entered. Every gap is told at once. */
final class FigurePolicy {

    /** Longest basis, note and reason, in code points. */
    static final int LONGEST = 500;

    /** 万元 are kept to so many decimals, which is a 元. */
    private static final int DECIMALS = 4;

    private static final BigDecimal MOST = new BigDecimal("1000000000");

    private FigurePolicy() {}

    /** @param verified whether a verified plan is changed */
    static List<Reason> objections(YearPlanDraft draft, boolean verified, LocalDate today) {
        List<Reason> reasons = new ArrayList<>();
        if (!isSum(draft.investment())) {
            reasons.add(Reason.of("project.plan.refused.investment"));
        }
        if (draft.year() < today.getYear() - 1 || draft.year() > today.getYear() + 1) {
            reasons.add(Reason.of("project.plan.refused.year", today.getYear() - 1, today.getYear() + 1));
        }
        if (draft.starts() && draft.startsOn() == null) {
            reasons.add(Reason.of("project.plan.refused.startsOn"));
        }
        if (draft.starts() && draft.startsOn() != null && draft.startsOn().getYear() != draft.year()) {
            reasons.add(Reason.of("project.plan.refused.startsYear", draft.startsOn(), draft.year()));
        }
        words(reasons, draft.basis(), draft.reason(), verified);
        return reasons;
    }

    /**
     * @param started the day of 开工 entered before; null when there is none or it is this one
     * @param verified whether a verified day is changed
     */
    static List<Reason> objections(
            KeyDateKind kind,
            LocalDate on,
            String basis,
            String reason,
            boolean verified,
            @Nullable LocalDate started,
            LocalDate today) {
        List<Reason> reasons = new ArrayList<>();
        if (on.isAfter(today)) {
            reasons.add(Reason.of("project.keyDate.refused.future", Texts.label(kind), on, today));
        }
        if (started != null && on.isBefore(started)) {
            reasons.add(Reason.of("project.keyDate.refused.before", Texts.label(kind), on, started));
        }
        words(reasons, basis, reason, verified);
        return reasons;
    }

    /** @param verified whether a verified sum is changed */
    static List<Reason> contract(@Nullable BigDecimal sum, String basis, String reason, boolean verified) {
        List<Reason> reasons = new ArrayList<>();
        if (!isSum(sum)) {
            reasons.add(Reason.of("project.contract.refused.sum"));
        }
        words(reasons, basis, reason, verified);
        return reasons;
    }

    static List<Reason> objections(List<MilestoneDraft> milestones, LocalDate today) {
        List<Reason> reasons = new ArrayList<>();
        int line = 0;
        for (MilestoneDraft each : milestones) {
            line++;
            if (each.name().isBlank() || each.dueOn() == null) {
                reasons.add(Reason.of("project.milestone.refused.empty", line));
            }
            if (each.doneOn() != null && each.doneOn().isAfter(today)) {
                reasons.add(Reason.of("project.milestone.refused.future", line, each.name(), each.doneOn(), today));
            }
            tooLong(reasons, each.name());
        }
        return reasons;
    }

    /** In 万元: more than nothing, with at most four decimals, below 100,000 亿元. */
    static boolean isSum(@Nullable BigDecimal sum) {
        return sum != null
                && sum.signum() > 0
                && sum.compareTo(MOST) < 0
                && sum.stripTrailingZeros().scale() <= DECIMALS;
    }

    static void tooLong(List<Reason> reasons, String words) {
        if (CodePoints.of(words) > LONGEST) {
            reasons.add(Reason.of("project.figure.refused.long", LONGEST));
        }
    }

    /** What happened to a value that counts already is told with its reason. */
    private static void words(List<Reason> reasons, String basis, String reason, boolean verified) {
        if (basis.isBlank()) {
            reasons.add(Reason.of("project.figure.refused.basis"));
        }
        if (verified && reason.isBlank()) {
            reasons.add(Reason.of("project.figure.refused.reason"));
        }
        tooLong(reasons, basis);
        tooLong(reasons, reason);
    }
}
