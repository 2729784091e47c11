package org.chainlead.org.ui;

import static org.chainlead.common.Texts.t;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import org.chainlead.common.DateTimeText;
import org.chainlead.common.ui.ConfirmAction;
import org.chainlead.common.ui.EmptyState;
import org.chainlead.common.ui.FormDialog;
import org.chainlead.common.ui.Notifications;
import org.chainlead.common.ui.SectionCard;
import org.chainlead.org.Access;
import org.chainlead.org.AppointmentAdministration;
import org.chainlead.org.CurrentUser;
import org.chainlead.org.Delegate;
import org.chainlead.org.Directory;
import org.chainlead.org.OwnAccount;
import org.chainlead.org.PersonRef;
import org.chainlead.org.Role;
import org.chainlead.org.StandIn;
import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.context.annotation.Scope;

/** 代理: whom a head named to stand in, for which days; hidden from everybody else. */
@SpringComponent
@Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE)
class StandInsCard extends Composite<Div> {

    private final transient OwnAccount account;
    private final transient AppointmentAdministration appointments;
    private final transient Directory directory;
    private final transient CurrentUser user;
    private final transient Clock clock;
    private final SectionCard card = new SectionCard(t("org.ui.standIn"));

    StandInsCard(
            OwnAccount account,
            AppointmentAdministration appointments,
            Directory directory,
            CurrentUser user,
            Access access,
            Clock clock) {
        this.account = account;
        this.appointments = appointments;
        this.directory = directory;
        this.user = user;
        this.clock = clock;
        setVisible(access.may("org.ownStandIns"));
        if (isVisible()) {
            card.actions(new Button(t("org.ui.standIn.add"), click -> ask()));
            getContent().add(card);
            refresh();
        }
    }

    private void refresh() {
        List<StandIn> all = account.standIns();
        card.setContent(
                all.isEmpty()
                        ? new EmptyState(t("org.ui.standIn.none"))
                        : new Div(all.stream().map(this::row).toArray(Div[]::new)));
    }

    private Div row(StandIn standIn) {
        Span words = new Span(t(
                "org.ui.standIn.row",
                standIn.name(),
                DateTimeText.date(standIn.from()),
                DateTimeText.date(standIn.until())));
        Button end = new Button(t("org.ui.standIn.end"), click -> askEnd(standIn));
        Div row = new Div(words, end);
        row.addClassName("work-row");
        return row;
    }

    private void askEnd(StandIn standIn) {
        new ConfirmAction(
                        t("org.ui.standIn.end"),
                        t("org.ui.standIn.endConsequence", standIn.name()),
                        t("org.ui.standIn.end"),
                        () -> {
                            appointments.end(standIn.id(), null, t("org.ui.standIn.endReason"));
                            refresh();
                        })
                .destructive()
                .open();
    }

    private void ask() {
        LocalDate today = LocalDate.now(clock);
        ComboBox<PersonRef> person = new ComboBox<>(t("org.ui.standIn.person"));
        person.setItems(directory.people(user.actor().unit(), EnumSet.allOf(Role.class)));
        person.setItemLabelGenerator(PersonRef::name);
        DatePicker from = Fields.date(t("org.ui.from"), today);
        DatePicker until = Fields.date(t("org.ui.until"), today);
        from.setMin(today);
        until.setMin(today);
        Div form = new Div(person, from, until);
        form.addClassName("form");
        new FormDialog(t("org.ui.standIn.add"), form, () -> {
                    appointments.delegate(new Delegate(
                            user.actor().appointment(),
                            person.getValue().account(),
                            from.getValue(),
                            until.getValue()));
                    refresh();
                    Notifications.success(t("org.ui.saved"));
                })
                .validatedBy(() -> Fields.required(person) & Fields.required(from) & Fields.required(until))
                .open();
    }
}
