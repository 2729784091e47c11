package org.chainlead.project.ui;

import static org.chainlead.common.Texts.t;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.BigDecimalField;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.chainlead.common.ui.ChineseDatePicker;
import org.chainlead.common.ui.KeptDialogs;
import org.chainlead.common.ui.Notifications;
import org.chainlead.project.FigureMark;
import org.chainlead.project.ProgressDetail;
import org.chainlead.project.ProjectPlanDrafts;
import org.chainlead.project.ProjectPlans;
import org.chainlead.project.YearPlan;
import org.chainlead.project.YearPlanDraft;
import org.jspecify.annotations.Nullable;

/**
 * The fields of 年度计划; choosing a year that has a plan shows it, and what was typed for another is there when one goes back to
 * it. What is typed is kept until it is handed in or thrown away.
 */
final class PlanForm extends FigureFields<YearPlanDraft> {

    private static final long serialVersionUID = 1L;

    private final transient ProgressDetail detail;
    private final transient Map<Integer, YearPlanDraft> left = new HashMap<>();
    private final List<Integer> years;
    private final Select<Integer> year = new Select<>();
    private final BigDecimalField investment = new BigDecimalField(t("project.plan.investment"));
    private final Checkbox starts = new Checkbox(t("project.plan.starts"));
    private final ChineseDatePicker startsOn = new ChineseDatePicker(t("project.plan.startsOn"));
    private int shown;

    private PlanForm(ProgressDetail detail, LocalDate today) {
        this.detail = detail;
        years = List.of(today.getYear() + 1, today.getYear(), today.getYear() - 1);
        year.setLabel(t("project.plan.yearField"));
        year.setItems(years);
        year.addValueChangeListener(change -> choose(change.getValue()));
        starts.addValueChangeListener(change -> startsOn.setVisible(change.getValue()));
        basis.setHelperText(t("project.plan.basisHelp"));
        investment.setRequiredIndicatorVisible(true);
        form(meanwhile, year, investment, starts, startsOn, basis, reason);
    }

    static void ask(
            ProgressDetail detail,
            ProjectPlans plans,
            ProjectPlanDrafts drafts,
            int year,
            LocalDate today,
            Runnable refresh) {
        PlanForm form = new PlanForm(detail, today);
        new KeptDialogs(drafts)
                .open(
                        t("project.plan.enter"),
                        "plan:" + detail.project() + ":" + year,
                        form,
                        form.standing(year),
                        draft -> {
                            plans.plan(detail.project(), draft);
                            Notifications.success(t("project.figure.handedIn"));
                            refresh.run();
                        });
    }

    @Override
    protected YearPlanDraft value() {
        return typed(shown);
    }

    @Override
    protected void show(YearPlanDraft draft) {
        shown = draft.year();
        version = draft.version();
        meanwhile.setVisible(false);
        if (!years.contains(shown)) {
            year.setItems(Stream.concat(years.stream(), Stream.of(shown)).toList());
        }
        year.setValue(shown);
        investment.setValue(draft.investment());
        starts.setValue(draft.starts());
        startsOn.setValue(draft.startsOn());
        startsOn.setVisible(draft.starts());
        basis.setValue(draft.basis());
        reason.setValue(draft.reason());
        reason.setVisible(plan(shown).filter(plan -> plan.mark().everVerified()).isPresent());
    }

    @Override
    protected void restoredOver(YearPlanDraft now) {
        plan(shown).ifPresent(plan -> overtaken(plan.mark(), PlanCard.words(plan.investment(), plan.startsOn())));
    }

    /** What was typed for a year without a plan goes along to another without one: the year was wrong, as a rule. */
    private void choose(@Nullable Integer chosen) {
        if (chosen == null || chosen == shown) {
            return;
        }
        YearPlanDraft before = value();
        YearPlanDraft known = left.getOrDefault(chosen, standing(chosen));
        boolean neither = before.version() == FigureMark.NEW && known.version() == FigureMark.NEW;
        boolean along = neither && !left.containsKey(chosen);
        left.put(shown, before);
        present(along ? typed(chosen) : known);
    }

    private Optional<YearPlan> plan(int of) {
        return detail.plans().stream().filter(each -> each.year() == of).findFirst();
    }

    /** As it is entered by now. */
    private YearPlanDraft standing(int of) {
        return plan(of).map(plan -> new YearPlanDraft(
                        of,
                        plan.investment(),
                        plan.starts(),
                        plan.startsOn(),
                        plan.basis(),
                        "",
                        plan.mark().version()))
                .orElseGet(() -> new YearPlanDraft(of, null, false, null, "", "", FigureMark.NEW));
    }

    private YearPlanDraft typed(int of) {
        return new YearPlanDraft(
                of,
                investment.getValue(),
                starts.getValue(),
                startsOn.getValue(),
                basis.getValue(),
                reason.getValue(),
                version);
    }
}
