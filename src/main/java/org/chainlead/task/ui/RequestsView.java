package org.chainlead.task.ui;

import static org.chainlead.common.Texts.label;
import static org.chainlead.common.Texts.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.chainlead.calendar.WorkCalendar;
import org.chainlead.common.Texts;
import org.chainlead.common.ui.ActionBar;
import org.chainlead.common.ui.EmptyState;
import org.chainlead.common.ui.RequiresOperation;
import org.chainlead.common.ui.ViewHeader;
import org.chainlead.common.ui.ViewTabs;
import org.chainlead.export.ui.ExportLink;
import org.chainlead.task.RequestBoard;
import org.chainlead.task.RequestExport;
import org.chainlead.task.RequestKind;
import org.chainlead.task.RequestList;
import org.chainlead.task.RequestRow;

/**
 * 延期与变更: what units asked for, one list a state; who decides selects rows and answers them together. List and kind
 * stand in the address.
 */
@Route("requests")
@Menu(title = "task.requests.title", order = 22, icon = "vaadin:calendar-user")
@PermitAll
@RequiresOperation("task.requests")
class RequestsView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final List<RequestList> LISTS = List.of(RequestList.values());

    private final transient RequestBoard board;
    private final ViewTabs tabs = new ViewTabs(index -> go(LISTS.get(index), kind()));
    private final Select<RequestKind> kinds = new Select<>();
    private final RequestGrid grid;
    private transient RequestList list = RequestList.PENDING;

    RequestsView(RequestBoard board, RequestBar acts, RequestExport export, WorkCalendar calendar, Clock clock) {
        this.board = board;
        grid = new RequestGrid(calendar, clock);
        addClassNames("view", "full-height");
        LISTS.forEach(each -> tabs.add(label(each)));
        kinds.setAriaLabel(t("task.requests.kind"));
        kinds.setItems(RequestKind.values());
        kinds.setItemLabelGenerator(kind -> kind == null ? t("task.requests.allKinds") : Texts.label(kind));
        kinds.setEmptySelectionAllowed(true);
        kinds.setEmptySelectionCaption(t("task.requests.allKinds"));
        kinds.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                go(list, change.getValue());
            }
        });
        ActionBar bar = new ActionBar(
                        acts.buttons(grid::getSelectedItems, this::refresh).toArray(Component[]::new))
                .clearedBy(grid::deselectAll);
        bar.setVisible(false);
        grid.addSelectionListener(change -> {
            bar.setVisible(!change.getAllSelectedItems().isEmpty());
            bar.setSelected(change.getAllSelectedItems().size());
        });
        grid.setPages((offset, limit) -> board.page(list, kind(), offset, limit), RequestRow::id);
        add(
                new ViewHeader(getPageTitle())
                        .subline(t("task.requests.subline"))
                        .actions(ExportLink.of(() -> export.xlsx(list, kind()))),
                tabs,
                kinds,
                grid,
                bar);
    }

    @Override
    public String getPageTitle() {
        return t("task.requests.title");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        QueryParameters query = event.getLocation().getQueryParameters();
        Map<RequestList, Long> counts = board.counts();
        String wanted = query.getSingleParameter("list").orElse("");
        list = LISTS.stream()
                .filter(each -> each.name().equals(wanted))
                .findFirst()
                .orElse(
                        counts.getOrDefault(RequestList.TO_DECIDE, 0L) > 0
                                ? RequestList.TO_DECIDE
                                : RequestList.PENDING);
        kinds.setValue(query.getSingleParameter("kind")
                .flatMap(name -> List.of(RequestKind.values()).stream()
                        .filter(kind -> kind.name().equals(name))
                        .findFirst())
                .orElse(null));
        show(counts);
    }

    private void refresh() {
        grid.deselectAll();
        show(board.counts());
    }

    private void show(Map<RequestList, Long> counts) {
        for (int i = 0; i < LISTS.size(); i++) {
            tabs.setText(i, label(LISTS.get(i)) + " " + counts.getOrDefault(LISTS.get(i), 0L));
        }
        tabs.select(LISTS.indexOf(list));
        grid.nameOutcome(list == RequestList.DECIDED);
        grid.setEmptyStateComponent(new EmptyState(t("task.requests.empty." + list)));
        grid.getDataProvider().refreshAll();
    }

    private RequestKind kind() {
        return kinds.getValue();
    }

    private void go(RequestList wanted, RequestKind kind) {
        Map<String, String> query = new HashMap<>(Map.of("list", wanted.name()));
        if (kind != null) {
            query.put("kind", kind.name());
        }
        getUI().ifPresent(ui -> ui.navigate(RequestsView.class, QueryParameters.simple(query)));
    }
}
