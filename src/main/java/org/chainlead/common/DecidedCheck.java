package org.chainlead.common;

import static org.chainlead.common.Texts.label;
import static org.chainlead.common.Texts.t;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What was decided about something that was asked about under 请核对, by whom and why. */
public record DecidedCheck(CheckDecision decision, String remark, String by, Instant at) {

    /** In a sentence; empty while it waits. */
    public static String words(@Nullable DecidedCheck decided) {
        return decided == null
                ? ""
                : t(
                        "common.check.decided",
                        label(decided.decision),
                        decided.remark,
                        decided.by,
                        DateTimeText.moment(decided.at));
    }
}
