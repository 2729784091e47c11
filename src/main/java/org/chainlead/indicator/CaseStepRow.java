package org.chainlead.indicator;

import java.time.Instant;
import java.time.LocalDate;
import org.chainlead.supervision.NoticeId;
import org.chainlead.task.TaskId;
import org.jspecify.annotations.Nullable;

/**
 * A step as written.
 *
 * @param task null for none, and where the reader does not see it
 * @param notice null for none, and where the reader does not see it
 */
public record CaseStepRow(
        CaseStep step,
        String content,
        LocalDate doneOn,
        String writtenBy,
        Instant writtenAt,
        @Nullable TaskId task,
        String taskTitle,
        @Nullable NoticeId notice,
        String noticeTitle) {}
