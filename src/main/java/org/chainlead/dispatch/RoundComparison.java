package org.chainlead.dispatch;

import org.chainlead.common.Page;
import org.chainlead.common.Refusal;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lays two closed rounds side by side: percent, lights, text, difficulties new and solved. */
@Service
@Transactional(readOnly = true)
@PreAuthorize("@access.may('dispatch.rounds')")
public class RoundComparison {

    private final ComparedRows rows;

    RoundComparison(ComparedRows rows) {
        this.rows = rows;
    }

    /**
     * One page in the order of the later round, what only the earlier one has at the end.
     *
     * @param movedOnly leaves out what is the same in both
     * @throws Refusal when one of them is not closed
     */
    public Page<ComparedRow> rows(RoundId before, RoundId after, boolean movedOnly, int offset, int limit) {
        return rows.page(before, after, movedOnly, offset, Math.min(limit, RoundRows.PAGE));
    }
}
