package org.chainlead.supervision;

import java.time.LocalDate;
import java.util.List;
import org.chainlead.org.UnitId;
import org.chainlead.task.TaskId;
import org.jspecify.annotations.Nullable;

/**
 * A proposed step as a row of 建议督办.
 *
 * @param taskName empty where the notice that was not answered is about no task
 * @param why one reason or several
 * @param since the day the step was first proposed
 */
public record ProposalRow(
        ProposalId id,
        LadderStep step,
        UnitId unit,
        String unitName,
        @Nullable TaskId task,
        String taskName,
        List<String> why,
        LocalDate since) {}
