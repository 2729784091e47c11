package org.chainlead.org.ui;

import static org.chainlead.common.Texts.t;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.stream.Stream;
import org.chainlead.common.ui.Notifications;
import org.chainlead.common.ui.SectionCard;
import org.chainlead.org.Access;
import org.chainlead.org.FirstRun;
import org.chainlead.org.SetUp;

/** The first run: names the three administrators against the token on the console. Not there once an account exists. */
@Route(value = "setup", autoLayout = false)
@AnonymousAllowed
class SetUpView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final int LONGEST = 100;

    private final transient FirstRun firstRun;
    private final transient Access access;
    private final PasswordField token = new PasswordField(t("org.ui.setup.token"));
    private final TextField unit = Fields.text(t("org.ui.setup.unit"), LONGEST);
    private final PersonFields system = new PersonFields(t("org.ui.password.one"));
    private final PersonFields security = new PersonFields(t("org.ui.password.one"));
    private final PersonFields auditor = new PersonFields(t("org.ui.password.one"));

    SetUpView(FirstRun firstRun, Access access) {
        this.firstRun = firstRun;
        this.access = access;
        addClassNames("view", "set-up");
        token.setHelperText(t("org.ui.setup.tokenHelp"));
        token.setWidthFull();
        unit.setWidthFull();
        Button done = new Button(t("org.ui.setup.done"), click -> setUp());
        done.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        add(
                new H1(t("org.ui.setup.title")),
                new Paragraph(t("org.ui.setup.why")),
                new SectionCard(t("org.ui.setup.first"), token, unit),
                new SectionCard(t("org.Role.SYSTEM_ADMIN"), system),
                new SectionCard(t("org.Role.SECURITY_ADMIN"), security),
                new SectionCard(t("org.Role.AUDITOR"), auditor),
                done);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (!access.may("org.setUp")) {
            event.rerouteToError(NotFoundException.class);
        }
    }

    @Override
    public String getPageTitle() {
        return t("shell.pageTitle", t("org.ui.setup.title"));
    }

    private void setUp() {
        boolean filled = Stream.of(system, security, auditor)
                .map(PersonFields::isFilled)
                .reduce(Fields.required(unit), Boolean::logicalAnd);
        if (filled) {
            Notifications.run(() -> {
                firstRun.setUp(
                        token.getValue(),
                        new SetUp(unit.getValue(), system.value(), security.value(), auditor.value()));
                UI.getCurrent().getPage().setLocation("login");
            });
        } else {
            Notifications.warning(t("org.ui.setup.incomplete"));
        }
    }
}
