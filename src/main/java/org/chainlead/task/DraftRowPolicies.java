package org.chainlead.task;

import static org.chainlead.task.TaskImportFields.CYCLE;
import static org.chainlead.task.TaskImportFields.DUE;
import static org.chainlead.task.TaskImportFields.GOAL;
import static org.chainlead.task.TaskImportFields.MEASURE;
import static org.chainlead.task.TaskImportFields.SOURCE;
import static org.chainlead.task.TaskImportFields.TITLE;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.chainlead.common.CodePoints;
import org.chainlead.common.Texts;
import org.jspecify.annotations.Nullable;

/** What {@link DraftPolicies} would refuse when the rows come in, told before and at the cell. */
final class DraftRowPolicies {

    private DraftRowPolicies() {}

    static void check(TaskCells cells, List<GoalDraft> goals, @Nullable LocalDate due, TaskImportSettings settings) {
        limit(cells, TITLE, DraftPolicies.TITLE_LIMIT, "task.tooLong.title");
        limit(cells, MEASURE, DraftPolicies.TEXT_LIMIT, "task.tooLong.measure");
        limit(cells, GOAL, DraftPolicies.TEXT_LIMIT, "task.tooLong.goal");
        if (!cells.text(CYCLE).isEmpty() && cycle(cells).isEmpty()) {
            cells.error(CYCLE, "task.import.problem.cycle", cells.text(CYCLE));
        }
        if (settings.submit()) {
            checkSubmission(cells, goals, due, settings);
        }
    }

    /** The cycle a row names by its label; empty when it names none or none we know. */
    static Optional<ReportCycle> cycle(TaskCells cells) {
        String text = cells.text(CYCLE);
        return Arrays.stream(ReportCycle.values())
                .filter(cycle -> Texts.label(cycle).equals(text))
                .findFirst();
    }

    private static void checkSubmission(
            TaskCells cells, List<GoalDraft> goals, @Nullable LocalDate due, TaskImportSettings settings) {
        if (due != null && due.isBefore(settings.startsOn())) {
            cells.error(DUE, "task.import.problem.beforeStart", due, settings.startsOn());
        }
        if (cells.text(GOAL).isEmpty() && goals.isEmpty()) {
            cells.error(GOAL, "task.import.problem.noGoal");
        }
        if (cells.text(SOURCE).isEmpty() && settings.document().isBlank()) {
            cells.error(SOURCE, "task.import.problem.noSource");
        }
    }

    private static void limit(TaskCells cells, String field, int limit, String key) {
        String text = cells.text(field);
        int length = CodePoints.of(text);
        if (length > limit) {
            cells.error(field, key, limit, length);
        }
    }
}
