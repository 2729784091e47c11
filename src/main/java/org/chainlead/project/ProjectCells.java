package org.chainlead.project;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.chainlead.common.Texts;
import org.chainlead.importing.CellProblem;
import org.chainlead.office.TableCell;
import org.chainlead.office.TableRow;
import org.chainlead.office.TableSheet;

/** The cells of one row by field, with the problems found on the way. */
final class ProjectCells {

    private static final int LONGEST = 300;
    private static final Pattern TOTALS = Pattern.compile(Texts.t("project.import.totals"));

    private final TableRow row;
    private final Map<String, Integer> columns;
    private final SumUnit unit;
    private final List<CellProblem> problems = new ArrayList<>();

    ProjectCells(TableRow row, Map<String, Integer> columns, SumUnit unit) {
        this.row = row;
        this.columns = columns;
        this.unit = unit;
    }

    int row() {
        return row.number();
    }

    /** One text in the whole row, or a line of totals: no project. */
    boolean isNote() {
        long texts = row.cells().stream()
                .map(TableCell::text)
                .filter(text -> !text.isEmpty())
                .distinct()
                .count();
        return texts == 1
                || row.cells().stream()
                        .anyMatch(cell ->
                                TOTALS.matcher(ProjectTexts.normal(cell.text())).matches());
    }

    String text(String field) {
        return cell(field).map(TableCell::text).orElse("");
    }

    /** 总投资 in 万元; what is no sum is a problem of its cell. */
    Optional<BigDecimal> investment() {
        Optional<BigDecimal> sum = cell(ProjectImportFields.INVESTMENT)
                .flatMap(TableCell::asNumber)
                .map(unit::inTenThousands)
                .filter(FigurePolicy::isSum);
        if (sum.isEmpty()) {
            error(
                    ProjectImportFields.INVESTMENT,
                    "project.import.problem.investment",
                    text(ProjectImportFields.INVESTMENT),
                    Texts.label(unit));
        }
        return sum;
    }

    /** The text of a field that must be there and not be too long. */
    String needed(String field, String key) {
        String text = text(field);
        if (text.isEmpty()) {
            error(field, key);
        } else if (text.length() > LONGEST) {
            error(field, "project.import.problem.long", LONGEST);
        }
        return text;
    }

    void error(String field, String key, Object... arguments) {
        problems.add(CellProblem.error(row.number(), address(field), key, arguments));
    }

    void warn(String key) {
        problems.add(CellProblem.warning(row.number(), String.valueOf(row.number()), key));
    }

    void warn(String field, String key, Object... arguments) {
        problems.add(CellProblem.warning(row.number(), address(field), key, arguments));
    }

    List<CellProblem> problems() {
        return problems;
    }

    String address(String field) {
        Integer column = columns.get(field);
        return column == null ? String.valueOf(row.number()) : TableSheet.columnName(column) + row.number();
    }

    private Optional<TableCell> cell(String field) {
        return Optional.ofNullable(columns.get(field)).map(row::cell);
    }
}
