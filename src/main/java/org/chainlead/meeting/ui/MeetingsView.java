package org.chainlead.meeting.ui;

import static org.chainlead.common.Texts.label;
import static org.chainlead.common.Texts.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Map;
import org.chainlead.common.DateTimeText;
import org.chainlead.common.ui.PagedRows;
import org.chainlead.common.ui.RequiresOperation;
import org.chainlead.common.ui.SectionCard;
import org.chainlead.common.ui.StatusTag;
import org.chainlead.common.ui.ViewHeader;
import org.chainlead.common.ui.ViewTabs;
import org.chainlead.common.ui.WorkRow;
import org.chainlead.meeting.MeetingList;
import org.chainlead.meeting.MeetingQueries;
import org.chainlead.meeting.MeetingRow;
import org.chainlead.org.Access;

/** 会议: what comes, what waits for a signature or for its minutes, and all of them, page by page. */
@Route("meetings")
@Menu(title = "meeting.ui.title", order = 44, icon = "vaadin:comments")
@PermitAll
@RequiresOperation("meeting.view")
class MeetingsView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient List<MeetingList> lists;
    private final ViewTabs tabs = new ViewTabs(this::go);
    private final PagedRows<MeetingRow> rows;
    private MeetingList list = MeetingList.COMING;

    MeetingsView(MeetingQueries queries, Access access) {
        rows = new PagedRows<>(
                PagedRows.PAGE,
                (offset, limit) -> queries.page(list, offset, limit),
                MeetingsView::row,
                () -> t("meeting.ui.none." + list));
        Map<MeetingList, Long> counts = queries.lists();
        lists = List.copyOf(counts.keySet());
        counts.forEach((each, count) -> tabs.add(label(each), count));
        ViewHeader header = new ViewHeader(getPageTitle()).subline(t("meeting.ui.subline"));
        if (access.may("meeting.prepare")) {
            header.primary(new Button(
                    t("meeting.ui.new"),
                    click -> click.getSource().getUI().ifPresent(ui -> ui.navigate("meetings/new"))));
        }
        addClassName("view");
        add(header, tabs, new SectionCard(getPageTitle(), rows).flush());
    }

    @Override
    public String getPageTitle() {
        return t("meeting.ui.title");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        String wanted = event.getLocation()
                .getQueryParameters()
                .getSingleParameter("list")
                .orElse("");
        list = lists.stream()
                .filter(each -> each.name().equals(wanted))
                .findFirst()
                .orElse(lists.getFirst());
        tabs.select(lists.indexOf(list));
        rows.show(0);
    }

    private void go(int index) {
        QueryParameters wanted = QueryParameters.of("list", lists.get(index).name());
        getUI().ifPresent(ui -> ui.navigate(MeetingsView.class, wanted));
    }

    private static Component row(MeetingRow row) {
        String note = t(
                "meeting.ui.note",
                DateTimeText.date(row.startsAt().atZone(DateTimeText.ZONE).toLocalDate()),
                DateTimeText.time(row.startsAt()),
                row.place(),
                MeetingWords.kind(row),
                row.chairName(),
                row.items());
        WorkRow line = new WorkRow(new Anchor("meetings/" + row.id(), row.name()), note)
                .middle(MeetingWords.state(row.state()));
        if (row.waiting() > 0) {
            line.middle(new StatusTag(t("meeting.ui.waiting", row.waiting()), StatusTag.Kind.WARNING));
        }
        return line;
    }
}
