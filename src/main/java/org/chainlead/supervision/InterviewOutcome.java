package org.chainlead.supervision;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What came of a 约谈, written down afterwards.
 *
 * @param points 约谈要点
 * @param promises 承诺事项; may be empty
 * @param rectification 整改要求, one a line; empty where nothing is asked
 * @param rectifyBy until when, Asia/Shanghai; needed with a 整改要求 and not without one
 */
public record InterviewOutcome(
        String points,
        String promises,
        String rectification,
        @Nullable LocalDate rectifyBy) {

    public InterviewOutcome {
        points = points.strip();
        promises = promises.strip();
        rectification = rectification.strip();
    }
}
