package org.chainlead.org.ui;

import static org.chainlead.common.Texts.t;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.PasswordField;

/** A new password typed twice, with the rules beside it. */
class NewPasswordFields extends Composite<Div> {

    private final PasswordField wanted = new PasswordField();
    private final PasswordField again = new PasswordField(t("org.ui.password.again"));

    NewPasswordFields(String label) {
        wanted.setLabel(label);
        wanted.setRequiredIndicatorVisible(true);
        again.setRequiredIndicatorVisible(true);
        wanted.setHelperText(t("org.ui.password.rules"));
        wanted.getElement().setAttribute("autocomplete", "new-password");
        again.getElement().setAttribute("autocomplete", "new-password");
        wanted.setWidthFull();
        again.setWidthFull();
        getContent().addClassName("form");
        getContent().add(wanted, again);
    }

    boolean isFilled() {
        wanted.setErrorMessage(t("org.ui.password.missing"));
        wanted.setInvalid(wanted.isEmpty());
        again.setErrorMessage(t("org.ui.password.different"));
        again.setInvalid(!again.getValue().equals(wanted.getValue()));
        return !wanted.isInvalid() && !again.isInvalid();
    }

    String value() {
        return wanted.getValue();
    }

    void clear() {
        wanted.clear();
        again.clear();
    }
}
