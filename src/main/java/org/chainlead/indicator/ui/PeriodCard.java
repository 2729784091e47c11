package org.chainlead.indicator.ui;

import static org.chainlead.common.Texts.t;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import org.chainlead.common.ui.EmptyState;
import org.chainlead.common.ui.SectionCard;
import org.chainlead.common.ui.WorkspaceGrid;
import org.chainlead.export.ui.ExportLink;
import org.chainlead.indicator.IndicatorDetail;
import org.chainlead.indicator.IndicatorFigure;
import org.chainlead.indicator.IndicatorKind;
import org.chainlead.indicator.IndicatorSheets;
import org.chainlead.indicator.IndicatorWords;
import org.chainlead.indicator.Numbers;
import org.chainlead.indicator.PeriodRow;

/** The verified values of one indicator, the newest first. */
class PeriodCard extends Composite<SectionCard> {

    private static final int MOST_ROWS = 24;

    PeriodCard(IndicatorDetail detail, IndicatorSheets sheets) {
        WorkspaceGrid<PeriodRow> grid = new WorkspaceGrid<>(t("indicator.period.title"));
        IndicatorKind kind = detail.row().kind();
        grid.addTextColumn("period", t("indicator.column.period"), PeriodRow::period)
                .setWidth("190px")
                .setFlexGrow(1);
        if (kind == IndicatorKind.CUMULATIVE) {
            number(grid, "amount", "indicator.column.amount", row -> Numbers.text(row.amount()));
        }
        number(
                grid,
                "total",
                "indicator.column.total",
                row -> Numbers.text(row.figure().total()));
        number(
                grid,
                "before",
                "indicator.column.before",
                row -> Numbers.text(row.yearOnYear().before()));
        number(grid, "yoy", "indicator.column.yoy", row -> row.yearOnYear().text());
        if (kind.isScheduled()) {
            number(
                    grid,
                    "due",
                    "indicator.column.due",
                    row -> Numbers.text(row.standing().due()));
        }
        if (kind != IndicatorKind.RATE) {
            number(grid, "completion", "indicator.column.completion", row -> IndicatorWords.completion(row.standing()));
        }
        grid.addComponentColumn(row -> LightCell.of(row.standing()))
                .setKey("light")
                .setHeader(t("indicator.column.light"))
                .setWidth("110px")
                .setFlexGrow(0);
        grid.addComponentColumn(row -> source(row.figure()))
                .setKey("source")
                .setHeader(t("indicator.column.dataSource"))
                .setWidth("200px")
                .setFlexGrow(2);
        grid.addThemeVariants(GridVariant.LUMO_WRAP_CELL_CONTENT);
        grid.setItems(detail.periods());
        boolean few = detail.periods().size() <= MOST_ROWS;
        grid.setAllRowsVisible(few);
        grid.setMinHeight(few && !detail.periods().isEmpty() ? "0" : null);
        grid.setClassName("rows-grid", !few);
        grid.setEmptyStateComponent(new EmptyState(t("indicator.period.none")));
        getContent().add(grid);
        getContent().actions(ExportLink.of(() -> sheets.periods(detail.row().id())));
        getContent().note(t("indicator.period.unit", detail.row().measureUnit()));
    }

    @Override
    protected SectionCard initContent() {
        return new SectionCard(t("indicator.period.title")).flush();
    }

    private static void number(
            WorkspaceGrid<PeriodRow> grid,
            String key,
            String header,
            com.vaadin.flow.function.ValueProvider<PeriodRow, ?> value) {
        grid.addNumberColumn(key, t(header), value).setWidth("110px").setFlexGrow(0);
    }

    private static Span source(IndicatorFigure figure) {
        String words = IndicatorWords.dataSource(figure);
        return figure.task() == null ? new Span(words) : new Span(new Anchor("tasks/" + figure.task(), words));
    }
}
