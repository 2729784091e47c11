package org.chainlead.project.ui;

import static org.chainlead.common.Texts.t;

import com.vaadin.flow.component.textfield.BigDecimalField;
import java.math.BigDecimal;
import java.util.Optional;
import org.chainlead.common.ui.KeptDialogs;
import org.chainlead.common.ui.Notifications;
import org.chainlead.project.Contract;
import org.chainlead.project.FigureMark;
import org.chainlead.project.Investment;
import org.chainlead.project.ProgressDetail;
import org.chainlead.project.ProjectPlanDrafts;
import org.chainlead.project.ProjectPlans;
import org.jspecify.annotations.Nullable;

/** The fields of 合同投资; what is typed is kept until it is handed in or thrown away. */
final class ContractFields extends FigureFields<ContractFields.Typed> {

    private static final long serialVersionUID = 1L;

    private final transient Optional<Contract> kept;
    private final BigDecimalField sum = new BigDecimalField(t("project.contract.field"));

    /** @param version of the sum it stands over, {@link FigureMark#NEW} for the first */
    record Typed(@Nullable BigDecimal sum, String basis, String reason, long version) {}

    private ContractFields(Optional<Contract> kept) {
        this.kept = kept;
        sum.setRequiredIndicatorVisible(true);
        form(meanwhile, sum, basis, reason);
    }

    static void ask(ProgressDetail detail, ProjectPlans plans, ProjectPlanDrafts drafts, Runnable refresh) {
        Optional<Contract> kept = detail.contract();
        new KeptDialogs(drafts)
                .open(
                        t("project.contract.enter"),
                        "contract:" + detail.project(),
                        new ContractFields(kept),
                        new Typed(
                                kept.map(Contract::investment).orElse(null),
                                kept.map(Contract::basis).orElse(""),
                                "",
                                kept.map(contract -> contract.mark().version()).orElse(FigureMark.NEW)),
                        typed -> {
                            plans.contract(
                                    detail.project(), typed.sum(), typed.basis(), typed.reason(), typed.version());
                            Notifications.success(t("project.figure.handedIn"));
                            refresh.run();
                        });
    }

    @Override
    protected Typed value() {
        return new Typed(sum.getValue(), basis.getValue(), reason.getValue(), version);
    }

    @Override
    protected void show(Typed typed) {
        version = typed.version();
        meanwhile.setVisible(false);
        sum.setValue(typed.sum());
        basis.setValue(typed.basis());
        reason.setValue(typed.reason());
        reason.setVisible(
                kept.filter(contract -> contract.mark().everVerified()).isPresent());
    }

    @Override
    protected void restoredOver(Typed now) {
        kept.ifPresent(contract ->
                overtaken(contract.mark(), t("project.contract.words", Investment.text(contract.investment()))));
    }
}
