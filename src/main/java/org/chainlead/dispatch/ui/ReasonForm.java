package org.chainlead.dispatch.ui;

import static org.chainlead.common.Texts.t;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;

/** What closing or publishing a round means, and why it is done all the same. */
class ReasonForm extends Composite<Div> {

    private static final int LONGEST = 500;

    private final TextArea reason = new TextArea(t("dispatch.field.reason"));

    ReasonForm(String consequence) {
        reason.setRequiredIndicatorVisible(true);
        reason.setMaxLength(LONGEST);
        reason.setWidthFull();
        getContent().add(new Paragraph(consequence), reason);
    }

    String reason() {
        return reason.getValue();
    }

    boolean isFilled() {
        boolean filled = !reason.getValue().isBlank();
        reason.setErrorMessage(t("dispatch.missing.reason"));
        reason.setInvalid(!filled);
        return filled;
    }
}
