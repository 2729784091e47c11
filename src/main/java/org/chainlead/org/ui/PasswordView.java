package org.chainlead.org.ui;

import static org.chainlead.common.Texts.t;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.spring.security.AuthenticationContext;
import jakarta.annotation.security.PermitAll;
import org.chainlead.common.ui.Notifications;
import org.chainlead.common.ui.RequiresOperation;
import org.chainlead.org.OwnAccount;

/** The change of a first or expired password; every address leads here until it is done. */
@Route(value = "password", autoLayout = false)
@PermitAll
@RequiresOperation("org.changeOwnPassword")
class PasswordView extends Div implements HasDynamicTitle {

    private final transient OwnAccount account;
    private final PasswordForm form = new PasswordForm();

    PasswordView(OwnAccount account, AuthenticationContext authentication) {
        this.account = account;
        addClassName("login-page");
        Button change = new Button(t("org.ui.password.change"), click -> change());
        change.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        change.addClickShortcut(Key.ENTER);
        Button leave = new Button(t("shell.logout"), click -> authentication.logout());
        leave.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        Div card = new Div(
                new H1(t("org.ui.password.title")), new Paragraph(t("org.ui.password.why")), form, change, leave);
        card.addClassName("login-card");
        add(card);
    }

    @Override
    public String getPageTitle() {
        return t("shell.pageTitle", t("org.ui.password.title"));
    }

    private void change() {
        if (form.isFilled()) {
            Notifications.run(() -> {
                form.change(account);
                UI.getCurrent().getPage().setLocation("");
            });
        }
    }
}
