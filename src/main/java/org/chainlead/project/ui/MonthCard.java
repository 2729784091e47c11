package org.chainlead.project.ui;

import static org.chainlead.common.Texts.t;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.math.BigDecimal;
import org.chainlead.common.DateTimeText;
import org.chainlead.common.ui.EmptyState;
import org.chainlead.common.ui.SectionCard;
import org.chainlead.common.ui.WorkRow;
import org.chainlead.export.ui.ExportLink;
import org.chainlead.project.Investment;
import org.chainlead.project.MonthSum;
import org.chainlead.project.ProgressDetail;
import org.chainlead.project.ProjectPageSheets;

/** Money of one project month by month, with the sum since January. */
class MonthCard extends Composite<SectionCard> {

    MonthCard(ProgressDetail detail, ProjectPageSheets sheets) {
        detail.months().forEach(month -> getContent().add(row(month)));
        if (detail.months().isEmpty()) {
            getContent().add(new EmptyState(t("project.month.none")));
        } else {
            getContent().actions(ExportLink.quiet(t("project.month.title"), () -> sheets.months(detail.project())));
        }
        if (detail.maintains()) {
            getContent().actions(new Anchor(ProjectAddress.MONTHS, t("project.month.enter")));
        }
    }

    @Override
    protected SectionCard initContent() {
        return new SectionCard(t("project.month.title")).flush();
    }

    private static WorkRow row(MonthSum month) {
        WorkRow row = new WorkRow(
                new Span(DateTimeText.month(month.month())),
                t("project.month.words", words(month.done()), words(month.planned()), Investment.text(month.total())));
        MarkWords.add(row, month.mark());
        if (!month.note().isEmpty()) {
            row.below(new Div(t("project.month.noteOf", month.note())));
        }
        BigDecimal verified = month.verifiedDone();
        if (verified != null && (month.done() == null || verified.compareTo(month.done()) != 0)) {
            row.below(new Div(t("project.figure.counts", t("project.month.sum", Investment.text(verified)))));
        }
        return row;
    }

    private static String words(@org.jspecify.annotations.Nullable BigDecimal sum) {
        return sum == null ? t("project.month.open") : t("project.month.sum", Investment.text(sum));
    }
}
