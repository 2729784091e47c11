package org.chainlead.dispatch.ui;

import static org.chainlead.common.Texts.label;
import static org.chainlead.common.Texts.t;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import org.chainlead.common.ui.BigFigure;
import org.chainlead.common.ui.DrawnPage;
import org.chainlead.common.ui.SectionCard;
import org.chainlead.common.ui.ViewTabs;
import org.chainlead.common.ui.WorkspaceGrid;
import org.chainlead.dispatch.PublishedExport;
import org.chainlead.dispatch.PublishedRounds;
import org.chainlead.dispatch.RoundId;
import org.chainlead.dispatch.RoundRow;
import org.chainlead.dispatch.RoundRowFilter;
import org.chainlead.dispatch.RoundSum;
import org.chainlead.dispatch.RowGrouping;
import org.chainlead.dispatch.RowKind;
import org.chainlead.export.ui.ExportLink;

/**
 * A published round for who stood in it: the numbers of the rows the person reads, each opening them, and below the
 * numbers of all in the order of the unit list. The latter open nothing: those rows belong to other units.
 */
class PublishedNumbers extends Composite<Div> {

    private final transient PublishedRounds rounds;
    private final transient PublishedExport export;
    private final transient RoundId round;
    private final Div part = new Div();

    PublishedNumbers(PublishedRounds rounds, PublishedExport export, RoundId round, RoundRowFilter filter) {
        this.rounds = rounds;
        this.export = export;
        this.round = round;
        ViewTabs tabs = new ViewTabs(index -> show(RowGrouping.values()[index]));
        for (RowGrouping each : RowGrouping.values()) {
            tabs.add(label(each));
        }
        tabs.select(RowGrouping.UNIT.ordinal());
        show(RowGrouping.UNIT);
        getContent().addClassName("stack");
        getContent()
                .add(
                        figures(),
                        list(filter),
                        new SectionCard(t("dispatch.published.all"), new Paragraph(allWords()), tabs, part).flush());
    }

    private Div figures() {
        RoundSum own = rounds.own(round);
        Div figures = new Div();
        figures.addClassName("figures");
        PublishedRounds.NUMBERS.forEach(kind -> figures.add(new BigFigure(
                label(kind), String.valueOf(own.count(kind)), "", "", "published-rounds/" + round + "?kind=" + kind)));
        return figures;
    }

    private String allWords() {
        RoundSum all = rounds.totals(round);
        return t(
                "dispatch.published.allWords",
                all.count(RowKind.ALL),
                all.count(RowKind.COMPLETED),
                all.count(RowKind.OWED),
                all.count(RowKind.HANDED_IN));
    }

    private SectionCard list(RoundRowFilter filter) {
        DrawnPage<RoundRow> drawn = new DrawnPage<>((offset, limit) -> rounds.rows(round, filter, offset, limit));
        WorkspaceGrid<RoundRow> grid = RoundNumbers.grid(t("dispatch.published.own"), drawn);
        return new SectionCard(t("dispatch.published.own") + t("dispatch.published.ofKind", label(filter.kind())), grid)
                .count(drawn.total())
                .actions(ExportLink.of(() -> export.rows(round, filter)))
                .flush();
    }

    private void show(RowGrouping by) {
        WorkspaceGrid<RoundSum> grid = new WorkspaceGrid<>(label(by));
        grid.addTextColumn("name", label(by), RoundNumbers::name).setFlexGrow(3);
        PublishedRounds.NUMBERS.forEach(
                kind -> grid.addTextColumn(kind.name(), label(kind), sum -> String.valueOf(sum.count(kind)))
                        .setAutoWidth(true)
                        .setFlexGrow(0));
        grid.setShortPages(
                (offset, limit) -> rounds.sums(round, by, offset, limit), sum -> sum.key() == null ? "" : sum.key());
        grid.addClassName("sums-grid");
        part.removeAll();
        part.add(grid);
    }
}
