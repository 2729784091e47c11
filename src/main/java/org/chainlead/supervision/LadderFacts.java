package org.chainlead.supervision;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the policies look at for one unit and task.
 *
 * @param task absent where a notice is about no task
 * @param finding what the verified light says
 * @param progressOn day of the accepted progress that the light stands on
 * @param dueOn effective deadline of the task
 * @param missedUntil last month of the reports missed in a row, when there are as many as the rule asks
 * @param lastStep rank of the highest step taken, see {@link LadderStep}; absent when none
 * @param lastStepOn day of the last step
 * @param busy a document is being written, or is out and not yet due, or its reply waits for the check
 */
record LadderFacts(
        UUID unit,
        @Nullable UUID task,
        boolean red,
        String finding,
        @Nullable LocalDate progressOn,
        @Nullable LocalDate dueOn,
        @Nullable YearMonth missedUntil,
        @Nullable Unanswered unanswered,
        @Nullable Integer lastStep,
        @Nullable LocalDate lastStepOn,
        boolean busy) {

    /** A notice whose demand this unit has not met. */
    record Unanswered(UUID notice, NoticeKind kind, String number, LocalDate dueOn) {}
}
