package org.chainlead.meeting;

import java.time.LocalDate;
import java.util.List;
import org.chainlead.org.UnitId;
import org.jspecify.annotations.Nullable;

/**
 * What a meeting decided, as the draft of a task.
 *
 * @param item the item of the agenda it belongs to; absent for what belongs to none
 * @param leadUnit 牵头单位
 * @param supporting 配合单位
 * @param dueOn last day
 */
public record DecisionDraft(
        @Nullable AgendaItemId item,
        String title,
        String goal,
        @Nullable UnitId leadUnit,
        List<UnitId> supporting,
        @Nullable LocalDate dueOn) {

    public DecisionDraft {
        supporting = List.copyOf(supporting);
    }
}
