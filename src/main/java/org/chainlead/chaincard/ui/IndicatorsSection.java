package org.chainlead.chaincard.ui;

import static org.chainlead.common.Texts.t;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.function.ValueProvider;
import org.chainlead.chaincard.ChainCard;
import org.chainlead.common.Page;
import org.chainlead.common.ui.EmptyState;
import org.chainlead.common.ui.SectionCard;
import org.chainlead.common.ui.WorkspaceGrid;
import org.chainlead.indicator.IndicatorRow;
import org.chainlead.indicator.IndicatorWords;
import org.chainlead.indicator.ui.LightCell;

/** The first indicators of the chain, each opened by its name; where there are more, the way to all of them. */
class IndicatorsSection extends Composite<SectionCard> {

    IndicatorsSection(ChainCard card) {
        Page<IndicatorRow> page = card.indicators().page();
        getContent().count(page.total());
        if (page.rows().isEmpty()) {
            getContent().add(new EmptyState(t("chaincard.ui.noIndicators")));
            return;
        }
        getContent().add(grid(page));
        if (page.total() > page.rows().size()) {
            Anchor all = new Anchor(
                    ChainAddress.indicators(card.chain().id()), t("chaincard.ui.allIndicators", page.total()));
            all.addClassName("work-all");
            getContent().add(all);
        }
    }

    @Override
    protected SectionCard initContent() {
        return new SectionCard(t("chaincard.column.indicators")).flush();
    }

    private static WorkspaceGrid<IndicatorRow> grid(Page<IndicatorRow> page) {
        WorkspaceGrid<IndicatorRow> grid = new WorkspaceGrid<>(t("chaincard.column.indicators"));
        grid.addComponentColumn(row -> new Anchor("indicators/" + row.id(), row.name()))
                .setKey("indicator")
                .setHeader(t("chaincard.column.indicator"))
                .setWidth("200px")
                .setFlexGrow(3);
        grid.addComponentColumn(LightCell::of)
                .setKey("light")
                .setHeader(t("chaincard.column.light"))
                .setWidth("190px")
                .setFlexGrow(0);
        number(grid, "target", IndicatorWords::target);
        grid.addTextColumn("period", t("chaincard.column.period"), IndicatorWords::period)
                .setWidth("180px")
                .setFlexGrow(0);
        number(grid, "value", IndicatorWords::total);
        number(grid, "completion", IndicatorWords::completion);
        grid.setItems(page.rows());
        grid.setAllRowsVisible(true);
        grid.setMinHeight("0");
        return grid;
    }

    private static void number(WorkspaceGrid<IndicatorRow> grid, String key, ValueProvider<IndicatorRow, ?> value) {
        grid.addNumberColumn(key, t("chaincard.column." + key), value)
                .setWidth("120px")
                .setFlexGrow(0);
    }
}
