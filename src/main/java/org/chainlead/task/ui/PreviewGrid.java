package org.chainlead.task.ui;

import static org.chainlead.common.Texts.t;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.function.ValueProvider;
import java.util.stream.Collectors;
import org.chainlead.common.ui.StatusTag;
import org.chainlead.common.ui.WorkspaceGrid;
import org.chainlead.office.TableSheet;
import org.chainlead.task.TaskImportCheck;
import org.jspecify.annotations.Nullable;

/** The rows of the file with their fate; a cell that is wrong is marked and named. */
class PreviewGrid extends WorkspaceGrid<TaskImportCheck.Row> {

    private final transient ImportSheet sheet;

    PreviewGrid(ImportSheet sheet) {
        super(t("task.import.preview"));
        this.sheet = sheet;
        setSelectionMode(Grid.SelectionMode.MULTI);
        addTextColumn("row", t("task.import.row"), row -> String.valueOf(row.number()))
                .setWidth("70px")
                .setFlexGrow(0);
        addComponentColumn(PreviewGrid::outcome)
                .setKey("outcome")
                .setHeader(t("task.import.outcome"))
                .setWidth("110px")
                .setFlexGrow(0);
        field("number", "number", "task.import.number", TaskImportCheck.Row::sourceNumber, 1);
        field("title", "title", "task.import.taskTitle", TaskImportCheck.Row::title, 4);
        field("lead", "lead", "task.import.lead", TaskImportCheck.Row::units, 3);
        field("due", "due", "task.import.due", PreviewGrid::due, 2);
        addTextColumn("problems", t("task.import.problems"), PreviewGrid::problems)
                .setFlexGrow(5);
        setHeight("480px");
    }

    private void field(
            String key, String field, String header, ValueProvider<TaskImportCheck.Row, String> text, int grow) {
        addTextColumn(key, t(header), text).setFlexGrow(grow).setPartNameGenerator(row -> mark(row, field));
    }

    private @Nullable String mark(TaskImportCheck.Row row, String field) {
        Integer column = sheet.settings().columns().get(field);
        String address = column == null ? "" : TableSheet.columnName(column) + row.number();
        return row.problems().stream()
                .filter(problem -> problem.address().equals(address))
                .map(problem -> problem.blocking() ? "cell-error" : "cell-warning")
                .sorted()
                .findFirst()
                .orElse(null);
    }

    private static StatusTag outcome(TaskImportCheck.Row row) {
        return new StatusTag(
                row.outcome(),
                switch (row.outcome()) {
                    case CREATE -> StatusTag.Kind.SUCCESS;
                    case AMEND_EXISTING -> StatusTag.Kind.INFO;
                    case SKIP_EXISTING, EXCLUDED -> StatusTag.Kind.NEUTRAL;
                    case BLOCKED -> StatusTag.Kind.DANGER;
                });
    }

    private static String due(TaskImportCheck.Row row) {
        return row.dueOn() == null ? "" : row.dueOn().toString();
    }

    private static String problems(TaskImportCheck.Row row) {
        return row.problems().stream()
                .map(problem ->
                        t("task.import.at", problem.address(), problem.reason().text()))
                .collect(Collectors.joining(" "));
    }
}
