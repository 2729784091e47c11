package org.chainlead.task;

import static org.chainlead.task.TaskImportFields.COMPARISON;
import static org.chainlead.task.TaskImportFields.GOAL;
import static org.chainlead.task.TaskImportFields.INDICATOR;
import static org.chainlead.task.TaskImportFields.KIND;
import static org.chainlead.task.TaskImportFields.PER;
import static org.chainlead.task.TaskImportFields.TARGET;
import static org.chainlead.task.TaskImportFields.UNIT;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.chainlead.common.Texts;
import org.jspecify.annotations.Nullable;

/** Reads the goals of a row: kind, up to two numeric goals, frequency. */
final class GoalCells {

    private GoalCells() {}

    static List<GoalDraft> read(TaskCells cells, @Nullable LocalDate due) {
        GoalKind kind = kind(cells);
        if (kind == GoalKind.QUALITATIVE) {
            String goal = cells.text(GOAL);
            return goal.isEmpty() ? List.of() : List.of(GoalDraft.qualitative(goal, List.of()));
        }
        List<GoalDraft> goals = new ArrayList<>();
        for (int i = 0; i < INDICATOR.size(); i++) {
            String name = cells.text(INDICATOR.get(i));
            String target = cells.text(TARGET.get(i));
            if (name.isEmpty() && target.isEmpty()) {
                continue;
            }
            Optional<BigDecimal> number = cells.number(TARGET.get(i));
            if (number.isEmpty()) {
                cells.error(TARGET.get(i), "task.import.problem.target", target);
                continue;
            }
            goals.add(goal(cells, kind, name.isEmpty() ? cells.text(GOAL) : name, number.get(), i, due));
        }
        return goals;
    }

    private static GoalDraft goal(
            TaskCells cells, GoalKind kind, String name, BigDecimal target, int group, @Nullable LocalDate due) {
        String unit = cells.text(UNIT.get(group));
        if (kind == GoalKind.FREQUENCY) {
            return GoalDraft.frequency(name, target.intValue(), per(cells), false);
        }
        Comparison comparison = comparison(cells.text(COMPARISON.get(group)));
        GoalKind own = group > 0 && kind == GoalKind.RATE && !unit.equals("%") ? GoalKind.CUMULATIVE : kind;
        return own == GoalKind.THRESHOLD
                ? GoalDraft.threshold(name, comparison, target, unit, due)
                : GoalDraft.numeric(own, name, comparison, target, unit);
    }

    private static GoalKind kind(TaskCells cells) {
        String text = cells.text(KIND);
        for (GoalKind kind : GoalKind.values()) {
            if (Texts.label(kind).equals(text)) {
                return kind;
            }
        }
        if (!text.isEmpty()) {
            cells.error(KIND, "task.import.problem.kind", text);
        }
        return cells.text(TARGET.getFirst()).isEmpty() ? GoalKind.QUALITATIVE : GoalKind.CUMULATIVE;
    }

    private static Per per(TaskCells cells) {
        String text = cells.text(PER);
        for (Per per : Per.values()) {
            if (Texts.label(per).equals(text)) {
                return per;
            }
        }
        if (!text.isEmpty()) {
            cells.error(PER, "task.import.problem.per", text);
        }
        return Per.MONTH;
    }

    private static Comparison comparison(String text) {
        return switch (UnitTexts.normal(text)) {
            case ">" -> Comparison.GT;
            case "<" -> Comparison.LT;
            case "<=", "\u2264" -> Comparison.LE;
            case "=" -> Comparison.EQ;
            default -> Comparison.GE;
        };
    }
}
