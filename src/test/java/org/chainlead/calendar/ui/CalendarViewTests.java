package org.chainlead.calendar.ui;

import static com.github.mvysny.kaributesting.v10.GridKt._size;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import org.chainlead.calendar.CalendarAdministration;
import org.chainlead.calendar.CalendarPeople;
import org.chainlead.calendar.WorkCalendar;
import org.chainlead.testing.FreshDatabase;
import org.chainlead.testing.IntegrationTest;
import org.chainlead.testing.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.userdetails.UserDetailsService;

@IntegrationTest
@FreshDatabase
class CalendarViewTests {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 17);

    @Autowired
    private CalendarAdministration administration;

    @Autowired
    private WorkCalendar calendar;

    @Autowired
    private TestClock clock;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private UserDetailsService accounts;

    @BeforeEach
    void openThePage() {
        clock.set(LocalDate.of(2026, 11, 20));
        new CalendarPeople(jdbc, accounts).signInAs("SUPERVISION_HEAD");
        MockVaadin.setup();
        CalendarView view = new CalendarView(administration, calendar, clock);
        view.setParameter(null, null);
        UI.getCurrent().add(view);
    }

    @AfterEach
    void leave() {
        MockVaadin.tearDown();
        SecurityContextHolder.clearContext();
    }

    @Test
    void showsThisYearAndWarnsOfTheNext() {
        assertThat(_size(_get(DayGrid.class))).isEqualTo(39);
        assertThat(_get(Paragraph.class, spec -> spec.withClasses("notice-warning"))
                        .getText())
                .contains("2027");
    }

    @Test
    void anEnteredDayStandsInTheListAndCounts() {
        _click(_get(Button.class, spec -> spec.withText("登记节假日或调休")));
        Dialog dialog = _get(Dialog.class);
        _setValue(_get(dialog, DatePicker.class, spec -> spec.withLabel("开始日期")), DAY);
        _setValue(_get(dialog, TextField.class, spec -> spec.withLabel("节日名称")), "彝族年");
        _setValue(_get(dialog, TextField.class, spec -> spec.withLabel("依据（文号或会议）")), "放假通知");
        _click(_get(dialog, Button.class, spec -> spec.withText("登记")));

        assertThat(_size(_get(DayGrid.class))).isEqualTo(40);
        assertThat(calendar.isWorkingDay(DAY)).isFalse();

        administration.remove(DAY, "登记有误");
        assertThat(calendar.isWorkingDay(DAY)).isTrue();
    }

    @Test
    void anIncompleteFormStaysOpen() {
        _click(_get(Button.class, spec -> spec.withText("登记节假日或调休")));
        _click(_get(Button.class, spec -> spec.withText("登记")));

        assertThat(_get(Dialog.class).isOpened()).isTrue();
        assertThat(_size(_get(DayGrid.class))).isEqualTo(39);
    }
}
