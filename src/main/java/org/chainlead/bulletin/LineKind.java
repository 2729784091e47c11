package org.chainlead.bulletin;

import org.chainlead.dispatch.RowKind;

/** The lists of a 通报; each holds the rows of one {@link RowKind}. */
public enum LineKind {
    COMPLETED(RowKind.COMPLETED),
    /** 逾期报送. */
    LATE(RowKind.LATE),
    /** 未报. */
    MISSING(RowKind.MISSING),
    /** 滞后, each with its reason. */
    DELAYED(RowKind.DELAYED);

    private final RowKind rows;

    LineKind(RowKind rows) {
        this.rows = rows;
    }

    /** Which rows of the round. */
    public RowKind rows() {
        return rows;
    }
}
