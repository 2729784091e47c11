package org.chainlead.task;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.chainlead.importing.CellProblem;
import org.chainlead.office.TableCell;
import org.chainlead.office.TableRow;
import org.chainlead.office.TableSheet;
import org.jspecify.annotations.Nullable;

/** The cells of one row by field, with the problems found on the way. */
final class TaskCells {

    private static final int FULL_WIDTH_OFFSET = 0xFEE0;
    private static final String FULL_WIDTH_DIGITS =
            "\uFF10\uFF11\uFF12\uFF13\uFF14\uFF15\uFF16\uFF17\uFF18\uFF19\uFF0D\uFF0E";

    private final TableRow row;
    private final TaskImportSettings settings;
    private final List<CellProblem> problems = new ArrayList<>();

    TaskCells(TableRow row, TaskImportSettings settings) {
        this.row = row;
        this.settings = settings;
    }

    int number() {
        return row.number();
    }

    /** One text in the whole row: a section's heading or a note, no task. */
    boolean isNote() {
        return row.cells().stream()
                        .map(TableCell::text)
                        .filter(text -> !text.isEmpty())
                        .distinct()
                        .count()
                == 1;
    }

    String text(String field) {
        TableCell cell = cell(field);
        return cell == null ? "" : cell.text();
    }

    /** 来源序号 as printed, its digits and stops in half width, so that it is the same number however it was typed. */
    String sourceNumber() {
        return text(TaskImportFields.NUMBER)
                .codePoints()
                .map(c -> FULL_WIDTH_DIGITS.indexOf(c) < 0 ? c : c - FULL_WIDTH_OFFSET)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    Optional<BigDecimal> number(String field) {
        TableCell cell = cell(field);
        return cell == null ? Optional.empty() : cell.asNumber();
    }

    /** The date of a field, moved by the shift that was decided; a whole year or month means its last day. */
    Optional<LocalDate> date(String field) {
        TableCell cell = cell(field);
        if (cell == null || cell.isEmpty()) {
            return Optional.empty();
        }
        Optional<LocalDate> date = cell.asDate(settings.startsOn().getYear());
        if (date.isEmpty()) {
            error(field, "task.import.problem.date", cell.text());
        }
        return date.map(day -> shifted(day, settings.shiftMonths()));
    }

    void error(String field, String key, Object... arguments) {
        problems.add(CellProblem.error(row.number(), address(field), key, arguments));
    }

    void warn(String field, String key, Object... arguments) {
        problems.add(CellProblem.warning(row.number(), address(field), key, arguments));
    }

    List<CellProblem> problems() {
        return problems;
    }

    /** The last day of a month stays the last day of its month. */
    static LocalDate shifted(LocalDate day, int months) {
        LocalDate moved = day.plusMonths(months);
        boolean last = day.getDayOfMonth() == day.lengthOfMonth();
        return last ? moved.withDayOfMonth(moved.lengthOfMonth()) : moved;
    }

    private @Nullable TableCell cell(String field) {
        Integer column = settings.columns().get(field);
        return column == null ? null : row.cell(column);
    }

    private String address(String field) {
        Integer column = settings.columns().get(field);
        return column == null ? String.valueOf(row.number()) : TableSheet.columnName(column) + row.number();
    }
}
