package org.chainlead.dispatch;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.chainlead.common.CodePoints;
import org.chainlead.common.Reason;

/** When a cut-off may be moved, and to which day. */
final class CutOffPolicy {

    private static final int LONGEST_REASON = 500;

    private CutOffPolicy() {}

    /** @param nextOpens when the next round of the kind opens: a cut-off stands before it */
    static List<Reason> objections(
            DispatchRound round, LocalDate moved, String reason, LocalDate today, LocalDate nextOpens) {
        List<Reason> reasons = new ArrayList<>();
        if (round.state != RoundState.OPEN) {
            reasons.add(Reason.of("dispatch.cutOff.refused.notOpen", round.name(), round.state));
        }
        if (moved.equals(round.dueOn)) {
            reasons.add(Reason.of("dispatch.cutOff.refused.same", moved));
        }
        if (moved.isBefore(today)) {
            reasons.add(Reason.of("dispatch.cutOff.refused.past", moved));
        }
        if (!moved.isAfter(round.opensOn)) {
            reasons.add(Reason.of("dispatch.cutOff.refused.beforeOpening", moved, round.opensOn));
        }
        if (!moved.isBefore(nextOpens)) {
            reasons.add(Reason.of("dispatch.cutOff.refused.nextRound", moved, nextOpens));
        }
        if (reason.isBlank()) {
            reasons.add(Reason.of("dispatch.missing.reason"));
        }
        if (CodePoints.of(reason) > LONGEST_REASON) {
            reasons.add(Reason.of(
                    "dispatch.refused.length", org.chainlead.common.Texts.t("dispatch.field.reason"), LONGEST_REASON));
        }
        return reasons;
    }

    /** The month whose round of the kind comes next. */
    static YearMonth next(RoundKind kind, YearMonth month) {
        YearMonth next = month.plusMonths(1);
        while (!kind.endsWith(next)) {
            next = next.plusMonths(1);
        }
        return next;
    }
}
