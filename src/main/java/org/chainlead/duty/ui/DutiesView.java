package org.chainlead.duty.ui;

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
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.chainlead.common.Page;
import org.chainlead.common.ui.EmptyState;
import org.chainlead.common.ui.PagedRows;
import org.chainlead.common.ui.RequiresOperation;
import org.chainlead.common.ui.SectionCard;
import org.chainlead.common.ui.ViewHeader;
import org.chainlead.duty.DutyExport;
import org.chainlead.duty.DutyQueries;
import org.chainlead.duty.DutyTally;
import org.chainlead.export.ui.ExportLink;
import org.chainlead.org.Access;
import org.chainlead.org.LeaderPostId;
import org.chainlead.org.PostRef;

/** 履职频次: what is asked of each leader and what is still missing, in the order of the leader list. */
@Route(DutyWords.LIST)
@Menu(title = "duty.ui.title", order = 46, icon = "vaadin:calendar-user")
@PermitAll
@RequiresOperation("duty.view")
class DutiesView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient DutyQueries queries;
    private final transient DutyExport export;
    private final transient Access access;
    private final transient Clock clock;
    private int year;

    DutiesView(DutyQueries queries, DutyExport export, Access access, Clock clock) {
        this.queries = queries;
        this.export = export;
        this.access = access;
        this.clock = clock;
        addClassNames("view", "duties-view");
    }

    @Override
    public String getPageTitle() {
        return t("duty.ui.title");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        year = DutyWords.year(event.getLocation().getQueryParameters(), clock);
        removeAll();
        Div stack = new Div(header(), new PagedRows<>(this::page, DutiesView::card, t("duty.ui.empty")));
        stack.addClassName("stack");
        add(stack);
    }

    /** A leader with all that is asked. */
    private record Asked(PostRef post, List<DutyTally> tallies) {}

    private Page<Asked> page(int offset, int limit) {
        Page<PostRef> posts = queries.posts(offset, limit);
        Map<LeaderPostId, List<DutyTally>> tallies = queries.tallies(posts.rows(), year).stream()
                .collect(Collectors.groupingBy(tally -> tally.post().id()));
        return new Page<>(
                posts.rows().stream()
                        .map(post -> new Asked(post, tallies.getOrDefault(post.id(), List.of())))
                        .toList(),
                posts.total());
    }

    private ViewHeader header() {
        ViewHeader header = new ViewHeader(getPageTitle())
                .subline(t("duty.ui.subline"))
                .beside(new Span(t("duty.ui.year", year)))
                .actions(
                        new Anchor(DutyWords.year(DutyWords.LIST, year - 1), t("duty.ui.previousYear")),
                        new Anchor(DutyWords.year(DutyWords.LIST, year + 1), t("duty.ui.nextYear")),
                        ExportLink.of(() -> export.xlsx(year)));
        if (access.may("duty.rules")) {
            header.actions(
                    new Button(t("duty.rules.title"), click -> getUI().ifPresent(ui -> ui.navigate(DutyWords.RULES))));
        }
        return header;
    }

    private static Component card(Asked asked) {
        SectionCard card = new SectionCard(asked.post().name()).flush();
        Anchor more = new Anchor(DutyWords.page(asked.post().id()), t("duty.ui.open"));
        more.getElement()
                .setAttribute("aria-label", t("duty.ui.openOf", asked.post().name()));
        card.actions(more);
        asked.tallies().forEach(tally -> card.add(DutyWords.row(tally)));
        if (asked.tallies().isEmpty()) {
            card.add(new EmptyState(t("duty.ui.nothingAsked")));
        }
        return card;
    }
}
