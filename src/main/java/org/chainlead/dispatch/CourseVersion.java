package org.chainlead.dispatch;

import java.time.Instant;
import java.time.YearMonth;

/**
 * A version of the course of a kind of rounds. It is never changed.
 *
 * @param validFrom the first period whose round is opened under it
 * @param changedBy name of who entered it, empty for what the product brought
 */
public record CourseVersion(
        RoundKind kind,
        int no,
        YearMonth validFrom,
        RoundCourse course,
        String reason,
        String changedBy,
        Instant changedAt) {}
