package org.chainlead.project.ui;

import static org.chainlead.common.Texts.t;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.LocalDate;
import java.util.Optional;
import org.chainlead.common.ui.ChineseDatePicker;
import org.chainlead.common.ui.FormDialog;
import org.chainlead.common.ui.Notifications;
import org.chainlead.project.FigureMark;
import org.chainlead.project.ProgressDetail;
import org.chainlead.project.ProjectPlans;
import org.chainlead.project.YearPlan;
import org.chainlead.project.YearPlanDraft;

/** The fields of 年度计划; choosing a year that has a plan shows it. */
final class PlanForm {

    private static final int LONGEST = 500;

    private final ProgressDetail detail;
    private final Select<Integer> year = new Select<>();
    private final BigDecimalField investment = new BigDecimalField(t("project.plan.investment"));
    private final Checkbox starts = new Checkbox(t("project.plan.starts"));
    private final ChineseDatePicker startsOn = new ChineseDatePicker(t("project.plan.startsOn"));
    private final TextArea basis = area("project.figure.basisField");
    private final TextArea reason = area("project.figure.reason");
    private long version = FigureMark.NEW;

    private PlanForm(ProgressDetail detail, int shown, LocalDate today) {
        this.detail = detail;
        year.setLabel(t("project.plan.yearField"));
        year.setItems(today.getYear() + 1, today.getYear(), today.getYear() - 1);
        year.addValueChangeListener(change -> show(change.getValue()));
        starts.addValueChangeListener(change -> startsOn.setVisible(change.getValue()));
        basis.setRequiredIndicatorVisible(true);
        basis.setHelperText(t("project.plan.basisHelp"));
        reason.setHelperText(t("project.figure.reasonHelp"));
        investment.setRequiredIndicatorVisible(true);
        year.setValue(shown);
    }

    static void ask(ProgressDetail detail, ProjectPlans plans, int year, LocalDate today, Runnable refresh) {
        PlanForm form = new PlanForm(detail, year, today);
        new FormDialog(t("project.plan.enter"), form.content(), () -> {
                    plans.plan(detail.project(), form.draft());
                    Notifications.success(t("project.figure.handedIn"));
                    refresh.run();
                })
                .open();
    }

    private Div content() {
        Div content = new Div(year, investment, starts, startsOn, basis, reason);
        content.addClassName("form");
        return content;
    }

    private void show(int chosen) {
        Optional<YearPlan> plan =
                detail.plans().stream().filter(each -> each.year() == chosen).findFirst();
        investment.setValue(plan.map(YearPlan::investment).orElse(null));
        starts.setValue(plan.map(YearPlan::starts).orElse(false));
        startsOn.setValue(plan.map(YearPlan::startsOn).orElse(null));
        startsOn.setVisible(starts.getValue());
        basis.setValue(plan.map(YearPlan::basis).orElse(""));
        reason.setVisible(plan.filter(each -> each.mark().everVerified()).isPresent());
        version = plan.map(each -> each.mark().version()).orElse(FigureMark.NEW);
    }

    private YearPlanDraft draft() {
        return new YearPlanDraft(
                year.getValue(),
                investment.getValue(),
                starts.getValue(),
                startsOn.getValue(),
                basis.getValue(),
                reason.getValue(),
                version);
    }

    static TextArea area(String key) {
        TextArea area = new TextArea(t(key));
        area.setMaxLength(LONGEST);
        area.addClassName("whole-row");
        area.setWidthFull();
        return area;
    }
}
