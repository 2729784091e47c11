package org.chainlead.task;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.chainlead.common.Reason;
import org.jspecify.annotations.Nullable;

/**
 * A wish to carry tasks into another plan.
 *
 * @param id chosen by the form, so that a repeated click proposes once
 * @param plan where they go
 * @param startsOn first day of the new tasks
 * @param dueOn their new deadline; the first deadline of all stays and is always shown
 */
public record ProposeCarryOver(
        CarryOverId id, @Nullable PlanId plan, LocalDate startsOn, LocalDate dueOn, String reason) {

    List<Reason> objections(LocalDate today) {
        List<Reason> objections = new ArrayList<>();
        if (plan == null) {
            objections.add(Reason.of("task.carry.missing.plan"));
        }
        if (dueOn.isBefore(startsOn)) {
            objections.add(Reason.of("task.missing.deadlineBeforeStart", startsOn, dueOn));
        }
        if (dueOn.isBefore(today)) {
            objections.add(Reason.of("task.carry.refused.past", today));
        }
        if (reason.isBlank()) {
            objections.add(Reason.of("task.missing.reason"));
        }
        return objections;
    }
}
