package org.chainlead.supervision;

import java.time.LocalDate;
import java.util.List;

/**
 * A day of the calendar of inspections.
 *
 * @param first units and matter of the first inspections that are on that day
 * @param total how many are on; cancelled ones are left out
 */
public record InspectionDay(LocalDate day, List<String> first, long total) {

    public InspectionDay {
        first = List.copyOf(first);
    }
}
