package org.chainlead.indicator.ui;

import java.util.List;
import org.chainlead.common.Reason;
import org.chainlead.common.Refusal;
import org.chainlead.common.ui.KeptFields;
import org.chainlead.common.ui.ReasonList;
import org.chainlead.indicator.IndicatorDraft;
import org.chainlead.indicator.TargetsDraft;

/** What a goal would become: the indicator, and the target of its term; above them what is to be settled first. */
class ProposalFields extends KeptFields<ProposalFields.Completed> {

    private final IndicatorFields what;
    private final TargetsFields targets;

    record Completed(IndicatorDraft draft, TargetsDraft targets) {}

    ProposalFields(IndicatorFields what, TargetsFields targets, List<Reason> faults) {
        this.what = what;
        this.targets = targets;
        ReasonList list = new ReasonList();
        if (!faults.isEmpty()) {
            list.show(new Refusal(faults));
        }
        what.onChange(() -> {
            targets.measure(what.value().kind());
            tell();
        });
        targets.onChange(this::tell);
        getContent().add(list, what, targets);
    }

    @Override
    protected Completed value() {
        return new Completed(what.value(), targets.value());
    }

    @Override
    protected void show(Completed completed) {
        what.present(completed.draft());
        targets.measure(completed.draft().kind());
        targets.present(completed.targets());
    }
}
