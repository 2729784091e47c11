package org.chainlead.indicator.ui;

import static org.chainlead.common.Texts.label;
import static org.chainlead.common.Texts.t;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import org.chainlead.common.Page;
import org.chainlead.common.ui.DrawnPage;
import org.chainlead.common.ui.EmptyState;
import org.chainlead.common.ui.RequiresOperation;
import org.chainlead.common.ui.SectionCard;
import org.chainlead.common.ui.ViewHeader;
import org.chainlead.common.ui.ViewTabs;
import org.chainlead.common.ui.WorkspaceGrid;
import org.chainlead.export.ui.ExportLink;
import org.chainlead.indicator.IndicatorExport;
import org.chainlead.indicator.IndicatorFilter;
import org.chainlead.indicator.IndicatorList;
import org.chainlead.indicator.IndicatorQueries;
import org.chainlead.indicator.IndicatorRow;
import org.chainlead.indicator.IndicatorShown;
import org.chainlead.indicator.IndicatorWords;
import org.chainlead.org.Access;

/** 指标监测: indicators by chain with their lights, narrowed by the address, exported as shown. */
@Route(IndicatorAddress.LIST)
@Menu(title = "indicator.ui.title", order = 29, icon = "vaadin:trending-up")
@PermitAll
@RequiresOperation("indicator.view")
class IndicatorsView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient IndicatorQueries queries;
    private final transient IndicatorExport export;
    private final transient IndicatorDialogs dialogs;
    private final IndicatorFilters filters;
    private final ViewTabs tabs = new ViewTabs(index -> open(present().withShown(IndicatorShown.values()[index])));
    private final WorkspaceGrid<IndicatorRow> grid = new WorkspaceGrid<>(t("indicator.ui.title"));
    private final SectionCard list = new SectionCard(t("indicator.ui.list"), tabs, grid).flush();
    private transient IndicatorFilter filter = IndicatorFilter.all();

    IndicatorsView(
            IndicatorQueries queries,
            IndicatorExport export,
            IndicatorDialogs dialogs,
            IndicatorFilters filters,
            Access access) {
        this.queries = queries;
        this.export = export;
        this.dialogs = dialogs;
        this.filters = filters;
        filters.onChange(this::open);
        for (IndicatorShown shown : IndicatorShown.values()) {
            tabs.add(label(shown));
        }
        columns();
        boolean defines = access.may("indicator.define");
        grid.addClassName("rows-grid");
        grid.setEmptyStateComponent(
                defines
                        ? new EmptyState(
                                t("indicator.ui.empty"),
                                new Anchor(IndicatorAddress.PROPOSALS, t("indicator.nav.proposals")))
                        : new EmptyState(t("indicator.ui.empty")));
        Div stack = new Div(header(defines), new IndicatorNav(access, IndicatorAddress.LIST), filters, list);
        stack.addClassName("stack");
        addClassNames("view", "indicators-view");
        add(stack);
    }

    @Override
    public String getPageTitle() {
        return t("indicator.ui.title");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        filter = IndicatorAddress.read(event.getLocation().getQueryParameters());
        filters.show(filter);
        DrawnPage<IndicatorRow> drawn = new DrawnPage<>(this::page);
        list.count(drawn.total());
        tabs.select(filter.shown().ordinal());
        grid.setPages(drawn, IndicatorRow::id);
    }

    /** Rows, and in the tabs how many there are of each kind: all are worked out for either. */
    private Page<IndicatorRow> page(int offset, int limit) {
        IndicatorList found = queries.list(filter, offset, limit);
        found.counts()
                .forEach((kind, count) -> tabs.setText(kind.ordinal(), t("indicator.counted", label(kind), count)));
        return found.page();
    }

    private IndicatorFilter present() {
        return filter;
    }

    private void open(IndicatorFilter wanted) {
        getUI().ifPresent(ui -> ui.navigate(IndicatorsView.class, IndicatorAddress.write(wanted)));
    }

    private ViewHeader header(boolean defines) {
        ViewHeader header = new ViewHeader(getPageTitle())
                .subline(t("indicator.ui.subline"))
                .actions(ExportLink.of(() -> export.xlsx(filter)));
        if (defines) {
            header.primary(new Button(
                    t("indicator.ui.define"),
                    click -> dialogs.define(id -> getUI().ifPresent(ui -> ui.navigate(IndicatorAddress.of(id))))));
        }
        return header;
    }

    /** Names differ at their ends and units are long: rather two lines than a cut word or a column beside the screen. */
    private void columns() {
        grid.addThemeVariants(GridVariant.LUMO_WRAP_CELL_CONTENT);
        grid.addComponentColumn(row -> new Anchor(IndicatorAddress.of(row.id()), row.name()))
                .setKey("name")
                .setHeader(t("indicator.column.name"))
                .setWidth("160px")
                .setFlexGrow(4);
        grid.addComponentColumn(LightCell::of)
                .setKey("light")
                .setHeader(t("indicator.column.light"))
                .setWidth("150px")
                .setFlexGrow(1);
        grid.addTextColumn("chain", t("indicator.column.chain"), IndicatorRow::chain)
                .setWidth("96px")
                .setFlexGrow(1);
        grid.addTextColumn("source", t("indicator.column.source"), IndicatorRow::sourceUnit)
                .setWidth("136px")
                .setFlexGrow(1);
        number("target", "indicator.column.target", IndicatorWords::target, "112px");
        grid.addTextColumn("period", t("indicator.column.period"), IndicatorWords::period)
                .setWidth("172px")
                .setFlexGrow(0);
        number("total", "indicator.column.total", IndicatorWords::total, "112px");
        number("yoy", "indicator.column.yoy", IndicatorWords::yearOnYear, "98px");
        number("completion", "indicator.column.completion", IndicatorWords::completion, "132px");
    }

    private void number(
            String key, String header, com.vaadin.flow.function.ValueProvider<IndicatorRow, ?> value, String width) {
        grid.addNumberColumn(key, t(header), value).setWidth(width).setFlexGrow(0);
    }
}
