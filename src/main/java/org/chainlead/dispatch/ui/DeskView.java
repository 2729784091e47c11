package org.chainlead.dispatch.ui;

import static org.chainlead.common.Texts.t;

import com.vaadin.flow.component.button.Button;
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
import org.chainlead.common.DateTimeText;
import org.chainlead.common.NotFound;
import org.chainlead.common.ui.EmptyState;
import org.chainlead.common.ui.RequiresOperation;
import org.chainlead.common.ui.ViewHeader;
import org.chainlead.dispatch.DeskExport;
import org.chainlead.dispatch.DeskFilter;
import org.chainlead.dispatch.DeskState;
import org.chainlead.dispatch.DeskSum;
import org.chainlead.dispatch.DispatchDesk;
import org.chainlead.dispatch.ReportQueries;
import org.chainlead.dispatch.Round;
import org.chainlead.dispatch.RoundId;
import org.chainlead.dispatch.RoundList;
import org.chainlead.dispatch.RoundView;

/**
 * 调度台: the round of a month as the office sees it: 已报/应报, unit groups by state, the tasks behind each number, 催办 of
 * one or all, and the way to reading one after another. The filter stands in the address.
 */
@Route("desk/:period?")
@Menu(title = "dispatch.desk.title", order = 31, icon = "vaadin:dashboard")
@PermitAll
@RequiresOperation("dispatch.desk")
class DeskView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient DispatchDesk desk;
    private final transient ReportQueries reports;
    private final transient RoundList rounds;
    private final transient DeskExport export;
    private final transient Deadlines deadlines;
    private String title = t("dispatch.desk.title");

    DeskView(DispatchDesk desk, ReportQueries reports, RoundList rounds, DeskExport export, Deadlines deadlines) {
        this.desk = desk;
        this.reports = reports;
        this.rounds = rounds;
        this.export = export;
        this.deadlines = deadlines;
        addClassNames("view", "desk-view");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        YearMonth month = event.getRouteParameters()
                .get("period")
                .flatMap(Months::read)
                .orElseGet(() -> reports.current().period());
        removeAll();
        try {
            show(DeskAddresses.filter(month, event.getLocation()));
        } catch (NotFound missing) {
            add(
                    new ViewHeader(title),
                    new EmptyState(missing.text(), new Anchor("rounds", t("dispatch.rounds.title"))));
        }
    }

    @Override
    public String getPageTitle() {
        return title;
    }

    private void show(DeskFilter filter) {
        YearMonth month = filter.month();
        RoundId id = filter.round();
        RoundView byHand = id == null ? null : rounds.get(id);
        title = t("dispatch.desk.titleOf", byHand == null ? DateTimeText.month(month) : byHand.name());
        DeskSum totals = desk.totals(filter);
        Div page = new Div(
                byHand == null ? header(month, totals) : header(byHand, totals),
                bar(totals),
                new DeskSums(desk, totals, filter),
                new DeskList(desk, export, filter));
        page.addClassName("stack");
        add(page);
    }

    private ViewHeader header(RoundView round, DeskSum totals) {
        return new ViewHeader(title)
                .breadcrumb(
                        new Anchor("rounds", t("dispatch.rounds.title")),
                        new Anchor("rounds/" + round.id(), round.name()))
                .subline(standing(totals), deadlines.of(round.days().dueOn()));
    }

    private static Span standing(DeskSum totals) {
        return new Span(t(
                "dispatch.desk.subline",
                totals.count(DeskState.HANDED_IN),
                totals.count(DeskState.OWED),
                totals.count(DeskState.LATE)));
    }

    private ViewHeader header(YearMonth month, DeskSum totals) {
        Round round = reports.round(month);
        ViewHeader header = new ViewHeader(title)
                .breadcrumb(
                        new Anchor("desk/" + month.minusMonths(1), t("dispatch.ui.before")),
                        new Anchor("desk/" + month.plusMonths(1), t("dispatch.ui.after")))
                .subline(standing(totals), deadlines.of(round.dueOn()));
        Button review = new Button(
                t("dispatch.desk.review", totals.count(DeskState.WITH_OFFICE)),
                click -> getUI().ifPresent(ui -> ui.navigate("reports/" + month)));
        return header.actions(new Anchor("rounds", t("dispatch.rounds.title"))).primary(review);
    }

    private static ProgressBar bar(DeskSum totals) {
        long owed = totals.count(DeskState.OWED);
        long handedIn = totals.count(DeskState.HANDED_IN);
        ProgressBar bar = new ProgressBar(0, 1, owed == 0 ? 1 : Math.clamp((double) handedIn / owed, 0, 1));
        bar.getElement().setAttribute("aria-label", t("dispatch.ui.bar", handedIn, owed));
        bar.addClassName("report-bar");
        return bar;
    }
}
