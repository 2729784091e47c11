package org.chainlead.supervision.ui;

import static org.chainlead.common.Texts.label;
import static org.chainlead.common.Texts.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.chainlead.calendar.WorkCalendar;
import org.chainlead.common.DateTimeText;
import org.chainlead.common.ui.DeadlineText;
import org.chainlead.common.ui.EmptyState;
import org.chainlead.common.ui.RequiresOperation;
import org.chainlead.common.ui.ViewHeader;
import org.chainlead.common.ui.ViewTabs;
import org.chainlead.common.ui.WorkspaceGrid;
import org.chainlead.export.ui.ExportLink;
import org.chainlead.org.Access;
import org.chainlead.supervision.NoticeList;
import org.chainlead.supervision.NoticeQueries;
import org.chainlead.supervision.NoticeRegister;
import org.chainlead.supervision.NoticeRow;

/** 督查督办: the notices that wait for this person, and all that the person may see, page by page. */
@Route("notices")
@Menu(title = "supervision.ui.title", order = 40, icon = "vaadin:clipboard-check")
@PermitAll
@RequiresOperation("supervision.view")
class NoticesView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient NoticeQueries queries;
    private final transient WorkCalendar calendar;
    private final transient Clock clock;
    private final transient List<NoticeList> lists;
    private final ViewTabs tabs = new ViewTabs(this::go);
    private final WorkspaceGrid<NoticeRow> grid = new WorkspaceGrid<>(t("supervision.ui.title"));
    private transient NoticeList list = NoticeList.ALL;

    NoticesView(NoticeQueries queries, NoticeRegister register, Access access, WorkCalendar calendar, Clock clock) {
        this.queries = queries;
        this.calendar = calendar;
        this.clock = clock;
        lists = queries.lists();
        lists.forEach(each -> tabs.add(label(each)));
        ViewHeader header = new ViewHeader(getPageTitle());
        header.actions(
                ExportLink.of(() -> register.xlsx(list)), new Anchor("objections", t("supervision.ui.objections")));
        if (access.may("supervision.ladder")) {
            header.actions(new Anchor("proposals", t("supervision.ladder.title")));
        }
        if (access.may("supervision.draft")) {
            header.primary(new Button(
                    t("supervision.ui.new"),
                    click -> click.getSource().getUI().ifPresent(ui -> ui.navigate("notices/new"))));
        }
        columns();
        addClassNames("view", "full-height");
        add(header, tabs, grid);
        grid.setPages((offset, limit) -> queries.page(list, offset, limit), NoticeRow::id);
    }

    @Override
    public String getPageTitle() {
        return t("supervision.ui.title");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Map<NoticeList, Long> counts = queries.counts();
        String wanted = event.getLocation()
                .getQueryParameters()
                .getSingleParameter("list")
                .orElse("");
        list = lists.stream()
                .filter(each -> each.name().equals(wanted))
                .findFirst()
                .orElseGet(() -> lists.stream()
                        .filter(each -> counts.getOrDefault(each, 0L) > 0)
                        .findFirst()
                        .orElse(NoticeList.ALL));
        for (int i = 0; i < lists.size(); i++) {
            tabs.setText(i, label(lists.get(i)) + " " + counts.getOrDefault(lists.get(i), 0L));
        }
        tabs.select(lists.indexOf(list));
        grid.setEmptyStateComponent(new EmptyState(t("supervision.ui.empty", list)));
        grid.getDataProvider().refreshAll();
    }

    private void go(int index) {
        QueryParameters wanted = QueryParameters.of("list", lists.get(index).name());
        getUI().ifPresent(ui -> ui.navigate(NoticesView.class, wanted));
    }

    private void columns() {
        grid.addComponentColumn(this::what)
                .setKey("what")
                .setHeader(t("supervision.ui.notice"))
                .setWidth("240px")
                .setFlexGrow(4);
        grid.addTextColumn("to", t("supervision.ui.to"), NoticeRow::to)
                .setWidth("160px")
                .setFlexGrow(2);
        grid.addComponentColumn(NoticeTags::of)
                .setKey("state")
                .setHeader(t("supervision.ui.state"))
                .setWidth("160px")
                .setFlexGrow(0);
        grid.addComponentColumn(this::due)
                .setKey("due")
                .setHeader(t("supervision.ui.due"))
                .setWidth("190px")
                .setFlexGrow(0);
    }

    private Component what(NoticeRow row) {
        Anchor title = new Anchor("notices/" + row.id(), row.title());
        Span facts = new Span(label(row.kind()) + " " + (row.number() == null ? "" : row.number()));
        facts.addClassName("notice-facts");
        Div cell = new Div(title, facts);
        cell.addClassName("notice-cell");
        return cell;
    }

    private Component due(NoticeRow row) {
        LocalDate due = row.dueOn();
        if (due == null) {
            return new Span();
        }
        Integer left = row.remaining();
        LocalDate today = LocalDate.now(clock);
        return left == null
                ? new Span(DateTimeText.date(due))
                : new DeadlineText(due, today, left, calendar.explain(due, today));
    }
}
