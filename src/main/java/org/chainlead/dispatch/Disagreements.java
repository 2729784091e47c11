package org.chainlead.dispatch;

import org.chainlead.common.Page;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 督查's own worklist (product.md, Lights): tasks under way where 自报 and 核验 disagree, with what both rest on. A task
 * leaves it when its lights agree: by a report, by figures, or by hand.
 */
@Service
@Transactional(readOnly = true)
@PreAuthorize("@access.may('dispatch.disagreements')")
public class Disagreements {

    private static final int MOST = 50;

    private final DisagreementRows rows;

    Disagreements(DisagreementRows rows) {
        this.rows = rows;
    }

    /** One page, in the order of the unit list; the same number of statements however long the page is. */
    public Page<DisagreementRow> page(DisagreementFilter filter, int offset, int limit) {
        return new Page<>(rows.page(filter, offset, Math.min(limit, MOST)), rows.count(filter));
    }

    /** How many there are in all; one statement. */
    public long count() {
        return rows.count(new DisagreementFilter(null, null, null));
    }
}
