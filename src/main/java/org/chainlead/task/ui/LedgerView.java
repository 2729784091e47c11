package org.chainlead.task.ui;

import static org.chainlead.common.Texts.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.chainlead.common.ui.ActionBar;
import org.chainlead.common.ui.ColumnMenu;
import org.chainlead.common.ui.Notifications;
import org.chainlead.common.ui.RequiresOperation;
import org.chainlead.common.ui.ViewHeader;
import org.chainlead.task.ExportOrder;
import org.chainlead.task.SavedViews;
import org.chainlead.task.TaskFilter;
import org.chainlead.task.TaskQueries;
import org.chainlead.task.TaskRow;

/**
 * 任务台账: everything the person may see, filtered, sorted, counted, exported, printed, and worked on in bulk. The address
 * holds filter, order and view.
 */
@Route("tasks")
@Menu(title = "task.menu.ledger", order = 20, icon = "vaadin:table")
@PermitAll
@RequiresOperation("task.view")
class LedgerView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient TaskQueries queries;
    private final transient LedgerExports exports;
    private final transient Clock clock;
    private final LedgerTabs tabs;
    private final LedgerFilters filters;
    private final LedgerDesk desk;
    private final LedgerGrid grid;
    private final ActionBar foot;
    private final LedgerPrint paper = new LedgerPrint();
    private transient LedgerState state = LedgerState.START;
    private transient ExportOrder order;
    private transient Set<TaskRow> selected = Set.of();

    LedgerView(
            TaskQueries queries,
            SavedViews saved,
            LedgerTabs tabs,
            LedgerFilters filters,
            LedgerExports exports,
            BulkActs acts,
            LedgerDesk desk,
            Clock clock) {
        this.queries = queries;
        this.exports = exports;
        this.clock = clock;
        this.tabs = tabs;
        this.filters = filters;
        this.desk = desk;
        grid = desk.grid();
        LedgerColumns columns = new LedgerColumns(saved, grid);
        ColumnMenu<TaskRow> columnMenu = columns.menu(this::remember);
        order = order();
        Component[] selectedLinks = exports.selected(() -> order, () -> selected);
        Component[] buttons = acts.buttons(() -> selected, this::refresh);
        foot = new ActionBar(
                        Stream.of(buttons, selectedLinks).flatMap(Stream::of).toArray(Component[]::new))
                .clearedBy(grid::deselectAll);
        filters.end(columnMenu);
        filters.onChange(this::go);
        tabs.onPick(this::go);
        grid.onSort((sort, ascending) -> go(state.sortedBy(sort, ascending)));
        grid.addSelectionListener(selection -> {
            selected = Collections.unmodifiableSet(new LinkedHashSet<>(selection.getAllSelectedItems()));
            acts.offer(selected);
            foot.setSelected(selected.size());
        });
        addClassNames("view", "full-height", "ledger");
        ViewHeader header = new ViewHeader(getPageTitle())
                .actions(exports.links(() -> order))
                .actions(printMenu());
        if (acts.mayImport()) {
            header.actions(new Button(
                    t("task.ledger.import"),
                    click -> click.getSource().getUI().ifPresent(ui -> ui.navigate(ImportView.PLACE.address()))));
        }
        if (acts.mayDraft()) {
            header.primary(new Button(
                    t("task.ledger.new"),
                    click -> click.getSource().getUI().ifPresent(ui -> ui.navigate("tasks/new"))));
        }
        add(header);
        add(tabs, filters, desk, foot, paper);
    }

    @Override
    public String getPageTitle() {
        return t("task.menu.ledger");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var address = event.getLocation().getQueryParameters();
        state = LedgerAddress.read(address);
        refresh();
        desk.show(LedgerAddress.open(address));
    }

    private void go(LedgerState wanted) {
        getUI().ifPresent(ui -> ui.navigate(LedgerView.class, LedgerAddress.write(wanted)));
    }

    private void refresh() {
        var sums = queries.sums(filter());
        tabs.show(state);
        filters.show(state);
        grid.show(state, queries, sums.total());
        foot.setSummary(LedgerSums.words(sums));
        paper.removeAll();
        remember();
    }

    /** An export is fetched by a request of its own and finds here what the screen shows. */
    private void remember() {
        order = order();
    }

    private ExportOrder order() {
        return new ExportOrder(filter(), state.sort(), state.ascending(), grid.shownColumns(), Set.of());
    }

    private TaskFilter filter() {
        return state.on(LocalDate.now(clock));
    }

    private Component printMenu() {
        MenuBar menu = new MenuBar();
        menu.setI18n(new MenuBar.MenuBarI18n().setMoreOptions(t("common.ui.moreOptions")));
        var root = menu.addItem(t("task.print"));
        root.getSubMenu().addItem(t("task.print.a4"), click -> print(false));
        root.getSubMenu().addItem(t("task.print.a3"), click -> print(true));
        return menu;
    }

    private void print(boolean a3) {
        List<TaskRow> rows =
                queries.rows(order.filter(), order.sort(), order.ascending(), 0, LedgerPrint.MOST_ROWS + 1);
        if (rows.size() > LedgerPrint.MOST_ROWS) {
            Notifications.warning(t("task.print.tooMany", LedgerPrint.MOST_ROWS));
        } else {
            paper.print(exports.inWords(order.filter()), order.columns(), rows, a3);
        }
    }
}
