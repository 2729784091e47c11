package org.chainlead.dispatch;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** The days of one round as they were decided, before rest days move them. */
record RoundDays(LocalDate opensOn, LocalDate dueOn, LocalDate leadUntil, LocalDate officeUntil, LocalDate draftOn) {

    /** With another cut-off; what comes after it moves by as many days. */
    RoundDays due(LocalDate moved) {
        long days = ChronoUnit.DAYS.between(dueOn, moved);
        return new RoundDays(
                opensOn, moved, leadUntil.plusDays(days), officeUntil.plusDays(days), draftOn.plusDays(days));
    }
}
