package org.chainlead.org.ui;

import static org.chainlead.common.Texts.t;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.PasswordField;
import org.chainlead.org.OwnAccount;

/** The present password and a new one. */
class PasswordForm extends Composite<Div> {

    private final PasswordField present = new PasswordField(t("org.ui.password.present"));
    private final NewPasswordFields wanted = new NewPasswordFields(t("org.ui.password.new"));

    PasswordForm() {
        present.setRequiredIndicatorVisible(true);
        present.setWidthFull();
        present.getElement().setAttribute("autocomplete", "current-password");
        getContent().addClassName("form");
        getContent().add(present, wanted);
    }

    boolean isFilled() {
        present.setErrorMessage(t("org.ui.password.presentMissing"));
        present.setInvalid(present.isEmpty());
        return wanted.isFilled() && !present.isInvalid();
    }

    /** Throws the refusal of the service. */
    void change(OwnAccount account) {
        account.changePassword(present.getValue(), wanted.value());
    }
}
