package org.chainlead.project.ui;

import static org.chainlead.common.Texts.label;
import static org.chainlead.common.Texts.t;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.function.Supplier;
import org.chainlead.common.CheckDecision;
import org.chainlead.common.DecidedCheck;
import org.chainlead.common.ui.SectionCard;
import org.chainlead.common.ui.StatusTag;
import org.chainlead.common.ui.WorkRow;
import org.chainlead.export.ExportedList;
import org.chainlead.export.ui.ExportLink;
import org.chainlead.project.AnomalyRow;

/** Figures of one project that look odd, for the unit that entered them to look at. */
class AnomalyCard extends Composite<SectionCard> {

    AnomalyCard(List<AnomalyRow> anomalies, Supplier<ExportedList> file) {
        getContent().actions(ExportLink.quiet(t("project.check.title"), file));
        for (AnomalyRow row : anomalies) {
            boolean right = row.decided() != null && row.decided().decision() == CheckDecision.RIGHT;
            getContent()
                    .add(new WorkRow(new Span(row.anomaly().question().text()), DecidedCheck.words(row.decided()))
                            .middle(
                                    right
                                            ? new StatusTag(label(CheckDecision.RIGHT), StatusTag.Kind.SUCCESS)
                                            : new StatusTag(t("project.check.title"), StatusTag.Kind.WARNING)));
        }
    }

    @Override
    protected SectionCard initContent() {
        return new SectionCard(t("project.check.title")).flush();
    }
}
