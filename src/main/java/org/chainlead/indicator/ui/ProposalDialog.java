package org.chainlead.indicator.ui;

import static org.chainlead.common.Texts.t;

import com.vaadin.flow.spring.annotation.SpringComponent;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.chainlead.common.Reason;
import org.chainlead.common.Refusal;
import org.chainlead.indicator.IndicatorProposals;
import org.chainlead.indicator.IndicatorTarget;
import org.chainlead.indicator.Proposal;
import org.chainlead.indicator.TargetsDraft;
import org.jspecify.annotations.Nullable;

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
        ProposalFields fields = new ProposalFields(
                dialogs.fields(),
                new TargetsFields(proposal.draft().kind(), LocalDate.now(clock).getYear()),
                proposal.faults());
        dialogs.kept()
                .open(
                        t("indicator.proposal.actOn", t("indicator.proposal.accept"), proposal.taskTitle()),
                        t("indicator.proposal.accept"),
                        "proposal:" + proposal.goal(),
                        fields,
                        new ProposalFields.Completed(proposal.draft(), TargetsDraft.of(1, proposed(proposal.target()))),
                        completed -> {
                            proposals.accept(proposal.goal(), completed.draft(), only(completed.targets()));
                            done.run();
                        });
    }

    private static List<IndicatorTarget> proposed(@Nullable IndicatorTarget target) {
        return target == null ? List.of() : List.of(target);
    }

    /** Further terms are added on the indicator's page. */
    private static IndicatorTarget only(TargetsDraft typed) {
        List<IndicatorTarget> targets = typed.targets();
        Refusal.ifAny(targets.size() == 1 ? List.of() : List.of(Reason.of("indicator.proposal.refused.oneTerm")));
        return targets.getFirst();
    }
}
