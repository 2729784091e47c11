package org.chainlead.duty;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Something that was done.
 *
 * @param id chosen by the caller: what is sent twice is recorded once
 * @param rule what it counts for
 * @param result in a line
 * @param reference an existing paper, may be empty
 */
public record DutyDraft(
        DutyEntryId id,
        @Nullable DutyRuleId rule,
        @Nullable LocalDate doneOn,
        String subject,
        String result,
        String reference) {

    /** What is recorded is done that day, as a rule. */
    public static DutyDraft of(LocalDate today) {
        return new DutyDraft(DutyEntryId.random(), null, today, "", "", "");
    }
}
