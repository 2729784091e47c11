package org.chainlead.chaincard;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A meeting of 专班 or 领导小组 that was held, to be recorded.
 *
 * @param id chosen by the caller: what is sent twice is recorded once
 * @param result what came of it, in a line
 * @param reference number of the minutes, may be empty
 */
public record SessionDraft(
        SessionId id, ChainBody body, @Nullable LocalDate heldOn, String subject, String result, String reference) {

    public static SessionDraft of(ChainBody body) {
        return new SessionDraft(SessionId.random(), body, null, "", "", "");
    }
}
