package org.chainlead.shell;

import static org.chainlead.common.Texts.t;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.login.LoginForm;
import com.vaadin.flow.component.login.LoginI18n;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;

/**
 * The sign-in page. A wrong name, a wrong password and a locked account are answered alike, so that nobody learns which
 * names exist.
 */
@Route(value = "login", autoLayout = false)
@AnonymousAllowed
class LoginView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final LoginForm form = new LoginForm(words());

    LoginView() {
        addClassName("login-page");
        form.setAction("login");
        form.setForgotPasswordButtonVisible(false);
        H1 name = new H1(t("shell.product"));
        Paragraph notice = new Paragraph(t("shell.secretNotice"));
        notice.addClassName("secret-notice");
        Div card = new Div(name, form, notice);
        card.addClassName("login-card");
        add(card);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        form.setError(event.getLocation().getQueryParameters().getParameters().containsKey("error"));
    }

    @Override
    public String getPageTitle() {
        return t("shell.pageTitle", t("shell.login.title"));
    }

    private static LoginI18n words() {
        LoginI18n words = LoginI18n.createDefault();
        LoginI18n.Form form = words.getForm();
        form.setTitle(t("shell.login.title"));
        form.setUsername(t("shell.login.username"));
        form.setPassword(t("shell.login.password"));
        form.setSubmit(t("shell.login.submit"));
        LoginI18n.ErrorMessage error = words.getErrorMessage();
        error.setTitle(t("shell.login.failed"));
        error.setMessage(t("shell.login.failedHint"));
        error.setUsername(t("shell.login.usernameMissing"));
        error.setPassword(t("shell.login.passwordMissing"));
        return words;
    }
}
