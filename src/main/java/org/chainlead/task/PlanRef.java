package org.chainlead.task;

import java.time.LocalDate;
import java.util.List;

/**
 * An action plan with its document, term and special actions in order.
 *
 * @param frozen its ledger is closed after 年度结转: everything of it is read only
 */
public record PlanRef(
        PlanId id,
        String name,
        String document,
        TaskLevel level,
        LocalDate startsOn,
        LocalDate endsOn,
        List<String> specialActions,
        boolean frozen) {}
