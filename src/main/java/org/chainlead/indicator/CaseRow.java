package org.chainlead.indicator;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is done about a red indicator.
 *
 * @param periodEnd of the value that was red
 * @param finding why it was red, as it was when the case was opened
 * @param steps those written, in their order
 * @param conclusion empty while it is open
 */
public record CaseRow(
        IndicatorCaseId id,
        IndicatorId indicator,
        LocalDate periodEnd,
        String finding,
        String openedBy,
        Instant openedAt,
        List<CaseStepRow> steps,
        String conclusion,
        String closedBy,
        @Nullable Instant closedAt) {

    public CaseRow {
        steps = List.copyOf(steps);
    }

    public boolean isClosed() {
        return closedAt != null;
    }

    /** The step that comes next; empty when all are written. */
    public Optional<CaseStep> next() {
        return CasePolicy.next(steps);
    }
}
