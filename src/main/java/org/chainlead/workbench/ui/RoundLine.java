package org.chainlead.workbench.ui;

import static org.chainlead.common.Texts.t;

import com.vaadin.flow.spring.annotation.SpringComponent;
import org.chainlead.common.DateTimeText;
import org.chainlead.dispatch.ReportQueries;
import org.chainlead.dispatch.RoundStanding;
import org.chainlead.org.Access;
import org.chainlead.org.Role;

/** How this month's round stands, in words beside the date. */
@SpringComponent
class RoundLine {

    private final ReportQueries reports;
    private final Access access;

    RoundLine(ReportQueries reports, Access access) {
        this.reports = reports;
        this.access = access;
    }

    String words(Role role) {
        if (!access.may("dispatch.round")) {
            return "";
        }
        RoundStanding standing = reports.standing(reports.current().period());
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
