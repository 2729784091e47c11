package org.chainlead.workbench.ui;

import static org.chainlead.common.Texts.label;
import static org.chainlead.common.Texts.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.chainlead.calendar.WorkCalendar;
import org.chainlead.common.DateTimeText;
import org.chainlead.common.Page;
import org.chainlead.common.ui.DeadlineText;
import org.chainlead.common.ui.StatusTag;
import org.chainlead.common.ui.WorkRow;
import org.chainlead.dispatch.Difficulties;
import org.chainlead.dispatch.DifficultyRow;
import org.chainlead.dispatch.MissingReport;
import org.chainlead.dispatch.ReportForm;
import org.chainlead.dispatch.ReportQueries;

/** Lists of reports: to write, returned, to pass, to review, missing; and difficulties to answer. */
@SpringComponent
class ReportLists {

    private final ReportQueries reports;
    private final Difficulties difficulties;
    private final WorkCalendar calendar;

    ReportLists(ReportQueries reports, Difficulties difficulties, WorkCalendar calendar) {
        this.reports = reports;
        this.difficulties = difficulties;
        this.calendar = calendar;
    }

    YearMonth month() {
        return reports.current().period();
    }

    WorkList toWrite(LocalDate today) {
        return forms("workbench.toWrite", reports.toWrite(month(), 0, WorkList.SHOWN), "fill", today);
    }

    WorkList returned(LocalDate today) {
        return forms("workbench.returned", reports.returned(month(), 0, WorkList.SHOWN), "mend", today);
    }

    WorkList toPass(LocalDate today) {
        return forms("workbench.toPass", reports.toPass(month(), 0, WorkList.SHOWN), "pass", today);
    }

    WorkList toReview(LocalDate today) {
        return forms("workbench.toReview", reports.toReview(month(), 0, WorkList.SHOWN), "review", today);
    }

    WorkList missing() {
        Page<MissingReport> page = reports.missing(month(), 0, WorkList.SHOWN);
        List<Component> rows = page.rows().stream().map(ReportLists::missing).toList();
        return WorkList.of("workbench.missing", page.total(), rows, "reports/" + month());
    }

    WorkList toAnswer(LocalDate today) {
        Page<DifficultyRow> asked = difficulties.toAnswer(0, WorkList.SHOWN);
        List<Component> rows =
                asked.rows().stream().map(row -> difficulty(row, today)).toList();
        return WorkList.of("workbench.toAnswer", asked.total(), rows, "reports/" + month());
    }

    private WorkList forms(String title, Page<ReportForm> page, String act, LocalDate today) {
        List<Component> rows =
                page.rows().stream().map(form -> row(form, act, today)).toList();
        return WorkList.of(title, page.total(), rows, "reports/" + month());
    }

    private Component row(ReportForm form, String act, LocalDate today) {
        String link = "tasks/" + form.task() + "/reports/" + form.period();
        String note = form.returnReason() != null
                ? form.returnReason()
                : form.state() == null
                        ? t("workbench.notBegun")
                        : t("workbench.reportNote", label(form.state()), form.unitName());
        Anchor next = new Anchor(link, t("workbench.act." + act));
        next.addClassName("button-link");
        next.setAriaLabel(t("workbench.actOn", t("workbench.act." + act), form.taskName()));
        return new WorkRow(new Anchor(link, form.taskName()), note)
                .middle(new DeadlineText(
                        form.dueOn(), today, calendar.remainingWorkingDays(today, form.dueOn()), form.dueExplained()))
                .acts(next);
    }

    private static Component missing(MissingReport row) {
        Anchor next = new Anchor("tasks/" + row.task(), t("workbench.act.look"));
        next.addClassName("button-link");
        next.setAriaLabel(t("workbench.actOn", t("workbench.act.look"), row.taskName()));
        return new WorkRow(new Anchor("tasks/" + row.task(), row.taskName()), row.unitName())
                .middle(new StatusTag(t("workbench.unreported"), StatusTag.Kind.WARNING))
                .acts(next);
    }

    private Component difficulty(DifficultyRow row, LocalDate today) {
        Anchor next = new Anchor("tasks/" + row.task(), t("workbench.act.answer"));
        next.addClassName("button-link");
        next.setAriaLabel(t("workbench.actOn", t("workbench.act.answer"), row.taskName()));
        Component by = row.helpBy() == null
                ? new Span()
                : new DeadlineText(
                        row.helpBy(),
                        today,
                        calendar.remainingWorkingDays(today, row.helpBy()),
                        DateTimeText.date(row.helpBy()));
        return new WorkRow(
                        new Anchor("tasks/" + row.task(), row.taskName()),
                        t("workbench.difficultyNote", row.unitName(), row.problem()))
                .middle(by)
                .acts(next);
    }
}
