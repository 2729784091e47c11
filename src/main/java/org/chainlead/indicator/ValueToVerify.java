package org.chainlead.indicator;

import java.time.Instant;

/**
 * A value that waits for the office.
 *
 * @param words what is entered, in a line
 * @param before what counts until then; empty for nothing
 * @param questions 请核对: what it contradicts; empty for nothing
 * @param mayVerify whether the acting person is another than who entered it
 */
public record ValueToVerify(
        ValueRef ref,
        String indicatorName,
        String unit,
        String period,
        String words,
        String before,
        String source,
        String note,
        String questions,
        String enteredBy,
        Instant enteredAt,
        boolean mayVerify) {}
