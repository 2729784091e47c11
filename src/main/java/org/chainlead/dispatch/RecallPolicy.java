package org.chainlead.dispatch;

import java.util.Optional;
import org.chainlead.common.Reason;
import org.chainlead.org.ReviewStep;
import org.chainlead.org.ReviewStepSetting;
import org.jspecify.annotations.Nullable;

/**
 * Who takes a report back (product.md, closed loop: the sender, until the receiver has acted): from the first step who
 * writes for the unit, from a later step and from the reviewer the head of the step passed last. A step on paper was
 * entered by who writes.
 */
final class RecallPolicy {

    private RecallPolicy() {}

    /**
     * @param step whose turn it is inside the unit, the last one when the report has left it
     * @param writes whether the person fills the unit's reports
     * @param heads whether the person passes them
     * @param own the step the person is head of, absent for any
     * @return why not; empty when the person sent it and nobody has acted since
     */
    static Optional<Reason> objection(
            ReportState state, int step, StepChain chain, boolean writes, boolean heads, @Nullable ReviewStep own) {
        if (state != ReportState.IN_UNIT_REVIEW && state != ReportState.IN_REVIEW) {
            return Optional.of(Reason.of("dispatch.recall.refused.state", state));
        }
        int sent = state == ReportState.IN_REVIEW ? step : step - 1;
        if (sent == 0) {
            return writes ? Optional.empty() : Optional.of(Reason.of("dispatch.recall.refused.writer"));
        }
        ReviewStepSetting passed = chain.at(sent);
        boolean head = heads && (own == null || own == passed.step());
        return head || (writes && passed.onPaper())
                ? Optional.empty()
                : Optional.of(Reason.of("dispatch.recall.refused.head", passed.step()));
    }
}
