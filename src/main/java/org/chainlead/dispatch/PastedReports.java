package org.chainlead.dispatch;

import static org.chainlead.common.Texts.t;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.chainlead.office.TableCell;
import org.chainlead.office.TableReader;
import org.chainlead.office.TableRow;
import org.chainlead.task.GoalView;
import org.chainlead.task.TaskId;

/**
 * A table pasted from a spreadsheet, held against the reports on the page: rows are found by the task's number, columns
 * by their headings, without headings in the order of {@link #USUAL}. Nothing is lost: what is filled already stays
 * unless it is to be replaced, and rows nobody could be found for come back as text.
 *
 * @param matches reports with what they would say
 * @param problems sentences about cells that were not taken over
 * @param rest rows left over, with their headings, to be pasted again
 */
public record PastedReports(List<Match> matches, List<String> problems, String rest) {

    /** The columns of a table without headings. */
    static final List<PasteColumn> USUAL = List.of(
            PasteColumn.NUMBER, PasteColumn.PROGRESS, PasteColumn.VALUE, PasteColumn.PROBLEM, PasteColumn.NEXT_STEPS);

    /**
     * A report as it stands on the page, what was typed and not yet saved included.
     *
     * @param name number as printed and title
     */
    public record Standing(TaskId task, String name, YearMonth month, List<GoalView> goals, ReportBody body) {}

    /**
     * A report that the table speaks of.
     *
     * @param body what it would say
     * @param taken words for the fields that would change
     * @param kept words for the fields that are filled already and stay
     */
    public record Match(TaskId task, String name, ReportBody body, List<String> taken, List<String> kept) {}

    public PastedReports {
        matches = List.copyOf(matches);
        problems = List.copyOf(problems);
    }

    /**
     * @param replace whether pasted words take the place of words that stand there
     * @throws org.chainlead.common.Refusal when the text is no table or too long
     */
    public static PastedReports read(String text, List<Standing> reports, boolean replace) {
        return new Reading(reports, replace)
                .of(TableReader.readPasted(text).firstVisible().rows());
    }

    private static final class Reading {

        private final List<Standing> reports;
        private final boolean replace;
        private final Map<Integer, PasteColumn> columns = new LinkedHashMap<>();
        private final Map<Integer, String> goals = new LinkedHashMap<>();
        private final Map<TaskId, PastedRow> found = new LinkedHashMap<>();
        private final List<String> problems = new ArrayList<>();
        private final List<TableRow> rest = new ArrayList<>();

        Reading(List<Standing> reports, boolean replace) {
            this.reports = reports;
            this.replace = replace;
        }

        PastedReports of(List<TableRow> rows) {
            boolean headed = !rows.isEmpty() && readHead(rows.getFirst());
            if (!headed) {
                for (int i = 0; i < USUAL.size(); i++) {
                    columns.put(i + 1, USUAL.get(i));
                }
            }
            rows.stream().skip(headed ? 1 : 0).forEach(this::take);
            if (headed && !rest.isEmpty()) {
                rest.addFirst(rows.getFirst());
            }
            return new PastedReports(
                    found.values().stream().map(PastedRow::match).toList(),
                    problems,
                    rest.stream().map(Reading::text).collect(Collectors.joining("\n")));
        }

        /** A heading row names at least two things known here. */
        private boolean readHead(TableRow row) {
            for (TableCell cell : row.cells()) {
                PasteColumn.above(cell.text())
                        .ifPresentOrElse(column -> columns.put(cell.column(), column), () -> readGoal(cell));
            }
            boolean headed = columns.size() + goals.size() > 1;
            if (!headed) {
                columns.clear();
                goals.clear();
            }
            return headed;
        }

        private void readGoal(TableCell cell) {
            String head = PasteColumn.plain(cell.text());
            if (!head.isEmpty()
                    && reports.stream()
                            .flatMap(report -> report.goals().stream())
                            .anyMatch(goal -> PasteColumn.plain(goal.name()).equals(head))) {
                goals.put(cell.column(), head);
            }
        }

        private void take(TableRow row) {
            String number = cell(row, PasteColumn.NUMBER);
            String title = cell(row, PasteColumn.TASK);
            List<Standing> meant =
                    reports.stream().filter(report -> is(report, number, title)).toList();
            if (meant.size() != 1) {
                String key = meant.isEmpty() ? "dispatch.paste.unknown" : "dispatch.paste.ambiguous";
                problems.add(t(key, row.number(), number.isEmpty() ? title : number));
                rest.add(row);
                return;
            }
            PastedRow into = found.computeIfAbsent(
                    meant.getFirst().task(), task -> new PastedRow(meant.getFirst(), replace, problems));
            columns.forEach((column, meaning) -> into.take(meaning, row.cell(column)));
            goals.forEach((column, goal) -> into.takeFigure(goal, row.cell(column)));
        }

        private static boolean is(Standing report, String number, String title) {
            boolean byNumber = number.isEmpty()
                    || report.name().equals(number)
                    || report.name().startsWith(number + " ");
            boolean byTitle = title.isEmpty()
                    || report.name().equals(title)
                    || report.name().endsWith(" " + title);
            return byNumber && byTitle && !(number.isEmpty() && title.isEmpty());
        }

        private String cell(TableRow row, PasteColumn meaning) {
            return columns.entrySet().stream()
                    .filter(entry -> entry.getValue() == meaning)
                    .map(entry -> row.cell(entry.getKey()).text())
                    .findFirst()
                    .orElse("");
        }

        private static String text(TableRow row) {
            return row.cells().stream().map(TableCell::text).collect(Collectors.joining("\t"));
        }
    }
}
