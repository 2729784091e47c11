package org.chainlead.workbench.ui;

import static org.chainlead.common.Texts.t;

import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.time.LocalDate;
import org.chainlead.calendar.WorkCalendar;
import org.chainlead.common.DateTimeText;
import org.chainlead.dispatch.ReportQueries;
import org.chainlead.dispatch.RoundStanding;
import org.chainlead.org.Access;
import org.chainlead.org.Role;

/** How this month's round stands, in words beside the date. */
@SpringComponent
class RoundLine {

    private final ReportQueries reports;
    private final WorkCalendar calendar;
    private final Access access;

    RoundLine(ReportQueries reports, WorkCalendar calendar, Access access) {
        this.reports = reports;
        this.calendar = calendar;
        this.access = access;
    }

    /** Hovering explains how the day was counted. */
    Span line(Role role, LocalDate today) {
        if (!access.may("dispatch.round")) {
            return new Span();
        }
        RoundStanding standing = reports.standing(reports.current().period());
        Span line = new Span(words(standing, role));
        line.setTitle(calendar.explain(standing.round().dueOn(), today));
        return line;
    }

    private static String words(RoundStanding standing, Role role) {
        String month = DateTimeText.month(standing.round().period());
        String days = standing.workingDaysLeft() < 0
                ? t(
                        "workbench.roundOver",
                        month,
                        DateTimeText.day(standing.round().dueOn()))
                : standing.workingDaysLeft() == 0
                        ? t("workbench.roundToday", month)
                        : t("workbench.roundDays", month, standing.workingDaysLeft());
        return " \u00B7 " + days + " \u00B7 "
                + t(
                        role.isOffice() ? "workbench.roundAll" : "workbench.roundUnit",
                        standing.handedIn(),
                        standing.owed());
    }
}
