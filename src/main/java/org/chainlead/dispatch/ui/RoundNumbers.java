package org.chainlead.dispatch.ui;

import static org.chainlead.common.Texts.label;
import static org.chainlead.common.Texts.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.chainlead.common.ui.BigFigure;
import org.chainlead.common.ui.DoubleLight;
import org.chainlead.common.ui.DrawnPage;
import org.chainlead.common.ui.SectionCard;
import org.chainlead.common.ui.StatusTag;
import org.chainlead.common.ui.ViewTabs;
import org.chainlead.common.ui.WorkspaceGrid;
import org.chainlead.dispatch.RoundExport;
import org.chainlead.dispatch.RoundId;
import org.chainlead.dispatch.RoundRow;
import org.chainlead.dispatch.RoundRowFilter;
import org.chainlead.dispatch.RoundRows;
import org.chainlead.dispatch.RoundSum;
import org.chainlead.dispatch.RowGrouping;
import org.chainlead.dispatch.RowKind;
import org.chainlead.dispatch.RowState;
import org.chainlead.export.ui.ExportLink;

/** The numbers of a closed round, part by part; each opens exactly the rows it counts. */
class RoundNumbers extends Composite<Div> {

    private static final List<RowKind> FIGURES = List.of(
            RowKind.ALL,
            RowKind.OWED,
            RowKind.HANDED_IN,
            RowKind.LATE,
            RowKind.MISSING,
            RowKind.COMPLETED,
            RowKind.UNREACHED,
            RowKind.DELAYED);

    private final transient RoundRows rows;
    private final transient RoundExport export;
    private final transient RoundId round;
    private final Div part = new Div();
    private RowGrouping shown = RowGrouping.GROUP;

    RoundNumbers(RoundRows rows, RoundExport export, RoundId round, RoundRowFilter filter) {
        this.rows = rows;
        this.export = export;
        this.round = round;
        RowGrouping by = filter.by() == null ? RowGrouping.GROUP : filter.by();
        ViewTabs tabs = new ViewTabs(index -> show(RowGrouping.values()[index]));
        for (RowGrouping each : RowGrouping.values()) {
            tabs.add(label(each));
        }
        tabs.select(by.ordinal());
        show(by);
        getContent().addClassName("stack");
        getContent().add(figures(), sums(tabs), list(filter));
    }

    private SectionCard sums(ViewTabs tabs) {
        return new SectionCard(t("dispatch.round.sums"), tabs, part)
                .actions(ExportLink.of(() -> export.sums(round, shown)))
                .flush();
    }

    private Div figures() {
        RoundSum totals = rows.totals(round);
        Div figures = new Div();
        figures.addClassName("figures");
        FIGURES.forEach(kind -> figures.add(new BigFigure(
                label(kind),
                String.valueOf(totals.count(kind)),
                "",
                "",
                RoundAddresses.address(round, totals.filter(kind)))));
        return figures;
    }

    private void show(RowGrouping by) {
        WorkspaceGrid<RoundSum> grid = new WorkspaceGrid<>(label(by));
        grid.addTextColumn("name", label(by), RoundNumbers::name).setFlexGrow(3);
        RoundExport.FIGURES.forEach(kind -> grid.addFigureColumn(kind.name(), label(kind), sum -> number(sum, kind))
                .setAutoWidth(true)
                .setFlexGrow(0));
        grid.setShortPages(
                (offset, limit) -> rows.sums(round, by, offset, limit), sum -> sum.key() == null ? "" : sum.key());
        grid.addClassName("sums-grid");
        grid.addThemeVariants(GridVariant.LUMO_WRAP_CELL_CONTENT);
        shown = by;
        part.removeAll();
        part.add(grid);
    }

    private Component number(RoundSum sum, RowKind kind) {
        String words = String.valueOf(sum.count(kind));
        if (sum.count(kind) == 0) {
            return new Span(words);
        }
        Anchor link = new Anchor(RoundAddresses.address(round, sum.filter(kind)), words);
        link.getElement().setAttribute("aria-label", t("dispatch.round.rowsOf", name(sum), label(kind), words));
        return link;
    }

    static String name(RoundSum sum) {
        return sum.name().isEmpty() ? t("dispatch.round.noPart") : sum.name();
    }

    private SectionCard list(RoundRowFilter filter) {
        DrawnPage<RoundRow> drawn = new DrawnPage<>((offset, limit) -> rows.rows(round, filter, offset, limit));
        return new SectionCard(label(filter.kind()), grid(label(filter.kind()), drawn))
                .count(drawn.total())
                .actions(ExportLink.of(() -> export.rows(round, filter)))
                .flush();
    }

    /** The rows of a round as everybody reads them who reads them. */
    static WorkspaceGrid<RoundRow> grid(String name, DrawnPage<RoundRow> rows) {
        WorkspaceGrid<RoundRow> grid = new WorkspaceGrid<>(name);
        grid.addTextColumn("unit", t("dispatch.ui.unit"), RoundRow::unitName);
        grid.addComponentColumn(row -> new Anchor("tasks/" + row.task(), row.name()))
                .setKey("task")
                .setHeader(t("dispatch.ui.task"))
                .setFlexGrow(3);
        grid.addComponentColumn(
                        row -> new DoubleLight(row.reportedLight(), row.verifiedLight()).counted(row.countedLight()))
                .setKey("light")
                .setHeader(t("dispatch.desk.light"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addTextColumn("done", t("dispatch.round.done"), RoundRow::doneText);
        grid.addComponentColumn(RoundNumbers::state).setKey("state").setHeader(t("dispatch.rounds.state"));
        grid.addTextColumn("progress", t("dispatch.field.progress"), RoundRow::progress)
                .setFlexGrow(3);
        grid.setShortPages(rows, RoundRow::task);
        grid.addClassName("rows-grid");
        return grid;
    }

    private static Component state(RoundRow row) {
        StatusTag tag = new StatusTag(
                row.state(), row.state() == RowState.MISSING ? StatusTag.Kind.WARNING : StatusTag.Kind.NEUTRAL);
        return row.late() ? new Span(tag, new StatusTag(t("dispatch.late"), StatusTag.Kind.WARNING)) : tag;
    }
}
