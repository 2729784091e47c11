package org.chainlead.indicator;

import java.time.LocalDate;
import org.chainlead.supervision.NoticeId;
import org.chainlead.task.TaskId;
import org.jspecify.annotations.Nullable;

/**
 * A step as typed.
 *
 * @param doneOn when it was done
 * @param task the task that was made of it, if any
 * @param notice the notice that was sent, if any
 */
public record CaseStepDraft(
        CaseStep step,
        String content,
        @Nullable LocalDate doneOn,
        @Nullable TaskId task,
        @Nullable NoticeId notice) {}
