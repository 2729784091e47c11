package org.chainlead.workbench.ui;

import static org.chainlead.common.Texts.t;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.LocalDate;
import java.util.List;
import org.chainlead.common.DateTimeText;
import org.chainlead.common.ui.RequiresOperation;
import org.chainlead.common.ui.ViewHeader;
import org.chainlead.org.Actor;
import org.chainlead.org.CurrentUser;
import org.chainlead.org.Role;
import org.chainlead.workbench.Greeting;
import org.chainlead.workbench.Workbench;

/**
 * 工作台: a line with today's date and how this month's round stands, then at most four lists for the role; each row
 * carries its one next action.
 */
@Route("")
@Menu(title = "workbench.menu", order = 10, icon = "vaadin:home-o")
@PermitAll
@RequiresOperation("workbench.open")
class WorkbenchView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final Workbench workbench;
    private final CurrentUser user;
    private final TaskLists tasks;
    private final ReportLists reports;
    private final DecisionList decisions;
    private final RoundLine round;
    private final ObjectionLine objections;
    private final SplitLine splits;
    private final CalendarLine calendar;
    private final SigningLists signing;
    private final WaitingLines waiting;

    WorkbenchView(
            Workbench workbench,
            CurrentUser user,
            TaskLists tasks,
            ReportLists reports,
            DecisionList decisions,
            RoundLine round,
            ObjectionLine objections,
            SplitLine splits,
            CalendarLine calendar,
            SigningLists signing,
            WaitingLines waiting) {
        this.workbench = workbench;
        this.user = user;
        this.tasks = tasks;
        this.reports = reports;
        this.decisions = decisions;
        this.round = round;
        this.objections = objections;
        this.splits = splits;
        this.calendar = calendar;
        this.signing = signing;
        this.waiting = waiting;
        addClassNames("view", "workbench");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        refresh();
    }

    private void refresh() {
        removeAll();
        Actor actor = user.actor();
        Greeting greeting = workbench.greeting();
        LocalDate today = greeting.today();
        List<WorkList> lists = lists(actor.role(), today);
        List<WaitingLines.Line> more = waiting.of(today);
        long open = lists.stream().limit(2).mapToLong(WorkList::total).sum()
                + more.stream().mapToLong(WaitingLines.Line::count).sum();
        String words = t(greeting.partOfDay());
        ViewHeader header =
                new ViewHeader(open == 0 ? t("workbench.nothing", words) : t("workbench.open", words, open));
        header.subline(new Span(DateTimeText.dateWithWeekday(today)), round.line(actor.role(), today));
        add(header);
        if (!more.isEmpty()) {
            Div waits = new Div();
            waits.addClassName("work-waits");
            more.forEach(line -> waits.add(line.component()));
            add(waits);
        }
        splits.hint().ifPresent(this::add);
        objections.hint().ifPresent(this::add);
        calendar.hint(today).ifPresent(this::add);
        add(lists.isEmpty() ? StartLinks.of(actor.role()) : columns(lists));
    }

    /** Two columns without gaps; on a phone one, in the order of the list. */
    private static Div columns(List<WorkList> lists) {
        Div left = new Div();
        left.addClassNames("stack", "span-7");
        Div right = new Div();
        right.addClassNames("stack", "span-5");
        for (int i = 0; i < lists.size(); i++) {
            Div cell = new Div(lists.get(i).card());
            cell.addClassName("order-" + i);
            (i % 2 == 0 ? left : right).add(cell);
        }
        Div columns = new Div(left, right);
        columns.addClassNames("columns", "work-columns");
        return columns;
    }

    private List<WorkList> lists(Role role, LocalDate today) {
        return switch (role) {
            case STAFF ->
                List.of(reports.toWrite(today), reports.returned(today), reports.toAnswer(today), tasks.dueSoon(today));
            case LIAISON ->
                List.of(tasks.toAccept(today), reports.toWrite(today), reports.toAnswer(today), tasks.dueSoon(today));
            case UNIT_HEAD ->
                List.of(reports.toPass(today), tasks.toAccept(today), reports.toAnswer(today), tasks.dueSoon(today));
            case LEADER, SECRETARY ->
                List.of(decisions.list(today, this::refresh), tasks.red(today), tasks.mine(today));
            case SUPERVISION_HEAD ->
                List.of(
                        decisions.list(today, this::refresh),
                        tasks.toVerify(today),
                        tasks.notAccepted(today),
                        reports.missing());
            case SUPERVISOR ->
                List.of(tasks.toPropose(today), reports.toReview(today), tasks.notAccepted(today), reports.missing());
            case COORDINATOR -> List.of(tasks.drafts(today), tasks.red(today), tasks.mine(today));
            case SECRETARY_GENERAL ->
                List.of(signing.toSign(), signing.coming(), tasks.red(today), signing.openDifficulties(today));
            case CHIEF_LEADER ->
                List.of(
                        tasks.red(today),
                        signing.openDifficulties(today),
                        signing.coming(),
                        tasks.dueSoonEverywhere(today));
            case INVESTMENT_OFFICE -> List.of(tasks.red(today), tasks.dueSoonEverywhere(today));
            case UNIT_ADMIN, SYSTEM_ADMIN, SECURITY_ADMIN, AUDITOR -> List.of();
        };
    }

    @Override
    public String getPageTitle() {
        return t("workbench.menu");
    }
}
