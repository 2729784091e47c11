package org.chainlead.dispatch.ui;

import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.Optional;

/** Months as they stand in addresses: 2026-11. */
final class Months {

    private Months() {}

    static Optional<YearMonth> read(String text) {
        try {
            return Optional.of(YearMonth.parse(text));
        } catch (DateTimeException noMonth) {
            return Optional.empty();
        }
    }
}
