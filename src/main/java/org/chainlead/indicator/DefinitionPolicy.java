package org.chainlead.indicator;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.chainlead.common.CodePoints;
import org.chainlead.common.DateTimeText;
import org.chainlead.common.Reason;

/** What an indicator and its targets must hold. Every gap is told at once. */
final class DefinitionPolicy {

    static final int LINE = 200;
    static final int UNIT = 20;
    static final int WORDS = 2000;

    private DefinitionPolicy() {}

    /** @param taken whether another indicator of the unit has the name */
    static List<Reason> objections(IndicatorDraft draft, boolean taken) {
        List<Reason> reasons = new ArrayList<>();
        if (draft.name().isBlank() || longer(draft.name(), LINE)) {
            reasons.add(Reason.of("indicator.refused.name", LINE));
        }
        if (taken) {
            reasons.add(Reason.of("indicator.refused.nameTaken", draft.name().strip()));
        }
        if (draft.measureUnit().isBlank() || longer(draft.measureUnit(), UNIT)) {
            reasons.add(Reason.of("indicator.refused.unit", UNIT));
        }
        if (draft.sourceUnit() == null) {
            reasons.add(Reason.of("indicator.refused.source"));
        }
        if (longer(draft.definition(), WORDS)) {
            reasons.add(Reason.of("indicator.refused.definition", WORDS));
        }
        return reasons;
    }

    static List<Reason> objections(IndicatorKind kind, List<IndicatorTarget> targets) {
        List<Reason> reasons = new ArrayList<>();
        LocalDate before = LocalDate.MIN;
        for (IndicatorTarget each : sorted(targets)) {
            String term = each.term();
            boolean node = kind == IndicatorKind.THRESHOLD;
            if (!each.dueOn().isAfter(each.startsOn()) || !node && !isMonthEnd(each.dueOn())) {
                reasons.add(Reason.of(node ? "indicator.refused.node" : "indicator.refused.term", term));
            }
            if (!each.startsOn().isAfter(before)) {
                reasons.add(Reason.of("indicator.refused.overlap", term));
            }
            before = each.dueOn();
            number(reasons, term, each.target());
            if (kind.isScheduled() && each.target().signum() <= 0) {
                reasons.add(Reason.of("indicator.refused.positive", term));
            }
            if (each.base() != null && kind != IndicatorKind.STOCK) {
                reasons.add(Reason.of("indicator.refused.base", term));
            }
            interims(reasons, kind, each);
        }
        return reasons;
    }

    private static void interims(List<Reason> reasons, IndicatorKind kind, IndicatorTarget target) {
        if (!kind.isScheduled() && !target.interims().isEmpty()) {
            reasons.add(Reason.of(
                    kind == IndicatorKind.RATE ? "indicator.refused.rateInterim" : "indicator.refused.nodeInterim",
                    target.term()));
        }
        LocalDate before = target.startsOn();
        for (IndicatorTarget.Interim interim : target.interims()) {
            if (interim.by().isAfter(target.dueOn()) || !interim.by().isAfter(before)) {
                reasons.add(Reason.of("indicator.refused.interim", target.term(), DateTimeText.date(interim.by())));
            }
            number(reasons, target.term(), interim.value());
            before = interim.by();
        }
    }

    static List<IndicatorTarget> sorted(List<IndicatorTarget> targets) {
        return targets.stream()
                .sorted(Comparator.comparing(IndicatorTarget::startsOn))
                .toList();
    }

    private static boolean isMonthEnd(LocalDate day) {
        return day.plusDays(1).getDayOfMonth() == 1;
    }

    private static void number(List<Reason> reasons, String term, BigDecimal number) {
        if (!Numbers.fits(number)) {
            reasons.add(Reason.of("indicator.refused.number", term, number.toPlainString()));
        }
    }

    static boolean longer(String text, int limit) {
        return CodePoints.of(text) > limit;
    }
}
