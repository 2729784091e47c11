package org.chainlead.task;

import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** A draft amended by a row of a list: what the row says holds, what it does not say stays as it was. */
final class AmendedDraft {

    private AmendedDraft() {}

    /** @param cycle the report cycle the row itself names; null when it names none */
    static TaskDraft of(TaskDraft old, TaskDraft row, @Nullable ReportCycle cycle) {
        return new TaskDraft(
                old.sourceKind(),
                row.sourceNumber(),
                text(row.sourceTitle(), old.sourceTitle()),
                text(row.sourceClause(), old.sourceClause()),
                old.level(),
                row.plan(),
                text(row.specialAction(), old.specialAction()),
                row.chain() == null ? old.chain() : row.chain(),
                row.title(),
                row.measure().isBlank() ? old.measure() : row.measure(),
                row.goalText().isBlank() ? old.goalText() : row.goalText(),
                either(row.goals(), old.goals()),
                old.startsOn(),
                row.dueOn(),
                cycle == null ? old.cycle() : cycle,
                row.leadUnit(),
                row.group(),
                row.post() == null ? old.post() : row.post(),
                text(row.responsible(), old.responsible()),
                either(row.supporting(), old.supporting()),
                either(row.addressees(), old.addressees()),
                old.copies(),
                old.setBy(),
                row.proposal().isBlank() ? old.proposal() : row.proposal(),
                old.starred());
    }

    private static @Nullable String text(@Nullable String row, @Nullable String old) {
        return row == null || row.isBlank() ? old : row;
    }

    private static <C extends Collection<?>> C either(C row, C old) {
        return row.isEmpty() ? old : row;
    }
}
