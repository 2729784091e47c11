package org.chainlead.project.ui;

import static org.chainlead.common.Texts.t;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import org.chainlead.common.DateTimeText;
import org.chainlead.common.Refusal;
import org.chainlead.common.ui.Notifications;
import org.chainlead.common.ui.ReasonList;
import org.chainlead.common.ui.RequiresOperation;
import org.chainlead.common.ui.RestoredNotice;
import org.chainlead.common.ui.SecrecyNotice;
import org.chainlead.common.ui.SectionCard;
import org.chainlead.common.ui.ViewHeader;
import org.chainlead.export.ui.ExportLink;
import org.chainlead.org.Access;
import org.chainlead.project.MonthRow;
import org.chainlead.project.ProjectId;
import org.chainlead.project.ProjectMonths;
import org.chainlead.project.ProjectPlanDrafts;
import org.chainlead.project.ProjectPlanSheet;
import org.chainlead.project.ProjectSheets;

/** 月度投资: all projects of the person's unit in one month, typed in place and handed in at once. */
@Route(ProjectAddress.MONTHS + "/:month?")
@PermitAll
@RequiresOperation("project.maintain")
class MonthsView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient ProjectMonths months;
    private final transient ProjectPlanSheet plans;
    private final transient ProjectPlanDrafts planDrafts;
    private final transient ProjectSheets sheets;
    private final transient Access access;
    private final transient Clock clock;
    private final ReasonList reasons = new ReasonList();
    private final Div restored = new Div();
    private final Span kept = new Span();
    private final Button handIn = new Button(t("project.month.handIn"), click -> handIn());
    private MonthSheet sheet = new MonthSheet(this::keep);
    private transient YearMonth month = YearMonth.of(2000, 1);

    MonthsView(
            ProjectMonths months,
            ProjectPlanSheet plans,
            ProjectPlanDrafts planDrafts,
            ProjectSheets sheets,
            Access access,
            Clock clock) {
        this.plans = plans;
        this.planDrafts = planDrafts;
        this.months = months;
        this.sheets = sheets;
        this.access = access;
        this.clock = clock;
        kept.getElement().setAttribute("role", "status");
        handIn.setDisableOnClick(true);
        addClassNames("view", "projects-view");
    }

    @Override
    public String getPageTitle() {
        return t("project.month.title");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        month = read(event.getRouteParameters().get("month").orElse(""));
        removeAll();
        reasons.clear();
        restored.removeAll();
        sheet = new MonthSheet(this::keep);
        months.typed(month).ifPresent(draft -> {
            sheet.restore(draft.entries());
            restored.add(new RestoredNotice(draft.savedAt(), this::discard));
        });
        sheet.setPages((offset, limit) -> sheet.now(months.sheet(month, offset, limit)), MonthRow::project);
        count();
        add(stack());
    }

    private Div stack() {
        Button earlier = new Button(t("project.month.earlier"), click -> turn(-1));
        Button later = new Button(t("project.month.later"), click -> turn(1));
        ViewHeader header = new ViewHeader(getPageTitle())
                .subline(t("project.month.subline", DateTimeText.month(month)))
                .actions(
                        new Button(
                                t("project.planSheet.title"),
                                click -> PlanPaste.ask(
                                        plans,
                                        planDrafts,
                                        sheets,
                                        LocalDate.now(clock),
                                        () -> sheet.getDataProvider().refreshAll())),
                        ExportLink.of(() -> sheets.months(month)),
                        earlier,
                        later)
                .primary(handIn);
        SectionCard card = new SectionCard(t("project.month.of", DateTimeText.month(month)), sheet)
                .count(months.sheet(month, 0, 0).total())
                .actions(kept)
                .flush();
        Div stack = new Div(
                header, new ProjectNav(access, ProjectAddress.MONTHS), new SecrecyNotice(), restored, reasons, card);
        stack.addClassName("stack");
        return stack;
    }

    private YearMonth read(String text) {
        try {
            return text.isEmpty() ? YearMonth.now(clock) : YearMonth.parse(text);
        } catch (DateTimeParseException notUnderstood) {
            return YearMonth.now(clock);
        }
    }

    private void turn(int by) {
        getUI().ifPresent(ui -> ui.navigate(ProjectAddress.MONTHS + "/" + month.plusMonths(by)));
    }

    private void keep(ProjectId line) {
        sheet.typed(line).ifPresentOrElse(entry -> months.keep(month, entry), () -> months.drop(month, line));
        Instant now = clock.instant();
        kept.setText(sheet.typed().isEmpty() ? "" : t("project.month.kept", DateTimeText.time(now)));
        count();
    }

    private void count() {
        int lines = sheet.typed().size();
        handIn.setText(lines == 0 ? t("project.month.handIn") : t("project.month.handInCount", lines));
        handIn.setEnabled(lines > 0);
    }

    private void discard() {
        months.discard(month);
        restored.removeAll();
        reasons.clear();
        sheet.forget();
        count();
    }

    private void handIn() {
        reasons.clear();
        try {
            int lines = months.save(month, sheet.typed());
            restored.removeAll();
            kept.setText("");
            sheet.forget();
            Notifications.success(t("project.month.handedIn", lines));
        } catch (Refusal refusal) {
            reasons.show(refusal);
        } finally {
            count();
        }
    }
}
