package org.chainlead.dispatch;

import org.chainlead.common.Page;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads closed rounds: numbers, and the rows behind each number. What 通报 and comparisons are made from. Every method
 * refuses while the round is not closed, and answers NotFound when there is none.
 */
@Service
@Transactional(readOnly = true)
@PreAuthorize("@access.may('dispatch.rounds')")
public class RoundRows {

    /** The largest page. */
    public static final int PAGE = 500;

    private final RoundRowTable table;
    private final RoundDesk desk;

    RoundRows(RoundRowTable table, RoundDesk desk) {
        this.table = table;
        this.desk = desk;
    }

    /** The numbers of the whole round. */
    public RoundSum totals(RoundId round) {
        desk.closed(round);
        return table.totals(round, RoundRowTable.Reach.ALL);
    }

    /** The numbers part by part; what belongs to no part comes last, under an empty name. */
    public Page<RoundSum> sums(RoundId round, RowGrouping by, int offset, int limit) {
        desk.closed(round);
        return table.sums(round, by, offset, Math.min(limit, PAGE));
    }

    /** The rows of a filter, in the order of the unit list and the numbers. */
    public Page<RoundRow> rows(RoundId round, RoundRowFilter filter, int offset, int limit) {
        desk.closed(round);
        return table.rows(round, filter, RoundRowTable.Reach.ALL, offset, Math.min(limit, PAGE));
    }
}
