package org.chainlead.bulletin.ui;

import static org.chainlead.common.Texts.label;
import static org.chainlead.common.Texts.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.chainlead.bulletin.BulletinDetail;
import org.chainlead.bulletin.BulletinId;
import org.chainlead.bulletin.BulletinQueries;
import org.chainlead.bulletin.BulletinRate;
import org.chainlead.common.ui.SectionCard;
import org.chainlead.common.ui.ViewTabs;
import org.chainlead.common.ui.WorkspaceGrid;
import org.chainlead.dispatch.PublishedRounds;
import org.chainlead.dispatch.RoundId;
import org.chainlead.dispatch.RoundSum;
import org.chainlead.dispatch.RowGrouping;
import org.chainlead.dispatch.RowKind;

/** The numbers of a 通报, of all, by unit and by chain; each opens the rows of the round it counts for who may see them. */
class BulletinNumbers extends Composite<Div> {

    private static final List<RowGrouping> GROUPINGS = List.of(RowGrouping.UNIT, RowGrouping.CHAIN);

    private final transient BulletinQueries queries;
    private final transient BulletinId id;
    private final transient RoundId round;
    private final boolean linked;
    private final Div part = new Div();

    /** @param linked whether the person may look into rounds */
    BulletinNumbers(BulletinQueries queries, BulletinDetail bulletin, boolean linked) {
        this.queries = queries;
        this.linked = linked;
        id = bulletin.row().id();
        round = bulletin.row().round();
        ViewTabs tabs = new ViewTabs(index -> show(GROUPINGS.get(index)));
        GROUPINGS.forEach(by -> tabs.add(label(by)));
        tabs.select(0);
        show(RowGrouping.UNIT);
        getContent().addClassName("stack");
        getContent().add(totals(bulletin.totals()), new SectionCard(t("bulletin.ui.sums"), tabs, part).flush());
    }

    private SectionCard totals(RoundSum totals) {
        Div list = new Div();
        list.addClassName("bulletin-totals");
        for (RowKind kind : PublishedRounds.NUMBERS) {
            list.add(figure(label(kind), number(totals, kind, t("bulletin.ui.allUnits"))));
        }
        for (BulletinRate rate : BulletinRate.values()) {
            list.add(figure(label(rate), new Span(rate.of(totals))));
        }
        return new SectionCard(t("bulletin.ui.totals"), list);
    }

    private static Div figure(String name, Component value) {
        Span words = new Span(name);
        words.addClassName("figure-name");
        return new Div(words, value);
    }

    private void show(RowGrouping by) {
        WorkspaceGrid<RoundSum> grid = new WorkspaceGrid<>(label(by));
        grid.addTextColumn("name", label(by), BulletinNumbers::name)
                .setWidth("160px")
                .setFlexGrow(3);
        PublishedRounds.NUMBERS.forEach(kind -> grid.addFigureColumn(
                        kind.name(), label(kind), sum -> number(sum, kind, name(sum)))
                .setAutoWidth(true)
                .setFlexGrow(0));
        grid.addTextColumn("rate", label(BulletinRate.COMPLETED), BulletinRate.COMPLETED::of)
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.setShortPages(
                (offset, limit) -> queries.sums(id, by, offset, limit), sum -> sum.key() == null ? "" : sum.key());
        grid.addClassName("sums-grid");
        part.removeAll();
        part.add(grid);
    }

    private Component number(RoundSum sum, RowKind kind, String of) {
        String words = String.valueOf(sum.count(kind));
        if (sum.count(kind) == 0 || !linked) {
            return new Span(words);
        }
        Anchor link = new Anchor(BulletinAddresses.rows(round, sum, kind), words);
        link.getElement().setAttribute("aria-label", t("bulletin.ui.rowsOf", of, label(kind), words));
        return link;
    }

    private static String name(RoundSum sum) {
        return sum.name().isEmpty() ? t("bulletin.noPart") : sum.name();
    }
}
