package org.chainlead.dispatch.ui;

import static org.chainlead.common.Texts.t;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.LocalDate;
import java.util.Objects;
import org.chainlead.common.DateTimeText;
import org.chainlead.common.ui.ChineseDatePicker;
import org.chainlead.dispatch.RoundView;

/** Another cut-off for all, with reason. */
class CutOffForm extends Composite<Div> {

    private static final int LONGEST = 500;

    private final ChineseDatePicker due = new ChineseDatePicker(t("dispatch.cutOff.due"));
    private final TextArea reason = new TextArea(t("dispatch.field.reason"));

    CutOffForm(RoundView round) {
        due.setValue(round.decidedDueOn());
        due.setRequiredIndicatorVisible(true);
        due.setWidthFull();
        reason.setRequiredIndicatorVisible(true);
        reason.setMaxLength(LONGEST);
        reason.setWidthFull();
        getContent().addClassName("stack");
        getContent()
                .add(
                        new Paragraph(t(
                                "dispatch.cutOff.now",
                                round.name(),
                                DateTimeText.dateWithWeekday(round.days().dueOn()))),
                        due,
                        reason,
                        new Paragraph(t("dispatch.cutOff.consequence")));
    }

    boolean isComplete() {
        due.setErrorMessage(t("common.ui.date.required"));
        due.setInvalid(due.getValue() == null);
        return due.getValue() != null;
    }

    LocalDate due() {
        return Objects.requireNonNull(due.getValue());
    }

    String reason() {
        return reason.getValue();
    }
}
