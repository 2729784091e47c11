package org.chainlead.supervision.ui;

import static org.chainlead.common.Texts.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import org.chainlead.common.DateTimeText;
import org.chainlead.common.ui.StatusTag;
import org.chainlead.common.ui.WorkRow;
import org.chainlead.supervision.InspectionRow;
import org.chainlead.supervision.InspectionState;

/** A planned inspection as a row of the list. */
final class InspectionRows {

    private InspectionRows() {}

    static WorkRow of(InspectionRow row) {
        Component title = row.task() == null ? new Span(row.matter()) : new Anchor("tasks/" + row.task(), row.matter());
        String dates = row.from().equals(row.until())
                ? DateTimeText.dateWithWeekday(row.from())
                : t("supervision.inspection.dates", DateTimeText.date(row.from()), DateTimeText.day(row.until()));
        WorkRow line = new WorkRow(
                title,
                t("supervision.inspection.note", dates, row.units(), row.team(), DateTimeText.month(row.month())));
        if (row.state() == InspectionState.CANCELLED) {
            line.middle(new StatusTag(row.state(), StatusTag.Kind.NEUTRAL));
            line.below(new Paragraph(t("supervision.inspection.cancelledWhy", row.cancelReason())));
        }
        if (!row.chainName().isEmpty()) {
            line.below(new Paragraph(t("supervision.inspection.chain", row.chainName())));
        }
        if (!row.overlapReason().isEmpty()) {
            line.below(new Paragraph(t("supervision.inspection.overlapWhy", row.overlapReason())));
        }
        return line;
    }

    /** Buttons named with what they act on. */
    static Button button(String key, InspectionRow row, Runnable act) {
        Button button = new Button(t(key), click -> act.run());
        button.setAriaLabel(t("supervision.inspection.actOn", t(key), row.matter()));
        return button;
    }
}
