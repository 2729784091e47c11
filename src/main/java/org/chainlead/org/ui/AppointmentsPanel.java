package org.chainlead.org.ui;

import static org.chainlead.common.Texts.t;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.chainlead.common.DateTimeText;
import org.chainlead.common.Texts;
import org.chainlead.common.ui.ConfirmAction;
import org.chainlead.common.ui.FilterBar;
import org.chainlead.common.ui.FormDialog;
import org.chainlead.common.ui.StatusTag;
import org.chainlead.common.ui.WorkspaceGrid;
import org.chainlead.org.Access;
import org.chainlead.org.AccountRow;
import org.chainlead.org.AppointmentAdministration;
import org.chainlead.org.AppointmentFilter;
import org.chainlead.org.AppointmentRow;
import org.chainlead.org.AppointmentState;
import org.chainlead.org.Delegate;
import org.chainlead.org.PeopleRegister;
import org.chainlead.org.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.context.annotation.Scope;

/** All appointments, page by page, with their ends, stand-ins and the second administrator's confirmation. */
@SpringComponent
@Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE)
class AppointmentsPanel extends Panel {

    private static final long serialVersionUID = 1L;
    private static final int LONGEST = 200;
    private static final int TYPING_PAUSE = 400;

    private final transient PeopleRegister register;
    private final transient AppointmentAdministration appointments;
    private final transient Access access;
    private final transient Clock clock;
    private final TextField words = new TextField(t("org.ui.appointment.search"));
    private final Select<Role> role = Fields.choice(t("org.ui.role"), List.of(Role.values()));
    private final Select<AppointmentState> state =
            Fields.choice(t("org.ui.unit.state"), List.of(AppointmentState.values()));
    private final WorkspaceGrid<AppointmentRow> grid = new WorkspaceGrid<>(t("org.ui.tab.appointments"));
    private final Div acts = new Div();

    AppointmentsPanel(PeopleRegister register, AppointmentAdministration appointments, Access access, Clock clock) {
        this.register = register;
        this.appointments = appointments;
        this.access = access;
        this.clock = clock;
        words.setClearButtonVisible(true);
        words.setValueChangeMode(ValueChangeMode.LAZY);
        words.setValueChangeTimeout(TYPING_PAUSE);
        role.setEmptySelectionAllowed(true);
        state.setEmptySelectionAllowed(true);
        words.addValueChangeListener(change -> refresh());
        role.addValueChangeListener(change -> refresh());
        state.addValueChangeListener(change -> refresh());
        acts.addClassName("view-actions");
        buildGrid();
        add(new FilterBar(words, role, state).clearedBy(this::clearFilter), acts, grid);
    }

    @Override
    void refresh() {
        grid.getDataProvider().refreshAll();
        grid.deselectAll();
    }

    private void clearFilter() {
        words.clear();
        role.clear();
        state.clear();
    }

    private void buildGrid() {
        grid.addTextColumn("person", t("org.ui.personName"), AppointmentsPanel::person)
                .setFrozen(true);
        grid.addTextColumn("unit", t("org.ui.unit.name"), AppointmentRow::unitName)
                .setFlexGrow(2);
        grid.addTextColumn("role", t("org.ui.role"), row -> Texts.label(row.role()));
        grid.addTextColumn("post", t("org.ui.appointment.post"), AppointmentsPanel::post);
        grid.addTextColumn("from", t("org.ui.from"), row -> DateTimeText.date(row.from()));
        grid.addTextColumn(
                "until", t("org.ui.until"), row -> row.until() == null ? "—" : DateTimeText.date(row.until()));
        grid.addComponentColumn(row -> new StatusTag(row.state(), kind(row.state())))
                .setHeader(t("org.ui.unit.state"));
        grid.setPages((offset, limit) -> register.appointments(filter(), offset, limit), AppointmentRow::id);
        grid.addSelectionListener(
                selection -> offer(selection.getFirstSelectedItem().orElse(null)));
    }

    private AppointmentFilter filter() {
        return new AppointmentFilter(words.getValue(), role.getValue(), state.getValue());
    }

    private void offer(@Nullable AppointmentRow row) {
        acts.removeAll();
        if (row == null || row.state() == AppointmentState.ENDED) {
            return;
        }
        boolean business = !row.role().isAdministrator() && row.onBehalfOf() == null;
        acts.add(
                button(
                        t("org.ui.appointment.confirm"),
                        row.state() == AppointmentState.UNCONFIRMED && access.may("org.confirmAppointment"),
                        () -> askConfirmation(row)),
                button(t("org.ui.appointment.end"), access.may("org.endAppointment"), () -> askEnd(row)),
                button(t("org.ui.standIn.add"), business && access.may("org.changePolicy"), () -> askStandIn(row)));
    }

    private void askConfirmation(AppointmentRow row) {
        new ConfirmAction(
                        t("org.ui.appointment.confirm"),
                        t("org.ui.appointment.confirmConsequence", row.person(), row.role()),
                        t("org.ui.appointment.confirm"),
                        () -> done(() -> appointments.confirm(row.id())))
                .open();
    }

    private void askEnd(AppointmentRow row) {
        DatePicker last = Fields.date(t("org.ui.lastDay"), null);
        last.setMin(LocalDate.now(clock));
        last.setHelperText(t("org.ui.appointment.endHelp"));
        TextField reason = Fields.text(t("common.ui.reason"), LONGEST);
        Fields.must(reason);
        new FormDialog(
                        t("org.ui.appointment.endTitle", row.person(), row.role()),
                        UnitDialogs.form(last, reason),
                        t("org.ui.appointment.end"),
                        () -> done(() -> appointments.end(row.id(), last.getValue(), reason.getValue())))
                .validatedBy(() -> Fields.required(reason))
                .destructive()
                .open();
    }

    private void askStandIn(AppointmentRow row) {
        ComboBox<AccountRow> person = new ComboBox<>(t("org.ui.standIn.person"));
        person.setItems(query ->
                register.accounts(query.getFilter().orElse(""), query.getOffset(), query.getLimit()).rows().stream());
        person.setItemLabelGenerator(AccountRow::name);
        DatePicker from = Fields.date(t("org.ui.from"), LocalDate.now(clock));
        DatePicker until = Fields.date(t("org.ui.until"), LocalDate.now(clock));
        Fields.must(person, from, until);
        new FormDialog(
                        t("org.ui.standIn.title", row.person(), row.role()),
                        UnitDialogs.form(person, from, until),
                        () -> done(() -> appointments.delegate(
                                new Delegate(row.id(), person.getValue().id(), from.getValue(), until.getValue()))))
                .validatedBy(() -> Fields.required(person) & Fields.required(from) & Fields.required(until))
                .open();
    }

    private static String person(AppointmentRow row) {
        return row.onBehalfOf() == null ? row.person() : t("org.ui.onBehalf", row.person(), row.onBehalfOf());
    }

    private static String post(AppointmentRow row) {
        if (row.post() != null) {
            return row.post();
        }
        return row.reviewStep() == null ? "" : Texts.label(row.reviewStep());
    }

    private static StatusTag.Kind kind(AppointmentState state) {
        return switch (state) {
            case UNCONFIRMED -> StatusTag.Kind.WARNING;
            case FUTURE -> StatusTag.Kind.INFO;
            case IN_FORCE -> StatusTag.Kind.SUCCESS;
            case ENDED -> StatusTag.Kind.NEUTRAL;
        };
    }
}
