package org.chainlead.org.ui;

import static org.chainlead.common.Texts.t;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import org.chainlead.org.CreateAccount;

/** User name, name, phone and first password of a new account. */
class PersonFields extends Composite<Div> {

    private static final int LONGEST = 40;

    private final TextField username = new TextField(t("org.ui.username"));
    private final TextField name = new TextField(t("org.ui.personName"));
    private final TextField phone = new TextField(t("org.ui.phone"));
    private final NewPasswordFields password;

    PersonFields(String passwordLabel) {
        password = new NewPasswordFields(passwordLabel);
        username.setHelperText(t("org.ui.usernameHelp"));
        username.setMaxLength(LONGEST);
        name.setMaxLength(LONGEST);
        phone.setMaxLength(LONGEST);
        username.setRequiredIndicatorVisible(true);
        name.setRequiredIndicatorVisible(true);
        getContent().addClassName("form");
        getContent().add(username, name, phone, password);
    }

    /** Marks what is missing. */
    boolean isFilled() {
        boolean filled = Fields.required(username, name);
        return password.isFilled() && filled;
    }

    CreateAccount value() {
        return new CreateAccount(username.getValue(), name.getValue(), phone.getValue(), password.value());
    }
}
