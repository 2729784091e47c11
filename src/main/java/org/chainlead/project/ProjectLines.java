package org.chainlead.project;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.chainlead.chain.ChainRef;
import org.chainlead.common.Texts;
import org.chainlead.office.TableRow;
import org.chainlead.office.TableSheet;
import org.chainlead.org.UnitId;

/** Reads the rows of one sheet; what is wrong is said at its cell. */
final class ProjectLines {

    private static final Pattern UNCLEAR = Pattern.compile(Texts.t("project.import.unclearMarks"));

    private final ProjectDirectory.Names names;
    private final Map<String, Integer> columns;
    private final SumUnit unit;
    private final SeveralCounties several = new SeveralCounties();
    private final Map<String, Integer> numbers = new HashMap<>();
    private final Map<String, Integer> keys = new HashMap<>();

    ProjectLines(ProjectDirectory.Names names, Map<String, Integer> columns, SumUnit unit) {
        this.names = names;
        this.columns = columns;
        this.unit = unit;
    }

    List<ProjectLine> read(TableSheet sheet, int headerRow) {
        List<ProjectLine> lines = new ArrayList<>();
        for (TableRow row : sheet.rows()) {
            if (row.number() > headerRow && !row.isOnlyMerged()) {
                lines.add(line(new ProjectCells(row, columns, unit)));
            }
        }
        return lines;
    }

    private ProjectLine line(ProjectCells cells) {
        String number = ProjectTexts.normal(cells.text(ProjectImportFields.NUMBER));
        if (cells.isNote()) {
            cells.warn("project.import.problem.note");
            return note(cells, number);
        }
        String name = cells.needed(ProjectImportFields.NAME, "project.import.problem.noName");
        unclear(cells, name);
        String place = cells.needed(ProjectImportFields.PLACE, "project.import.problem.noPlace");
        String department = cells.needed(ProjectImportFields.DEPARTMENT, "project.import.problem.noUnit");
        Optional<ChainRef> chain = chain(cells);
        ProjectLine line = new ProjectLine(
                cells.row(),
                number,
                name,
                cells.text(ProjectImportFields.INDUSTRY),
                chain.map(ChainRef::id).orElse(null),
                chain.map(ChainRef::name).orElseGet(() -> cells.text(ProjectImportFields.CHAIN)),
                cells.investment().orElse(null),
                place,
                county(cells, place).orElse(null),
                department,
                unit(cells, department).orElse(null),
                false,
                cells.address(ProjectImportFields.NAME),
                cells.address(ProjectImportFields.PLACE),
                cells.problems());
        twice(cells, line);
        return line;
    }

    /** What was copied from a print stands with a mark for each character that could not be read. */
    private static void unclear(ProjectCells cells, String name) {
        Matcher mark = UNCLEAR.matcher(name);
        if (mark.find()) {
            cells.warn(ProjectImportFields.NAME, "project.import.problem.unclear", mark.group());
        }
    }

    private static ProjectLine note(ProjectCells cells, String number) {
        String name = cells.text(ProjectImportFields.NAME);
        return new ProjectLine(
                cells.row(), number, name, "", null, "", null, "", null, "", null, true, "", "", cells.problems());
    }

    /** The chain that is printed; where none is, the industry when it is a chain of its own. */
    private Optional<ChainRef> chain(ProjectCells cells) {
        String printed = cells.text(ProjectImportFields.CHAIN);
        if (printed.isEmpty()) {
            return names.chain(cells.text(ProjectImportFields.INDUSTRY));
        }
        Optional<ChainRef> chain = names.chain(printed);
        if (chain.isEmpty()) {
            cells.error(ProjectImportFields.CHAIN, "project.import.problem.chain", printed);
        }
        return chain;
    }

    /** The unit of the place; what names several counties is asked about elsewhere. */
    private Optional<UnitId> county(ProjectCells cells, String place) {
        Optional<UnitId> county = names.unit(place);
        if (county.isEmpty() && !place.isEmpty() && !several.areNamedBy(place)) {
            cells.error(ProjectImportFields.PLACE, "project.import.problem.place", place);
        }
        return county;
    }

    private Optional<UnitId> unit(ProjectCells cells, String department) {
        Optional<UnitId> unit = names.unit(department);
        if (unit.isEmpty() && !department.isEmpty()) {
            cells.error(ProjectImportFields.DEPARTMENT, "project.import.problem.unit", department);
        }
        return unit;
    }

    /** A number stands once in a list; without numbers a name does. */
    private void twice(ProjectCells cells, ProjectLine line) {
        Integer number = line.number().isEmpty() ? null : numbers.putIfAbsent(line.number(), line.row());
        Integer key = keys.putIfAbsent(line.key(), line.row());
        if (number != null) {
            cells.error(ProjectImportFields.NUMBER, "project.import.problem.twice", line.number(), number);
        } else if (key != null) {
            cells.error(ProjectImportFields.NAME, "project.import.problem.nameTwice", key);
        }
    }
}
