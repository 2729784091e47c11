package org.chainlead.task;

import static org.chainlead.common.Texts.t;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chainlead.common.Light;
import org.chainlead.office.CellValue;
import org.chainlead.office.SheetColumn;
import org.jspecify.annotations.Nullable;

/**
 * The ledger's columns as columns of a sheet. What stands together in one cell of the screen (both halves of the light,
 * deadline and what is left of it) gets cells of its own, so that a spreadsheet can sort and count it.
 */
final class TaskSheet {

    private static final int NARROW = 12;
    private static final int MEDIUM = 22;
    private static final int WIDE = 44;

    private TaskSheet() {}

    static List<SheetColumn> heads(TaskColumn column) {
        return switch (column) {
            case LIGHTS ->
                List.of(
                        head("task.export.reported", NARROW),
                        head("task.export.verified", NARROW),
                        head("task.export.marks", NARROW));
            case DEADLINE ->
                List.of(
                        head("task.export.due", NARROW),
                        head("task.export.original", NARROW),
                        head("task.export.remaining", NARROW));
            default -> List.of(new SheetColumn(org.chainlead.common.Texts.label(column), width(column)));
        };
    }

    static List<CellValue> cells(TaskColumn column, TaskRow row) {
        return switch (column) {
            case LIGHTS ->
                List.of(
                        CellValue.text(light(row.reportedLight())),
                        CellValue.text(light(row.verifiedLight())),
                        CellValue.text(String.join(" ", marks(row))));
            case DEADLINE ->
                List.of(
                        CellValue.date(row.dueOn()),
                        CellValue.date(row.original()),
                        row.remaining() == null ? CellValue.EMPTY : CellValue.number(row.remaining()));
            case PROGRESS_ON -> List.of(CellValue.date(row.progressOn()));
            default -> List.of(CellValue.text(column.text(row)));
        };
    }

    static String light(@Nullable Light light) {
        return light == null ? "" : light.text();
    }

    /** 完成; of a parent also how many of its children are done; 未达 when it was completed all the same. */
    static String done(TaskRow row) {
        String children = row.children() == 0 ? "" : t("task.column.children", row.childrenDone(), row.children());
        String unreached = row.unreached() ? t("task.ui.unreached") : "";
        return Stream.of(row.doneText(), children, unreached)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" "));
    }

    private static List<String> marks(TaskRow row) {
        List<String> marks = new ArrayList<>();
        if (row.awaitingReport()) {
            marks.add(t("common.ui.light.unreported"));
        }
        if (row.awaitingData()) {
            marks.add(t("common.ui.light.awaitingData"));
        }
        if (row.countedLight() != row.verifiedLight()) {
            marks.add(t("task.ui.byOriginal") + light(row.countedLight()));
        }
        if (row.state() == TaskState.SUSPENDED) {
            marks.add(t("common.ui.light.suspended"));
        }
        return marks;
    }

    private static SheetColumn head(String key, int width) {
        return new SheetColumn(t(key), width);
    }

    private static int width(TaskColumn column) {
        return switch (column) {
            case TITLE, PROGRESS, MEASURE, GOAL -> WIDE;
            case LEAD_UNIT, PLAN, SPECIAL_ACTION, CHAIN, POST -> MEDIUM;
            default -> NARROW;
        };
    }
}
