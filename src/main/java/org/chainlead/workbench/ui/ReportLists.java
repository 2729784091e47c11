package org.chainlead.workbench.ui;

import static org.chainlead.common.Texts.label;
import static org.chainlead.common.Texts.t;
import static org.chainlead.dispatch.ReportState.IN_REVIEW;
import static org.chainlead.dispatch.ReportState.IN_UNIT_REVIEW;
import static org.chainlead.dispatch.ReportState.RETURNED;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
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
import org.chainlead.dispatch.ReportAddress;
import org.chainlead.dispatch.ReportForm;
import org.chainlead.dispatch.ReportQueries;
import org.chainlead.dispatch.ReportState;

/** Lists of reports: to write, returned, to pass, to review, missing; and difficulties to answer. */
@SpringComponent
class ReportLists {

    private static final String REPORTS = "reports/";

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
        return forms("workbench.toWrite", List.of(month()), reports::toWrite, "fill", today);
    }

    WorkList returned(LocalDate today) {
        return forms("workbench.returned", months(RETURNED), reports::returned, "mend", today);
    }

    WorkList toPass(LocalDate today) {
        return forms("workbench.toPass", months(IN_UNIT_REVIEW), reports::toPass, "pass", today);
    }

    WorkList toReview(LocalDate today) {
        return forms("workbench.toReview", months(IN_REVIEW), reports::toReview, "review", today);
    }

    /** How many of the unit's reports came back, and where the first of them are. */
    Waiting cameBack() {
        return waiting(RETURNED, reports::returned);
    }

    /** How many reports of units below wait for the acting head, and where the first of them are. */
    Waiting fromBelow() {
        return waiting(IN_REVIEW, reports::toReview);
    }

    /** Nothing but a number and a link. */
    record Waiting(long count, String link) {}

    WorkList missing() {
        Page<MissingReport> page = reports.missing(month(), 0, WorkList.SHOWN);
        List<Component> rows = page.rows().stream().map(ReportLists::missing).toList();
        return WorkList.of("workbench.missing", page.total(), rows, REPORTS + month());
    }

    WorkList toAnswer(LocalDate today) {
        Page<DifficultyRow> asked = difficulties.toAnswer(0, WorkList.SHOWN);
        List<Component> rows =
                asked.rows().stream().map(row -> difficulty(row, today)).toList();
        return WorkList.of("workbench.toAnswer", asked.total(), rows, REPORTS + month());
    }

    /** Reports of a month that are in one state. */
    private interface InState {

        Page<ReportForm> page(YearMonth month, int offset, int limit);
    }

    /** The former months' first: they wait longest, and their round ends with the publication. */
    private WorkList forms(String title, List<YearMonth> months, InState reports, String act, LocalDate today) {
        List<Component> rows = new ArrayList<>();
        long total = 0;
        YearMonth first = month();
        for (YearMonth month : months) {
            Page<ReportForm> page = reports.page(month, 0, WorkList.SHOWN);
            first = total == 0 && page.total() > 0 ? month : first;
            total += page.total();
            page.rows().forEach(form -> rows.add(row(form, act, today)));
        }
        return WorkList.of(title, total, rows.stream().limit(WorkList.SHOWN).toList(), REPORTS + first);
    }

    private Waiting waiting(ReportState state, InState reports) {
        List<YearMonth> months = months(state);
        long count = months.stream()
                .mapToLong(month -> reports.page(month, 0, 0).total())
                .sum();
        return new Waiting(count, REPORTS + months.getFirst());
    }

    private List<YearMonth> months(ReportState state) {
        List<YearMonth> months = new ArrayList<>(reports.former(state));
        months.add(month());
        return months;
    }

    private Component row(ReportForm form, String act, LocalDate today) {
        String link = ReportAddress.of(form.task(), form.period());
        String note = note(form);
        Anchor next = new Anchor(link, t("workbench.act." + act));
        next.addClassName("button-link");
        next.setAriaLabel(t("workbench.actOn", t("workbench.act." + act), form.taskName()));
        return new WorkRow(new Anchor(link, form.taskName()), note)
                .middle(new DeadlineText(
                        form.dueOn(), today, calendar.remainingWorkingDays(today, form.dueOn()), form.dueExplained()))
                .acts(next);
    }

    private String note(ReportForm form) {
        String note = form.returnReason() != null
                ? form.returnReason()
                : form.state() == null
                        ? t("workbench.notBegun")
                        : t("workbench.reportNote", label(form.state()), form.unitName());
        return form.period().equals(month())
                ? note
                : t("workbench.reportNote", DateTimeText.month(form.period()), note);
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
                        calendar.explain(row.helpBy(), today));
        return new WorkRow(
                        new Anchor("tasks/" + row.task(), row.taskName()),
                        t("workbench.difficultyNote", row.unitName(), row.problem()))
                .middle(by)
                .acts(next);
    }
}
