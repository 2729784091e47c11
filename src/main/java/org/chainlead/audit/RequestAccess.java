package org.chainlead.audit;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the auditor asks to read.
 *
 * @param days 1 to 90, counted from the moment it is granted
 * @param letter number of the letter of an organ that is entitled to it; with it no approval is needed
 */
public record RequestAccess(
        List<Subject> subjects,
        String reason,
        int days,
        @Nullable String letter) {

    public RequestAccess {
        subjects = subjects.stream().distinct().toList();
    }
}
