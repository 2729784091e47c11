package org.chainlead.supervision;

import java.time.LocalDate;
import java.time.YearMonth;
import org.chainlead.task.TaskId;
import org.jspecify.annotations.Nullable;

/**
 * A planned inspection as a row of the month's list.
 *
 * @param units names of the inspected units
 * @param task the task it is about, where the matter is one
 * @param chainName empty where it belongs to no chain
 * @param overlapReason why it is held near another one; empty for readers outside the office
 * @param cancelReason why it was cancelled; empty while it is planned
 */
public record InspectionRow(
        InspectionId id,
        long version,
        InspectionState state,
        String units,
        @Nullable TaskId task,
        String chainName,
        String matter,
        LocalDate from,
        LocalDate until,
        YearMonth month,
        String team,
        String organ,
        String overlapReason,
        String cancelReason) {}
