package org.chainlead.dispatch.ui;

import static org.chainlead.common.Texts.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.IntStream;
import org.chainlead.common.DateTimeText;
import org.chainlead.common.ui.DeadlineText;
import org.chainlead.common.ui.RequiresOperation;
import org.chainlead.common.ui.ViewHeader;
import org.chainlead.common.ui.ViewTabs;
import org.chainlead.dispatch.AskingRound;
import org.chainlead.dispatch.ReportQueries;
import org.chainlead.dispatch.RoundStanding;

/** 月度调度: a round as it concerns the acting person: filling, passing, reviewing, difficulties. The month is in the address. */
@Route("reports/:period?")
@Menu(title = "dispatch.ui.title", order = 30, icon = "vaadin:clipboard-text")
@PermitAll
@RequiresOperation("dispatch.round")
class UnitReportsView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final transient ReportQueries queries;
    private final transient ReportTabs tabs;
    private final transient Deadlines deadlines;
    private final Div content = new Div();
    private String title = t("dispatch.ui.title");

    UnitReportsView(ReportQueries queries, ReportTabs tabs, Deadlines deadlines) {
        this.queries = queries;
        this.tabs = tabs;
        this.deadlines = deadlines;
        addClassNames("view", "reports-view");
        content.addClassName("report-content");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        YearMonth month = event.getRouteParameters()
                .get("period")
                .flatMap(Months::read)
                .orElseGet(() -> queries.current().period());
        show(
                month,
                event.getLocation()
                        .getQueryParameters()
                        .getSingleParameter("tab")
                        .orElse(""));
    }

    @Override
    public String getPageTitle() {
        return title;
    }

    private void show(YearMonth month, String wanted) {
        title = t("dispatch.ui.titleOf", DateTimeText.month(month));
        removeAll();
        RoundStanding standing = queries.standing(month);
        ViewHeader header = new ViewHeader(title)
                .breadcrumb(
                        new Anchor("reports/" + month.minusMonths(1), t("dispatch.ui.before")),
                        new Anchor("reports/" + month.plusMonths(1), t("dispatch.ui.after")))
                .subline(subline(standing));
        ViewTabs choice = new ViewTabs(index -> pick(month, index));
        List<ReportTabs.Tab> offered = tabs.of(month);
        offered.forEach(tab -> choice.add(tab.title()));
        int first = IntStream.range(0, offered.size())
                .filter(index -> !wanted.isEmpty() && offered.get(index).key().equals(wanted))
                .findFirst()
                .orElse(0);
        choice.select(first);
        add(header, bar(standing));
        queries.asking(month).forEach(round -> add(asking(round)));
        add(choice, content);
        content.removeAll();
        content.add(offered.get(first).content().get());
    }

    private void pick(YearMonth month, int index) {
        content.removeAll();
        content.add(tabs.of(month).get(index).content().get());
    }

    /** A round by hand that wants more of the unit than the month's own. */
    private Div asking(AskingRound round) {
        Div line =
                new Div(new Span(t("dispatch.ui.asking", round.title(), round.tasks())), deadlines.of(round.dueOn()));
        line.addClassName("hint");
        return line;
    }

    /** Late ones are still taken, and marked. */
    private Component[] subline(RoundStanding standing) {
        Span numbers = new Span(t("dispatch.ui.standing", standing.handedIn(), standing.owed()));
        DeadlineText due = deadlines.of(standing.round().dueOn());
        return standing.workingDaysLeft() < 0
                ? new Component[] {numbers, due, new Span(t("dispatch.ui.over"))}
                : new Component[] {numbers, due};
    }

    private static ProgressBar bar(RoundStanding standing) {
        double done = standing.owed() == 0 ? 1 : (double) standing.handedIn() / standing.owed();
        ProgressBar bar = new ProgressBar(0, 1, Math.min(1, done));
        bar.getElement().setAttribute("aria-label", t("dispatch.ui.bar", standing.handedIn(), standing.owed()));
        bar.addClassName("report-bar");
        return bar;
    }
}
