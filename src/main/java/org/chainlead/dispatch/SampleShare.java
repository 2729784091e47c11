package org.chainlead.dispatch;

import java.time.Instant;
import java.time.YearMonth;

/**
 * A version of the share of reports the office reads one by one beside the exceptions.
 *
 * @param no from 1
 * @param validFrom the first month whose draw takes it
 * @param percent from 1 to 100
 * @param changedBy empty for the one the product came with
 */
public record SampleShare(
        int no, YearMonth validFrom, int percent, String reason, String changedBy, Instant changedAt) {

    /** The share of product.md. */
    public static final int DEFAULT = 10;

    static final int MOST = 100;
}
