package org.chainlead.task.ui;

import static org.chainlead.common.Texts.t;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.page.Page;
import com.vaadin.flow.function.ValueProvider;
import java.util.List;
import java.util.stream.Collectors;
import org.chainlead.common.ui.StatusTag;
import org.chainlead.common.ui.WorkspaceGrid;
import org.chainlead.office.TableSheet;
import org.chainlead.task.TaskImportCheck;
import org.jspecify.annotations.Nullable;

/** The rows of the file with their fate; a cell that is wrong is marked and named. */
class PreviewGrid extends WorkspaceGrid<TaskImportCheck.Row> {

    private static final int NARROW = 800;
    private static final String CARD = "card";

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
        addComponentColumn(PreviewGrid::card)
                .setKey(CARD)
                .setHeader(t("task.import.taskTitle"))
                .setFlexGrow(4)
                .setVisible(false);
        setHeight("480px");
    }

    /** On a phone one column tells it all: the task, unit and date below it, then what is wrong. */
    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        Page page = event.getUI().getPage();
        page.retrieveExtendedClientDetails(details -> narrow(details.getWindowInnerWidth() < NARROW));
        page.addBrowserWindowResizeListener(resize -> narrow(resize.getWidth() < NARROW));
    }

    private void narrow(boolean narrow) {
        List.of("row", "outcome", "number", "title", "lead", "due", "problems")
                .forEach(key -> getColumnByKey(key).setVisible(!narrow));
        getColumnByKey(CARD).setVisible(narrow);
    }

    private static Div card(TaskImportCheck.Row row) {
        Span facts = new Span(t("task.import.card", row.units(), due(row)));
        facts.addClassName("card-facts");
        Span wrong = new Span(problems(row));
        wrong.addClassName("card-problems");
        Span title = new Span(t("task.import.card.title", row.number(), row.sourceNumber(), row.title()));
        Div card = new Div(title, new Div(outcome(row)), facts, wrong);
        card.addClassName("preview-card");
        return card;
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
