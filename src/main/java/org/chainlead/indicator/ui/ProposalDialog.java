package org.chainlead.indicator.ui;

import static org.chainlead.common.Texts.t;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.chainlead.common.Reason;
import org.chainlead.common.Refusal;
import org.chainlead.common.ui.FormDialog;
import org.chainlead.common.ui.ReasonList;
import org.chainlead.indicator.IndicatorProposals;
import org.chainlead.indicator.IndicatorTarget;
import org.chainlead.indicator.Proposal;
import org.chainlead.indicator.TargetsDraft;

/** What a goal would become, to be completed where the task leaves something open. */
@SpringComponent
class ProposalDialog {

    private final IndicatorProposals proposals;
    private final IndicatorDialogs dialogs;
    private final Clock clock;

    ProposalDialog(IndicatorProposals proposals, IndicatorDialogs dialogs, Clock clock) {
        this.proposals = proposals;
        this.dialogs = dialogs;
        this.clock = clock;
    }

    void open(Proposal proposal, Runnable done) {
        IndicatorFields fields = dialogs.fields();
        fields.present(proposal.draft());
        TargetsFields targets =
                new TargetsFields(proposal.draft().kind(), LocalDate.now(clock).getYear());
        targets.present(TargetsDraft.of(1, proposed(proposal.target())));
        ReasonList faults = new ReasonList();
        if (!proposal.faults().isEmpty()) {
            faults.show(new Refusal(proposal.faults()));
        }
        new FormDialog(
                        t("indicator.proposal.actOn", t("indicator.proposal.accept"), proposal.taskTitle()),
                        new Div(faults, fields, targets),
                        () -> {
                            proposals.accept(proposal.goal(), fields.value(), only(targets.value()));
                            done.run();
                        })
                .wide()
                .open();
    }

    private static List<IndicatorTarget> proposed(@org.jspecify.annotations.Nullable IndicatorTarget target) {
        return target == null ? List.of() : List.of(target);
    }

    /** Further terms are added on the indicator's page. */
    private static IndicatorTarget only(TargetsDraft typed) {
        List<IndicatorTarget> targets = typed.targets();
        Refusal.ifAny(targets.size() == 1 ? List.of() : List.of(Reason.of("indicator.proposal.refused.oneTerm")));
        return targets.getFirst();
    }
}
