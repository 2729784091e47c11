package org.chainlead.project;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.chainlead.common.Reason;
import org.chainlead.importing.CellProblem;
import org.jspecify.annotations.Nullable;

/**
 * What an import would do, before it does anything.
 *
 * @param head what is wrong with the header; nothing is read while there is something
 * @param unit in which the sums of the file are read
 * @param stageChosen whether it is decided in which of 五库 the projects stand
 */
public record ProjectImportCheck(
        List<Reason> head, SumUnit unit, boolean stageChosen, List<Row> rows, List<Contradiction> contradictions) {

    private static final Set<Outcome> PRINTED = Set.of(Outcome.CREATE, Outcome.MERGE, Outcome.OPEN);
    private static final Set<Outcome> COUNTED = Set.of(Outcome.CREATE, Outcome.OPEN);

    /** What happens to a row. */
    public enum Outcome {
        CREATE,
        /** Noted at the project it is the same as. */
        MERGE,
        /** A contradiction is still to be decided. */
        OPEN,
        SKIP_EXISTING,
        /** A heading, a note or a line of totals. */
        LEFT_OUT,
        BLOCKED
    }

    /**
     * A row of the file with its fate.
     *
     * @param number row number in the file
     * @param printedNumber 序号
     * @param chain name of the chain it is put to; empty for none
     * @param investment 总投资 in 万元; null when it is no sum
     */
    public record Row(
            int number,
            String printedNumber,
            String name,
            String industry,
            String chain,
            @Nullable BigDecimal investment,
            String place,
            String department,
            Outcome outcome,
            List<CellProblem> problems) {}

    public long count(Outcome outcome) {
        return rows.stream().filter(row -> row.outcome() == outcome).count();
    }

    public List<CellProblem> problems() {
        return rows.stream().flatMap(row -> row.problems().stream()).toList();
    }

    /** 总投资 of all rows that are new, as printed, in 万元. */
    public BigDecimal printedTotal() {
        return total(PRINTED);
    }

    /** The same without what is merged. */
    public BigDecimal total() {
        return total(COUNTED);
    }

    /** Everything that stands in the way of bringing the rows in. */
    public List<Reason> obstacles() {
        List<Reason> reasons = new ArrayList<>(head);
        if (!stageChosen) {
            reasons.add(Reason.of("project.import.obstacle.stage"));
        }
        long open = contradictions.stream()
                .filter(contradiction -> !contradiction.decided())
                .count();
        if (open > 0) {
            reasons.add(Reason.of("project.import.obstacle.open", open));
        }
        if (count(Outcome.BLOCKED) > 0) {
            reasons.add(Reason.of("project.import.obstacle.rows", count(Outcome.BLOCKED)));
        }
        if (reasons.isEmpty() && count(Outcome.CREATE) + count(Outcome.MERGE) == 0) {
            reasons.add(Reason.of("project.import.obstacle.nothing"));
        }
        return reasons;
    }

    private BigDecimal total(Set<Outcome> outcomes) {
        return rows.stream()
                .filter(row -> outcomes.contains(row.outcome()))
                .map(Row::investment)
                .filter(java.util.Objects::nonNull)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
