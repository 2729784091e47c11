package org.chainlead.project.ui;

import static org.chainlead.common.Texts.t;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.stream.Collectors;
import org.chainlead.common.ui.SectionCard;
import org.chainlead.common.ui.StatusTag;
import org.chainlead.common.ui.WorkspaceGrid;
import org.chainlead.project.Investment;
import org.chainlead.project.ProjectImportCheck;
import org.chainlead.project.ProjectImportCheck.Outcome;
import org.chainlead.project.ProjectImportCheck.Row;

/** The rows of the list with their fate, what is wrong at which cell, and the sums before and after what is merged. */
class ProjectPreview extends Composite<SectionCard> {

    private static final int FEW = 10;

    private final Div counts = new Div();
    private final Checkbox onlyOdd = new Checkbox(t("project.import.onlyOdd"));
    private final WorkspaceGrid<Row> grid = new WorkspaceGrid<>(t("project.import.preview"));
    private transient List<Row> rows = List.of();

    ProjectPreview() {
        grid.addTextColumn("name", t("project.column.name"), Row::name)
                .setWidth("210px")
                .setFlexGrow(5);
        grid.addComponentColumn(ProjectPreview::outcome)
                .setKey("outcome")
                .setHeader(t("project.import.outcome"))
                .setWidth("110px")
                .setFlexGrow(0);
        grid.addTextColumn("problems", t("project.import.problems"), ProjectPreview::problems)
                .setWidth("200px")
                .setFlexGrow(4);
        text("row", t("project.import.row"), row -> String.valueOf(row.number()), "60px");
        text("number", t("project.column.number"), Row::printedNumber, "70px");
        text("chain", t("project.column.chain"), Row::chain, "120px");
        grid.addNumberColumn("investment", t("project.column.investment"), row -> Investment.text(row.investment()))
                .setWidth("130px")
                .setFlexGrow(0);
        text("place", t("project.column.place"), Row::place, "90px");
        text("department", t("project.column.department"), Row::department, "140px");
        grid.addThemeVariants(GridVariant.LUMO_WRAP_CELL_CONTENT);
        onlyOdd.addValueChangeListener(change -> fill());
        counts.addClassName("import-counts");
        counts.getElement().setAttribute("role", "status");
    }

    @Override
    protected SectionCard initContent() {
        Div head = new Div(counts, onlyOdd);
        head.addClassName("import-head");
        return new SectionCard(t("project.import.preview"), head, grid);
    }

    void show(ProjectImportCheck check) {
        rows = check.rows();
        counts.removeAll();
        for (Outcome outcome : Outcome.values()) {
            if (check.count(outcome) > 0) {
                counts.add(new StatusTag(t("project.import.count", outcome, check.count(outcome)), kind(outcome)));
            }
        }
        getContent()
                .note(t(
                        "project.import.totals.note",
                        Investment.text(check.printedTotal()),
                        Investment.text(check.total())));
        fill();
    }

    private void fill() {
        boolean odd = onlyOdd.getValue();
        List<Row> shown = rows.stream()
                .filter(row -> !odd
                        || row.outcome() != Outcome.CREATE
                        || !row.problems().isEmpty())
                .toList();
        grid.setItems(shown);
        boolean few = shown.size() <= FEW;
        grid.setAllRowsVisible(few);
        grid.setHeight(few ? null : "480px");
    }

    private void text(
            String key, String header, com.vaadin.flow.function.ValueProvider<Row, String> value, String width) {
        grid.addTextColumn(key, header, value).setWidth(width).setFlexGrow(0);
    }

    private static StatusTag outcome(Row row) {
        return new StatusTag(row.outcome(), kind(row.outcome()));
    }

    private static StatusTag.Kind kind(Outcome outcome) {
        return switch (outcome) {
            case CREATE -> StatusTag.Kind.SUCCESS;
            case MERGE -> StatusTag.Kind.INFO;
            case OPEN -> StatusTag.Kind.WARNING;
            case SKIP_EXISTING, LEFT_OUT -> StatusTag.Kind.NEUTRAL;
            case BLOCKED -> StatusTag.Kind.DANGER;
        };
    }

    private static String problems(Row row) {
        return row.problems().stream()
                .map(problem -> t(
                        "project.import.at", problem.address(), problem.reason().text()))
                .collect(Collectors.joining(" "));
    }
}
