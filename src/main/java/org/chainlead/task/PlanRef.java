package org.chainlead.task;

import java.time.LocalDate;
import java.util.List;

/** An action plan with its document, term and special actions in order. */
public record PlanRef(
        PlanId id,
        String name,
        String document,
        TaskLevel level,
        LocalDate startsOn,
        LocalDate endsOn,
        List<String> specialActions) {}
