package org.chainlead.supervision.ui;

import static org.chainlead.common.Texts.t;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import org.chainlead.common.DateTimeText;
import org.chainlead.common.ui.Notifications;
import org.chainlead.common.ui.PagedRows;
import org.chainlead.common.ui.ReasonDialog;
import org.chainlead.common.ui.RequiresOperation;
import org.chainlead.common.ui.SectionCard;
import org.chainlead.common.ui.ViewHeader;
import org.chainlead.common.ui.WorkRow;
import org.chainlead.org.Access;
import org.chainlead.org.TypedReasons;
import org.chainlead.supervision.InspectionPlanning;
import org.chainlead.supervision.InspectionQueries;
import org.chainlead.supervision.InspectionRow;
import org.chainlead.supervision.InspectionState;

/** 督查检查安排: a month of inspections, as a calendar where there is room and always as a list, page by page. */
@Route("inspections")
@Menu(title = "supervision.inspection.title", order = 41, icon = "vaadin:calendar-briefcase")
@PermitAll
@RequiresOperation("supervision.inspections")
class InspectionsView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient InspectionQueries queries;
    private final transient InspectionPlanning planning;
    private final transient InspectionDialogs dialogs;
    private final transient Clock clock;
    private final boolean plans;
    private final InspectionCalendar calendar;
    private final H2 heading = new H2();
    private final PagedRows<InspectionRow> rows;
    private final transient TypedReasons reasons;
    private transient YearMonth month;

    InspectionsView(
            InspectionQueries queries,
            InspectionPlanning planning,
            InspectionDialogs dialogs,
            Access access,
            Clock clock,
            TypedReasons reasons) {
        this.reasons = reasons;
        this.queries = queries;
        rows = new PagedRows<>(
                PagedRows.PAGE,
                (offset, limit) -> queries.page(month, offset, limit),
                this::row,
                () -> t("supervision.inspection.empty", DateTimeText.month(month)));
        this.planning = planning;
        this.dialogs = dialogs;
        this.clock = clock;
        plans = access.may("supervision.inspect");
        month = YearMonth.now(clock);
        calendar = new InspectionCalendar(LocalDate.now(clock));
        ViewHeader header = new ViewHeader(getPageTitle()).subline(t("supervision.inspection.subline"));
        if (plans) {
            header.primary(new Button(t("supervision.inspection.plan"), click -> dialogs.plan(month, this::done)));
        }
        addClassName("view");
        add(header, months(), calendar, new SectionCard(t("supervision.inspection.list"), rows).flush());
    }

    @Override
    public String getPageTitle() {
        return t("supervision.inspection.title");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        month = event.getLocation()
                .getQueryParameters()
                .getSingleParameter("month")
                .map(this::month)
                .orElseGet(() -> YearMonth.now(clock));
        showMonth();
        rows.show(0);
    }

    private YearMonth month(String text) {
        try {
            return YearMonth.parse(text);
        } catch (DateTimeException noMonth) {
            return YearMonth.now(clock);
        }
    }

    private Div months() {
        Button before = new Button(t("supervision.inspection.monthBefore"), click -> go(month.minusMonths(1)));
        Button after = new Button(t("supervision.inspection.monthAfter"), click -> go(month.plusMonths(1)));
        Div bar = new Div(before, heading, after);
        bar.addClassName("inspection-months");
        return bar;
    }

    private void go(YearMonth wanted) {
        getUI().ifPresent(ui -> ui.navigate(InspectionsView.class, QueryParameters.of("month", wanted.toString())));
    }

    private void refresh() {
        showMonth();
        rows.refresh();
    }

    private void showMonth() {
        heading.setText(DateTimeText.month(month));
        calendar.show(month, queries.calendar(month, InspectionCalendar.SHOWN));
    }

    private WorkRow row(InspectionRow row) {
        WorkRow line = InspectionRows.of(row);
        return plans && row.state() == InspectionState.PLANNED
                ? line.acts(
                        InspectionRows.button(
                                "supervision.inspection.change", row, () -> dialogs.change(row, this::done)),
                        InspectionRows.button("supervision.inspection.cancel", row, () -> askCancel(row)))
                : line;
    }

    private void askCancel(InspectionRow row) {
        new ReasonDialog(t("supervision.inspection.cancelOf", row.matter()), words -> {
                    planning.cancel(row.id(), row.version(), words);
                    done();
                })
                .keptIn(reasons, "supervision.cancelInspection:" + row.id())
                .atMost(InspectionPlanning.LONGEST_REASON)
                .open();
    }

    private void done() {
        refresh();
        Notifications.success(t("supervision.settings.saved"));
    }
}
