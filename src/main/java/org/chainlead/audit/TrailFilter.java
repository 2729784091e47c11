package org.chainlead.audit;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Which entries are looked for; null or blank means all.
 *
 * @param person part of the name at that time, of the actor or of the one stood in for
 * @param from first day, in Asia/Shanghai
 * @param until last day, in Asia/Shanghai
 * @param action key of the act
 */
public record TrailFilter(
        @Nullable String person,
        @Nullable LocalDate from,
        @Nullable LocalDate until,
        @Nullable String action,
        @Nullable String subjectKind,
        @Nullable String subjectId) {

    public TrailFilter {
        person = stripped(person);
        action = stripped(action);
        subjectKind = stripped(subjectKind);
        subjectId = stripped(subjectId);
    }

    private static @Nullable String stripped(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    /** Everything. */
    public static final TrailFilter ALL = new TrailFilter(null, null, null, null, null, null);
}
