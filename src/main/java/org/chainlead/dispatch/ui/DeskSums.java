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
import org.chainlead.common.ui.SectionCard;
import org.chainlead.common.ui.ViewTabs;
import org.chainlead.common.ui.WorkspaceGrid;
import org.chainlead.dispatch.DeskFilter;
import org.chainlead.dispatch.DeskState;
import org.chainlead.dispatch.DeskSum;
import org.chainlead.dispatch.DispatchDesk;
import org.chainlead.dispatch.RowGrouping;

/** Unit groups, units, chains and plans against the states of their tasks; each number narrows the list below. */
class DeskSums extends Composite<Div> {

    private static final List<DeskState> FIGURES = List.of(
            DeskState.UNSIGNED,
            DeskState.MISSING,
            DeskState.IN_UNIT,
            DeskState.WITH_OFFICE,
            DeskState.SAMPLE_UNREAD,
            DeskState.RETURNED,
            DeskState.DISAGREEING,
            DeskState.ACCEPTED);

    private final transient DispatchDesk desk;
    private final transient DeskFilter filter;
    private final Div part = new Div();

    DeskSums(DispatchDesk desk, DeskSum totals, DeskFilter filter) {
        this.desk = desk;
        this.filter = filter;
        ViewTabs tabs = new ViewTabs(index -> show(RowGrouping.values()[index]));
        for (RowGrouping by : RowGrouping.values()) {
            tabs.add(label(by));
        }
        RowGrouping by = filter.by() == null ? RowGrouping.GROUP : filter.by();
        tabs.select(by.ordinal());
        show(by);
        getContent().addClassName("stack");
        getContent().add(figures(totals), new SectionCard(t("dispatch.round.sums"), tabs, part).flush());
    }

    private Div figures(DeskSum totals) {
        Div figures = new Div();
        figures.addClassName("figures");
        FIGURES.forEach(state -> figures.add(new BigFigure(
                label(state),
                String.valueOf(totals.count(state)),
                "",
                "",
                filter.whole().with(state).address())));
        return figures;
    }

    private void show(RowGrouping by) {
        WorkspaceGrid<DeskSum> grid = new WorkspaceGrid<>(label(by));
        grid.addTextColumn("name", label(by), DeskSums::name).setFlexGrow(3);
        for (DeskState state : DeskState.values()) {
            grid.addFigureColumn(state.name(), label(state), sum -> number(sum, state))
                    .setAutoWidth(true)
                    .setFlexGrow(0);
        }
        grid.setShortPages(
                (offset, limit) -> desk.sums(filter, by, offset, limit), sum -> sum.key() == null ? "" : sum.key());
        grid.addClassName("sums-grid");
        grid.addThemeVariants(GridVariant.LUMO_WRAP_CELL_CONTENT);
        part.removeAll();
        part.add(grid);
    }

    private Component number(DeskSum sum, DeskState state) {
        String words = String.valueOf(sum.count(state));
        if (sum.count(state) == 0) {
            return new Span(words);
        }
        Anchor link =
                new Anchor(filter.whole().with(state).in(sum.by(), sum.key()).address(), words);
        link.getElement().setAttribute("aria-label", t("dispatch.round.rowsOf", name(sum), label(state), words));
        return link;
    }

    private static String name(DeskSum sum) {
        return sum.name().isEmpty() ? t("dispatch.round.noPart") : sum.name();
    }
}
