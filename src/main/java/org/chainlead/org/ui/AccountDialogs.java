package org.chainlead.org.ui;

import static org.chainlead.common.Texts.t;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.chainlead.common.ui.ConfirmAction;
import org.chainlead.common.ui.FormDialog;
import org.chainlead.common.ui.Notifications;
import org.chainlead.common.ui.ReasonDialog;
import org.chainlead.org.Access;
import org.chainlead.org.AccountAdministration;
import org.chainlead.org.AccountRow;
import org.chainlead.org.AppointmentAdministration;
import org.chainlead.org.CurrentUser;
import org.chainlead.org.Directory;
import org.chainlead.org.Role;
import org.chainlead.org.TypedReasons;
import org.chainlead.org.UnitRef;

/** The dialogs that make, change, reset, disable and appoint people. */
@SpringComponent
class AccountDialogs {

    private static final int LONGEST = 40;

    private final AccountAdministration accounts;
    private final AppointmentAdministration appointments;
    private final Directory directory;
    private final CurrentUser user;
    private final Access access;
    private final Clock clock;
    private final TypedReasons reasons;

    AccountDialogs(
            AccountAdministration accounts,
            AppointmentAdministration appointments,
            Directory directory,
            CurrentUser user,
            Access access,
            Clock clock,
            TypedReasons reasons) {
        this.reasons = reasons;
        this.accounts = accounts;
        this.appointments = appointments;
        this.directory = directory;
        this.user = user;
        this.access = access;
        this.clock = clock;
    }

    void createAccount(Panel panel) {
        PersonFields fields = new PersonFields(t("org.ui.password.first"));
        new FormDialog(
                        t("org.ui.account.create"),
                        fields,
                        () -> panel.done(() -> accounts.createAccount(fields.value())))
                .validatedBy(fields::isFilled)
                .open();
    }

    void createPerson(Panel panel) {
        PersonFields fields = new PersonFields(t("org.ui.password.first"));
        ComboBox<UnitRef> unit = Fields.unit(t("org.ui.unit.name"), directory);
        directory.unit(user.actor().unit()).ifPresent(unit::setValue);
        Select<Role> role = Fields.choice(t("org.ui.role"), List.of(Role.STAFF, Role.LIAISON));
        role.setValue(Role.STAFF);
        Fields.must(unit, role);
        new FormDialog(
                        t("org.ui.account.createPerson"),
                        new Div(fields, UnitDialogs.form(unit, role)),
                        () -> panel.done(() -> accounts.createPerson(
                                fields.value(), unit.getValue().id(), role.getValue(), LocalDate.now(clock))))
                .validatedBy(() -> fields.isFilled() & Fields.required(unit) & Fields.required(role))
                .open();
    }

    void change(Panel panel, AccountRow row) {
        TextField name = Fields.text(t("org.ui.personName"), LONGEST);
        TextField phone = Fields.text(t("org.ui.phone"), LONGEST);
        name.setValue(row.name());
        phone.setValue(row.phone() == null ? "" : row.phone());
        Fields.must(name);
        new FormDialog(
                        t("org.ui.account.change"),
                        UnitDialogs.form(name, phone),
                        () -> panel.done(() -> accounts.changePerson(row.id(), name.getValue(), phone.getValue())))
                .validatedBy(() -> Fields.required(name))
                .open();
    }

    void reset(Panel panel, AccountRow row) {
        NewPasswordFields password = new NewPasswordFields(t("org.ui.password.first"));
        new FormDialog(
                        t("org.ui.account.resetTitle", row.name()),
                        password,
                        t("org.ui.account.reset"),
                        () -> panel.done(() -> accounts.resetPassword(row.id(), password.value())))
                .validatedBy(password::isFilled)
                .open();
    }

    void unlock(Panel panel, AccountRow row) {
        Notifications.run(() -> panel.done(() -> accounts.unlock(row.id())));
    }

    void disable(Panel panel, AccountRow row) {
        new ReasonDialog(
                        t("org.ui.account.disableTitle", row.name()),
                        t("org.ui.account.disableReason"),
                        t("org.ui.account.disable"),
                        reason -> panel.done(() -> accounts.disable(row.id(), reason)))
                .keptIn(reasons, "org.disable:" + row.id())
                .destructive()
                .open();
    }

    void enable(Panel panel, AccountRow row) {
        new ConfirmAction(
                        t("org.ui.account.enable"),
                        t("org.ui.account.enableConsequence", row.name()),
                        t("org.ui.account.enable"),
                        () -> panel.done(() -> accounts.enable(row.id())))
                .open();
    }

    void appoint(Panel panel, AccountRow row) {
        AppointmentForm form = new AppointmentForm(directory, givable(), LocalDate.now(clock));
        new FormDialog(
                        t("org.ui.account.appointTitle", row.name()),
                        form,
                        t("org.ui.account.appoint"),
                        () -> panel.done(() -> appointments.appoint(form.value(row.id()))))
                .validatedBy(form::isFilled)
                .wide()
                .open();
    }

    /** What the acting person may give; the service decides in the end. */
    private List<Role> givable() {
        boolean everything = access.may("org.changePolicy");
        boolean plainOnly = access.may("org.createPerson");
        return List.of(Role.values()).stream()
                .filter(role ->
                        everything || (plainOnly ? role == Role.STAFF || role == Role.LIAISON : role.isAdministrator()))
                .toList();
    }
}
