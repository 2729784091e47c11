package org.chainlead.calendar.ui;

import static org.chainlead.common.Texts.t;

import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.OptionalParameter;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import java.util.stream.Collectors;
import org.chainlead.calendar.CalendarAdministration;
import org.chainlead.calendar.DueRuleSettings;
import org.chainlead.calendar.WorkCalendar;
import org.chainlead.common.DateTimeText;
import org.chainlead.common.ui.FormDialog;
import org.chainlead.common.ui.Notifications;
import org.chainlead.common.ui.ReasonDialog;
import org.chainlead.common.ui.RequiresOperation;
import org.chainlead.common.ui.ViewHeader;
import org.jspecify.annotations.Nullable;

/** 工作日历: the special days of one year; the year stands in the address. */
@Route("system/calendar")
@Menu(title = "calendar.view.title", order = 95, icon = "vaadin:calendar")
@PermitAll
@RequiresOperation("calendar.view")
class CalendarView extends VerticalLayout implements HasUrlParameter<Integer>, HasDynamicTitle {

    private static final int FIRST_YEAR = 2020;
    private static final int LAST_YEAR = 2099;

    private final transient CalendarAdministration administration;
    private final transient WorkCalendar calendar;
    private final transient Clock clock;
    private final IntegerField year = new IntegerField(t("calendar.view.year"));
    private final Paragraph warning = new Paragraph();
    private final DayGrid grid = new DayGrid(this::askRemoval);

    CalendarView(CalendarAdministration administration, DueRuleSettings dueRules, WorkCalendar calendar, Clock clock) {
        this.administration = administration;
        this.calendar = calendar;
        this.clock = clock;
        warning.addClassName("notice-warning");
        warning.getElement().setAttribute("role", "status");
        Button enter = new Button(t("calendar.view.enter"), click -> askDays());
        Button paste = new Button(t("calendar.view.paste"), click -> askNotice());
        addClassNames("view", "full-height");
        setSizeFull();
        add(
                new ViewHeader(getPageTitle()).actions(paste).primary(enter),
                warning,
                new DueRuleCard(dueRules, LocalDate.now(clock)),
                year,
                grid);
        setFlexGrow(1, grid);
        year.setMin(FIRST_YEAR);
        year.setMax(LAST_YEAR);
        year.setStepButtonsVisible(true);
        year.addValueChangeListener(change -> {
            if (change.isFromClient() && isInRange(change.getValue())) {
                getUI().ifPresent(ui -> ui.navigate(CalendarView.class, change.getValue()));
            }
        });
    }

    @Override
    public String getPageTitle() {
        return t("calendar.view.title");
    }

    @Override
    public void setParameter(BeforeEvent event, @OptionalParameter @Nullable Integer wanted) {
        year.setValue(wanted != null && isInRange(wanted) ? wanted : Integer.valueOf(today().getYear()));
        refresh();
    }

    /** Another year, without leaving the page. */
    private void show(Year wanted) {
        year.setValue(wanted.getValue());
        UI.getCurrent().getPage().getHistory().replaceState(null, "system/calendar/" + wanted);
        refresh();
    }

    private void askDays() {
        DaysForm form = new DaysForm();
        new FormDialog(t("calendar.view.enter"), form, t("calendar.view.save"), () -> {
                    administration.set(form.value());
                    refresh();
                    Notifications.success(t("calendar.view.saved"));
                })
                .validatedBy(form::isComplete)
                .wide()
                .open();
    }

    private void askNotice() {
        Year wanted = Year.of(year.getValue());
        NoticeForm form = new NoticeForm(text -> administration.readNotice(wanted, text));
        new FormDialog(t("calendar.view.paste"), form, t("calendar.view.pasteSave"), () -> {
                    int entered = administration.setNotice(wanted, form.text(), form.reason());
                    show(form.year());
                    Notifications.success(t("calendar.view.pasted", entered));
                })
                .validatedBy(form::isComplete)
                .wide()
                .open();
    }

    private void askRemoval(LocalDate day) {
        new ReasonDialog(
                        t("calendar.view.removeDay", DateTimeText.date(day)),
                        t("calendar.view.removeReason"),
                        t("calendar.view.remove"),
                        reason -> {
                            administration.remove(day, reason);
                            refresh();
                            Notifications.success(t("calendar.view.removed"));
                        })
                .destructive()
                .open();
    }

    private void refresh() {
        grid.setItems(administration.year(Year.of(year.getValue())));
        List<Year> missing = calendar.missingYears(today());
        warning.removeAll();
        warning.setVisible(!missing.isEmpty());
        warning.add(t(
                "calendar.view.missing",
                missing.stream().map(Year::toString).collect(Collectors.joining(t("calendar.deadline.and")))));
        missing.stream()
                .filter(one -> one.getValue() != year.getValue())
                .forEach(one -> warning.add(
                        new Text(" "), new Anchor("system/calendar/" + one, t("calendar.view.openYear", one))));
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private static boolean isInRange(@Nullable Integer wanted) {
        return wanted != null && wanted >= FIRST_YEAR && wanted <= LAST_YEAR;
    }
}
