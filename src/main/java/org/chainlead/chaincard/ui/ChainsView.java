package org.chainlead.chaincard.ui;

import static org.chainlead.common.Texts.t;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.data.provider.Query;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.stream.Stream;
import org.chainlead.chaincard.ChainCards;
import org.chainlead.chaincard.ChainExport;
import org.chainlead.chaincard.ChainFilter;
import org.chainlead.chaincard.ChainRow;
import org.chainlead.common.Light;
import org.chainlead.common.ui.EmptyState;
import org.chainlead.common.ui.FileDownload;
import org.chainlead.common.ui.RequiresOperation;
import org.chainlead.common.ui.SectionCard;
import org.chainlead.common.ui.ViewHeader;
import org.chainlead.common.ui.WorkspaceGrid;
import org.chainlead.org.Access;
import org.chainlead.project.Investment;

/** 产业链: all chains with what is missing on their cards and what hangs on them, narrowed by the address. */
@Route(ChainAddress.LIST)
@Menu(title = "chaincard.ui.title", order = 27, icon = "vaadin:cluster")
@PermitAll
@RequiresOperation("chaincard.view")
class ChainsView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final transient ChainCards cards;
    private final transient ChainExport export;
    private final transient CardDialogs dialogs;
    private final ChainFilters filters;
    private final WorkspaceGrid<ChainRow> grid = new WorkspaceGrid<>(t("chaincard.ui.title"));
    private final SectionCard list = new SectionCard(t("chaincard.ui.list"), grid).flush();
    private transient ChainFilter filter = ChainFilter.all();

    ChainsView(ChainCards cards, ChainExport export, CardDialogs dialogs, ChainFilters filters, Access access) {
        this.cards = cards;
        this.export = export;
        this.dialogs = dialogs;
        this.filters = filters;
        filters.onChange(wanted -> getUI().ifPresent(ui -> ui.navigate(ChainsView.class, ChainAddress.write(wanted))));
        columns();
        grid.addClassName("rows-grid");
        grid.setEmptyStateComponent(new EmptyState(t("chaincard.ui.empty")));
        grid.setLazyItems(this::fetch, query -> (int) cards.count(filter), ChainRow::id);
        Div stack = new Div(header(access), filters, list);
        stack.addClassName("stack");
        addClassNames("view", "chains-view");
        add(stack);
    }

    @Override
    public String getPageTitle() {
        return t("chaincard.ui.title");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        filter = ChainAddress.read(event.getLocation().getQueryParameters());
        filters.show(filter);
        list.count(cards.count(filter));
        grid.getDataProvider().refreshAll();
    }

    private Stream<ChainRow> fetch(Query<ChainRow, Void> query) {
        return cards.rows(filter, query.getOffset(), query.getLimit()).stream();
    }

    private ViewHeader header(Access access) {
        ViewHeader header = new ViewHeader(getPageTitle())
                .subline(t("chaincard.ui.subline"))
                .actions(FileDownload.button(t("chaincard.export.xlsx"), this::file));
        if (access.may("chaincard.settings")) {
            header.actions(new Button(t("chaincard.settings.title"), click -> go(ChainAddress.SETTINGS)));
        }
        if (access.may("chaincard.assign")) {
            header.primary(
                    new Button(t("chaincard.ui.register"), click -> dialogs.register(id -> go(ChainAddress.card(id)))));
        }
        return header;
    }

    private void go(String place) {
        getUI().ifPresent(ui -> ui.navigate(place));
    }

    private FileDownload.File file() {
        ChainExport.File file = export.xlsx(filter);
        return FileDownload.File.of(file.name(), XLSX, file.content());
    }

    /** Posts and units begin alike, so that a cut name would tell none from another: they take two lines. */
    private void columns() {
        grid.addThemeVariants(GridVariant.LUMO_WRAP_CELL_CONTENT);
        grid.addComponentColumn(row -> new Anchor(ChainAddress.card(row.id()), row.name()))
                .setKey("name")
                .setHeader(t("chaincard.column.name"))
                .setWidth("104px")
                .setFlexGrow(1);
        grid.addTextColumn("grouping", t("chaincard.column.grouping"), ChainRow::grouping)
                .setWidth("78px")
                .setFlexGrow(0);
        grid.addTextColumn("leader", t("chaincard.column.leader"), ChainRow::leader)
                .setWidth("140px")
                .setFlexGrow(2);
        grid.addTextColumn("leadUnit", t("chaincard.column.leadUnit"), ChainRow::leadUnit)
                .setWidth("130px")
                .setFlexGrow(2);
        grid.addTextColumn("elements", t("chaincard.column.elements"), CardWords::elements)
                .setWidth("104px")
                .setFlexGrow(0);
        grid.addTextColumn("taskForce", t("chaincard.column.taskForce"), CardWords::taskForce)
                .setWidth("102px")
                .setFlexGrow(0);
        grid.addTextColumn("leadingGroup", t("chaincard.column.leadingGroup"), CardWords::leadingGroup)
                .setWidth("102px")
                .setFlexGrow(0);
        grid.addTextColumn("enterprises", t("chaincard.column.enterprises"), CardWords::enterprises)
                .setWidth("150px")
                .setFlexGrow(1);
        link("tasks", "chaincard.column.tasks", row -> CardWords.tasks(row));
        link(
                "red",
                "chaincard.column.red",
                row -> new Anchor(
                        ChainAddress.tasks(row.id(), Light.RED),
                        row.tasks().red() == 0
                                ? "0"
                                : Light.RED.text() + " " + row.tasks().red()));
        link("projects", "chaincard.column.projects", row -> {
            Anchor link = new Anchor(
                    ChainAddress.projects(row.id()),
                    t("chaincard.ui.projectCount", row.projects().count()));
            link.setTitle(
                    t("chaincard.ui.invested", Investment.text(row.projects().investment())));
            return link;
        });
    }

    private void link(String key, String header, com.vaadin.flow.function.ValueProvider<ChainRow, Anchor> link) {
        grid.addComponentColumn(link)
                .setKey(key)
                .setHeader(t(header))
                .setTextAlign(ColumnTextAlign.END)
                .setWidth("86px")
                .setFlexGrow(0);
    }
}
