package org.chainlead.task.ui;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.chainlead.task.Comparison;
import org.chainlead.task.GoalDraft;
import org.chainlead.task.GoalKind;

/** Between rows as typed and the parts of a goal. */
final class GoalRows {

    private GoalRows() {}

    /** A goal nobody has written yet. */
    static GoalDraft emptyGoal() {
        return new GoalDraft(
                GoalKind.CUMULATIVE,
                "",
                Comparison.GE,
                null,
                "",
                BigDecimal.ZERO,
                null,
                null,
                null,
                false,
                List.of(),
                List.of());
    }

    /** Rows that are not complete yet are left out. */
    static List<GoalDraft.Interim> interims(List<DatedRows.Row> rows) {
        List<GoalDraft.Interim> interims = new ArrayList<>();
        for (DatedRows.Row row : rows) {
            if (row.date() != null && row.number() != null) {
                interims.add(new GoalDraft.Interim(row.date(), row.number()));
            }
        }
        return interims;
    }

    /** A milestone without weight weighs one; one without date is left out. */
    static List<GoalDraft.MilestoneDraft> milestones(List<DatedRows.Row> rows) {
        List<GoalDraft.MilestoneDraft> milestones = new ArrayList<>();
        for (DatedRows.Row row : rows) {
            if (row.date() != null) {
                BigDecimal weight = row.number() == null ? BigDecimal.ONE : row.number();
                milestones.add(new GoalDraft.MilestoneDraft(row.date(), weight, row.text()));
            }
        }
        return milestones;
    }

    static List<DatedRows.Row> ofInterims(List<GoalDraft.Interim> interims) {
        return interims.stream()
                .map(interim -> new DatedRows.Row(interim.by(), interim.value(), ""))
                .toList();
    }

    static List<DatedRows.Row> ofMilestones(List<GoalDraft.MilestoneDraft> milestones) {
        return milestones.stream()
                .map(milestone -> new DatedRows.Row(milestone.dueOn(), milestone.weight(), milestone.text()))
                .toList();
    }
}
