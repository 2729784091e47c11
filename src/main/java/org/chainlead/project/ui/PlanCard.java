package org.chainlead.project.ui;

import static org.chainlead.common.Texts.t;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.chainlead.common.ui.EmptyState;
import org.chainlead.common.ui.KeptDialogs;
import org.chainlead.common.ui.SectionCard;
import org.chainlead.common.ui.WorkRow;
import org.chainlead.export.ui.ExportLink;
import org.chainlead.project.Contract;
import org.chainlead.project.Investment;
import org.chainlead.project.ProgressDetail;
import org.chainlead.project.ProjectPageSheets;
import org.chainlead.project.ProjectPlanDrafts;
import org.chainlead.project.ProjectPlans;
import org.chainlead.project.YearPlan;

/** 年度计划 of one project year by year, and its 投资项目代码. */
class PlanCard extends Composite<SectionCard> {

    private final transient ProgressDetail detail;
    private final transient ProjectPlans plans;
    private final transient ProjectPlanDrafts drafts;
    private final LocalDate today;
    private final transient Runnable refresh;

    PlanCard(
            ProgressDetail detail,
            ProjectPageSheets sheets,
            ProjectPlans plans,
            ProjectPlanDrafts drafts,
            LocalDate today,
            Runnable refresh) {
        this.detail = detail;
        this.plans = plans;
        this.drafts = drafts;
        this.today = today;
        this.refresh = refresh;
        getContent().add(code());
        getContent().add(contract());
        detail.plans().forEach(plan -> getContent().add(row(plan)));
        if (detail.plans().isEmpty()) {
            getContent().add(new EmptyState(t("project.plan.none")));
        }
        if (!detail.plans().isEmpty() || detail.contract().isPresent()) {
            getContent().actions(ExportLink.quiet(t("project.plan.title"), () -> sheets.plans(detail.project())));
        }
        if (detail.maintains()) {
            getContent()
                    .actions(new Button(
                            t("project.plan.enter"),
                            click -> PlanForm.ask(detail, plans, drafts, today.getYear(), today, refresh)));
        }
    }

    @Override
    protected SectionCard initContent() {
        return new SectionCard(t("project.plan.title")).flush();
    }

    private WorkRow code() {
        boolean none = detail.code().isEmpty();
        WorkRow row = new WorkRow(new Span(t("project.code.title")), none ? t("project.code.none") : detail.code());
        if (detail.maintains()) {
            row.acts(new Button(
                    t(none ? "project.code.enter" : "project.code.change"),
                    click -> CodeFields.ask(new KeptDialogs(drafts), detail, plans, refresh)));
        }
        return row;
    }

    private WorkRow contract() {
        Optional<Contract> kept = detail.contract();
        WorkRow row = new WorkRow(
                new Span(t("project.contract.title")),
                kept.map(contract -> t("project.contract.words", Investment.text(contract.investment())))
                        .orElse(t("project.contract.none")));
        kept.ifPresent(contract -> {
            MarkWords.add(row, contract.mark());
            row.below(new Div(t("project.figure.basis", contract.basis())));
            if (contract.verified() != null && contract.verified().compareTo(contract.investment()) != 0) {
                row.below(new Div(
                        t("project.figure.counts", t("project.contract.words", Investment.text(contract.verified())))));
            }
        });
        if (detail.maintains()) {
            row.acts(new Button(
                    t(kept.isPresent() ? "project.contract.change" : "project.contract.enter"),
                    click -> ContractFields.ask(detail, plans, drafts, refresh)));
        }
        return row;
    }

    private WorkRow row(YearPlan plan) {
        WorkRow row =
                new WorkRow(new Span(t("project.plan.year", plan.year())), words(plan.investment(), plan.startsOn()));
        MarkWords.add(row, plan.mark());
        row.below(new Div(t("project.figure.basis", plan.basis())));
        if (plan.verifiedInvestment() != null && !counts(plan)) {
            row.below(new Div(t("project.figure.counts", words(plan.verifiedInvestment(), plan.verifiedStartsOn()))));
        }
        if (detail.maintains()) {
            Button change = new Button(
                    t("project.figure.change"),
                    click -> PlanForm.ask(detail, plans, drafts, plan.year(), today, refresh));
            change.setAriaLabel(t("project.plan.changeOf", plan.year()));
            row.acts(change);
        }
        return row;
    }

    private static boolean counts(YearPlan plan) {
        return plan.investment().compareTo(Objects.requireNonNull(plan.verifiedInvestment())) == 0
                && Objects.equals(plan.startsOn(), plan.verifiedStartsOn());
    }

    static String words(java.math.BigDecimal investment, @org.jspecify.annotations.Nullable LocalDate startsOn) {
        String sum = Investment.text(investment);
        return startsOn == null ? t("project.plan.words", sum) : t("project.plan.wordsStarting", sum, startsOn);
    }
}
