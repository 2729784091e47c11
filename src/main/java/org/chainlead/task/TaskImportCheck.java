package org.chainlead.task;

import java.time.LocalDate;
import java.util.List;
import org.chainlead.importing.CellProblem;
import org.jspecify.annotations.Nullable;

/**
 * What an import would do, before it does anything.
 *
 * @param severalUnits texts with several units, when it is not decided what they mean
 * @param unknownUnits texts that name no unit and no group
 * @param pastDates how many deadlines lie in the past
 * @param suggestedShift months by which all dates would have to move to lie in the present year
 */
public record TaskImportCheck(
        List<Row> rows,
        List<String> severalUnits,
        List<String> unknownUnits,
        List<String> unknownPlans,
        int pastDates,
        int suggestedShift) {

    /** What happens to a row. */
    public enum Outcome {
        CREATE,
        SKIP_EXISTING,
        AMEND_EXISTING,
        BLOCKED
    }

    /** A row of the file with its fate. */
    public record Row(
            int number,
            String sourceNumber,
            String title,
            String units,
            @Nullable LocalDate dueOn,
            Outcome outcome,
            List<CellProblem> problems) {}

    public long count(Outcome outcome) {
        return rows.stream().filter(row -> row.outcome() == outcome).count();
    }

    public List<CellProblem> problems() {
        return rows.stream().flatMap(row -> row.problems().stream()).toList();
    }

    /** Nothing is open and nothing is wrong. */
    public boolean ready() {
        return severalUnits.isEmpty()
                && unknownUnits.isEmpty()
                && count(Outcome.BLOCKED) == 0
                && rows.stream().anyMatch(row -> row.outcome() != Outcome.SKIP_EXISTING);
    }
}
