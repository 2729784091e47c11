package org.chainlead.meeting.ui;

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
import java.util.List;
import java.util.Map;
import org.chainlead.common.DateTimeText;
import org.chainlead.common.Page;
import org.chainlead.common.ui.EmptyState;
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
    private static final int PAGE = 20;

    private final transient MeetingQueries queries;
    private final transient List<MeetingList> lists;
    private final ViewTabs tabs = new ViewTabs(this::go);
    private final Div rows = new Div();
    private final Span place = new Span();
    private final Button earlier = new Button(t("meeting.ui.previous"), click -> turn(-PAGE));
    private final Button later = new Button(t("meeting.ui.next"), click -> turn(PAGE));
    private MeetingList list = MeetingList.COMING;
    private int offset;

    MeetingsView(MeetingQueries queries, Access access) {
        this.queries = queries;
        Map<MeetingList, Long> counts = queries.lists();
        lists = List.copyOf(counts.keySet());
        counts.forEach((each, count) -> tabs.add(label(each), count));
        ViewHeader header = new ViewHeader(getPageTitle()).subline(t("meeting.ui.subline"));
        if (access.may("meeting.prepare")) {
            header.primary(new Button(
                    t("meeting.ui.new"),
                    click -> click.getSource().getUI().ifPresent(ui -> ui.navigate("meetings/new"))));
        }
        place.getElement().setAttribute("role", "status");
        Div pager = new Div(earlier, place, later);
        pager.addClassName("pager");
        addClassName("view");
        add(header, tabs, new SectionCard(getPageTitle(), rows, pager).flush());
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
        offset = 0;
        show();
    }

    private void go(int index) {
        QueryParameters wanted = QueryParameters.of("list", lists.get(index).name());
        getUI().ifPresent(ui -> ui.navigate(MeetingsView.class, wanted));
    }

    private void turn(int by) {
        offset = Math.max(0, offset + by);
        show();
    }

    private void show() {
        Page<MeetingRow> page = queries.page(list, offset, PAGE);
        rows.removeAll();
        page.rows().forEach(row -> rows.add(row(row)));
        if (page.rows().isEmpty()) {
            rows.add(new EmptyState(t("meeting.ui.none." + list)));
        }
        earlier.setVisible(offset > 0);
        later.setVisible(offset + PAGE < page.total());
        place.setVisible(page.total() > 0);
        place.setText(t(
                "meeting.ui.counted",
                page.total() == 0 ? 0 : offset + 1,
                offset + page.rows().size(),
                page.total()));
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
