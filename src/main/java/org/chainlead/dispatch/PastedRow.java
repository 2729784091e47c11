package org.chainlead.dispatch;

import static org.chainlead.common.Texts.t;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.chainlead.common.Light;
import org.chainlead.common.Texts;
import org.chainlead.dispatch.ReportBody.DifficultyEntry;
import org.chainlead.dispatch.ReportBody.GoalEntry;
import org.chainlead.office.TableCell;
import org.chainlead.task.GoalKind;
import org.chainlead.task.GoalView;
import org.jspecify.annotations.Nullable;

/** One report while a pasted row is being taken into it. */
final class PastedRow {

    /** In the order of their words. */
    private static final List<Light> COLOURS = List.of(Light.GREEN, Light.YELLOW, Light.RED, Light.BLUE, Light.GREY);

    private final PastedReports.Standing report;
    private final boolean replace;
    private final List<String> problems;
    private final List<String> taken = new ArrayList<>();
    private final List<String> kept = new ArrayList<>();
    private final List<GoalEntry> goals;
    private final List<DifficultyEntry> difficulties;
    private String progress;
    private String nextSteps;
    private @Nullable Light light;

    PastedRow(PastedReports.Standing report, boolean replace, List<String> problems) {
        this.report = report;
        this.replace = replace;
        this.problems = problems;
        this.goals = new ArrayList<>(report.body().goals());
        this.difficulties = new ArrayList<>(report.body().difficulties());
        this.progress = report.body().progress();
        this.nextSteps = report.body().nextSteps();
        this.light = report.body().reportedLight();
    }

    PastedReports.Match match() {
        ReportBody body = new ReportBody(
                progress,
                goals,
                light,
                difficulties,
                nextSteps,
                progress.isBlank() ? report.body().unchangedReason() : null);
        return new PastedReports.Match(report.task(), report.name(), body, List.copyOf(taken), List.copyOf(kept));
    }

    void take(PasteColumn column, TableCell cell) {
        if (cell.isEmpty()) {
            return;
        }
        switch (column) {
            case NUMBER, TASK -> {}
            case PROGRESS -> progress = words(column, progress, cell.text());
            case NEXT_STEPS -> nextSteps = words(column, nextSteps, cell.text());
            case VALUE -> takeOnlyFigure(cell);
            case LIGHT -> takeLight(cell);
            case PROBLEM -> takeProblems(cell);
        }
    }

    /** The figure of the goal with that name; a report without such a goal has nothing to say there. */
    void takeFigure(String goalName, TableCell cell) {
        if (!cell.isEmpty()) {
            report.goals().stream()
                    .filter(goal -> PasteColumn.plain(goal.name()).equals(goalName))
                    .findFirst()
                    .ifPresentOrElse(goal -> takeFigure(goal, cell), () -> problem("dispatch.paste.noGoal", goalName));
        }
    }

    private void takeOnlyFigure(TableCell cell) {
        List<GoalView> figures =
                report.goals().stream().filter(PastedRow::hasFigure).toList();
        if (figures.size() == 1) {
            takeFigure(figures.getFirst(), cell);
        } else {
            problem(figures.isEmpty() ? "dispatch.paste.noFigure" : "dispatch.paste.whichGoal", cell.text());
        }
    }

    private static boolean hasFigure(GoalView goal) {
        return goal.kind() != GoalKind.FREQUENCY
                && (goal.kind() != GoalKind.QUALITATIVE || goal.milestones().isEmpty());
    }

    private void takeFigure(GoalView goal, TableCell cell) {
        Optional<BigDecimal> value = cell.asNumber();
        if (value.isEmpty() || !hasFigure(goal)) {
            problem("dispatch.paste.noNumber", cell.text());
            return;
        }
        Optional<GoalEntry> before =
                goals.stream().filter(entry -> entry.goal().equals(goal.id())).findFirst();
        BigDecimal old = before.map(GoalEntry::value).orElse(null);
        if (old != null && old.compareTo(value.get()) == 0) {
            return;
        }
        if (old != null && !replace) {
            kept.add(goal.name());
            return;
        }
        before.ifPresent(goals::remove);
        goals.add(new GoalEntry(
                goal.id(),
                value.get(),
                goal.kind() == GoalKind.QUALITATIVE
                        ? null
                        : before.map(GoalEntry::period).orElse(usual()),
                before.map(GoalEntry::source).orElse(""),
                List.of(),
                List.of()));
        taken.add(goal.name());
    }

    private DataPeriod usual() {
        return DataPeriod.yearTo(report.month().minusMonths(1));
    }

    private void takeLight(TableCell cell) {
        List<String> colours = List.of(t("dispatch.paste.colours").split(t("dispatch.paste.separator")));
        Optional<Light> said = COLOURS.stream()
                .filter(value -> cell.text().equals(Texts.label(value))
                        || cell.text().startsWith(colours.get(COLOURS.indexOf(value))))
                .findFirst();
        if (said.isEmpty()) {
            problem("dispatch.paste.noLight", cell.text());
        } else if (light == null || (replace && light != said.get())) {
            light = said.get();
            taken.add(PasteColumn.LIGHT.word());
        } else if (light != said.get()) {
            kept.add(PasteColumn.LIGHT.word());
        }
    }

    /** One difficulty a line; those that stand there already are not added again. */
    private void takeProblems(TableCell cell) {
        boolean added = false;
        for (String line : cell.text().split("\\R")) {
            String problem = line.strip();
            if (!problem.isEmpty()
                    && difficulties.stream().noneMatch(known -> known.problem().equals(problem))) {
                difficulties.add(new DifficultyEntry(DifficultyId.random(), problem, null, null));
                added = true;
            }
        }
        if (added) {
            taken.add(PasteColumn.PROBLEM.word());
        }
    }

    private String words(PasteColumn column, String before, String pasted) {
        if (before.strip().equals(pasted)) {
            return before;
        }
        if (!before.isBlank() && !replace) {
            kept.add(column.word());
            return before;
        }
        taken.add(column.word());
        return pasted;
    }

    private void problem(String key, String words) {
        problems.add(t(key, report.name(), words));
    }
}
