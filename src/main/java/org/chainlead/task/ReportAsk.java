package org.chainlead.task;

import java.time.YearMonth;

/** A question of the ledger: which tasks stand so to the report of this month's 月跟踪. */
public record ReportAsk(YearMonth month, ReportStand stand) {

    /** As an address carries it: {@code 2026-11.MISSING}. */
    @Override
    public String toString() {
        return month + "." + stand.name();
    }

    /** @throws IllegalArgumentException or {@link java.time.DateTimeException} when it is no question */
    public static ReportAsk of(String text) {
        int dot = text.indexOf('.');
        return new ReportAsk(
                YearMonth.parse(text.substring(0, Math.max(0, dot))), ReportStand.valueOf(text.substring(dot + 1)));
    }
}
