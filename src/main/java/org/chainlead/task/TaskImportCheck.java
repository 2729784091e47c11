package org.chainlead.task;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.chainlead.common.Reason;
import org.chainlead.importing.CellProblem;
import org.jspecify.annotations.Nullable;

/**
 * What an import would do, before it does anything.
 *
 * @param severalUnits texts with several units
 * @param severalDecided whether it is decided what they mean
 * @param unknownUnits texts that name no unit and no group
 * @param pastDates how many deadlines lie in the past
 * @param suggestedShift months by which all dates would have to move to lie in the present year
 */
public record TaskImportCheck(
        List<Row> rows,
        List<String> severalUnits,
        boolean severalDecided,
        List<String> unknownUnits,
        List<String> unknownPlans,
        int pastDates,
        int suggestedShift) {

    /** What happens to a row. */
    public enum Outcome {
        CREATE,
        SKIP_EXISTING,
        AMEND_EXISTING,
        /** Left out by decision. */
        EXCLUDED,
        BLOCKED
    }

    /**
     * A row of the file with its fate.
     *
     * @param tasks how many tasks it makes or amends; several when each of its units has the task for itself
     */
    public record Row(
            int number,
            String sourceNumber,
            String title,
            String units,
            @Nullable LocalDate dueOn,
            Outcome outcome,
            int tasks,
            List<CellProblem> problems) {}

    public long count(Outcome outcome) {
        return rows.stream().filter(row -> row.outcome() == outcome).count();
    }

    public List<CellProblem> problems() {
        return rows.stream().flatMap(row -> row.problems().stream()).toList();
    }

    /** Nothing is open and nothing is wrong. */
    public boolean ready() {
        return obstacles().isEmpty();
    }

    /** Everything that stands in the way of bringing the rows in. */
    public List<Reason> obstacles() {
        List<Reason> reasons = new ArrayList<>();
        if (!severalDecided && !severalUnits.isEmpty()) {
            reasons.add(Reason.of("task.import.obstacle.several", severalUnits.size()));
        }
        if (!unknownUnits.isEmpty()) {
            reasons.add(Reason.of("task.import.obstacle.units", unknownUnits.size()));
        }
        if (count(Outcome.BLOCKED) > 0) {
            reasons.add(Reason.of("task.import.obstacle.rows", count(Outcome.BLOCKED)));
        }
        if (reasons.isEmpty() && rows.stream().noneMatch(row -> row.tasks() > 0)) {
            reasons.add(Reason.of("task.import.obstacle.nothing"));
        }
        return reasons;
    }
}
