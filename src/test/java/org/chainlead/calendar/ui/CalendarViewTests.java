package org.chainlead.calendar.ui;

import static com.github.mvysny.kaributesting.v10.GridKt._size;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Instant;
import java.time.LocalDate;
import org.chainlead.calendar.CalendarAdministration;
import org.chainlead.calendar.CalendarChanged;
import org.chainlead.calendar.CalendarPeople;
import org.chainlead.calendar.DueRule;
import org.chainlead.calendar.DueRuleSettings;
import org.chainlead.calendar.RestDay;
import org.chainlead.calendar.WorkCalendar;
import org.chainlead.common.Refusal;
import org.chainlead.testing.FreshDatabase;
import org.chainlead.testing.IntegrationTest;
import org.chainlead.testing.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.transaction.support.TransactionTemplate;

@IntegrationTest
@FreshDatabase
class CalendarViewTests {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 17);

    @Autowired
    private CalendarAdministration administration;

    @Autowired
    private DueRuleSettings dueRules;

    @Autowired
    private WorkCalendar calendar;

    @Autowired
    private TestClock clock;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private UserDetailsService accounts;

    @BeforeEach
    void openThePage() {
        clock.set(LocalDate.of(2026, 11, 20));
        new CalendarPeople(jdbc, accounts).signInAs("SUPERVISION_HEAD");
        MockVaadin.setup();
        CalendarView view = new CalendarView(administration, dueRules, calendar, clock);
        view.setParameter(null, null);
        UI.getCurrent().add(view);
    }

    @AfterEach
    void leave() {
        MockVaadin.tearDown();
        transaction.executeWithoutResult(status -> events.publishEvent(new CalendarChanged(DAY)));
        SecurityContextHolder.clearContext();
    }

    @Test
    void showsThisYearAndWarnsOfTheNext() {
        assertThat(_size(_get(DayGrid.class))).isEqualTo(39);
        assertThat(_get(Paragraph.class, spec -> spec.withClasses("notice-warning"))
                        .getText())
                .contains("2027");
        assertThat(_get(Anchor.class, spec -> spec.withText("打开2027年")).getHref())
                .isEqualTo("system/calendar/2027");
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
    void hourAndDirectionAreSetForDueDaysFromADayOn() {
        LocalDate saturday = LocalDate.of(2026, 11, 28);
        _click(_get(Button.class, spec -> spec.withText("修改时限规则")));
        Dialog dialog = _get(Dialog.class);
        _setValue(_get(dialog, IntegerField.class, spec -> spec.withLabel("截止时点（时）")), 18);
        RadioButtonGroup<RestDay> restDay = _get(dialog, RadioButtonGroup.class);
        _setValue(restDay, RestDay.PREVIOUS);
        _setValue(_get(dialog, TextField.class, spec -> spec.withLabel("依据（文号或会议）")), "办公会议");
        _click(_get(dialog, Button.class, spec -> spec.withText("存为新版本")));

        assertThat(calendar.effectiveDue(saturday)).isEqualTo(LocalDate.of(2026, 11, 27));
        assertThat(calendar.cutOff(saturday)).isEqualTo(Instant.parse("2026-11-27T10:00:00Z"));
        assertThat(calendar.explain(saturday, DAY)).contains("（星期五）18:00", "11月28日为周末，提前至11月27日");
        assertThat(calendar.effectiveDue(LocalDate.of(2026, 11, 14)))
                .as("due before the rule's first day")
                .isEqualTo(LocalDate.of(2026, 11, 16));
        assertThat(_get(DueRuleCard.class).getElement().getTextRecursively()).contains("18:00", "提前至前一个工作日", "办公会议");
        assertThatThrownBy(() -> dueRules.change(new DueRule(LocalDate.of(2026, 11, 19), 25, RestDay.NEXT), " "))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.reasons()).hasSize(3));
    }

    @Test
    void aPastedNoticeIsShownAsReadAndEnteredOnlyWhenItFits() {
        _setValue(_get(IntegerField.class, spec -> spec.withLabel("年份")), 2026);
        _click(_get(Button.class, spec -> spec.withText("粘贴放假通知")));
        Dialog dialog = _get(Dialog.class);
        TextArea text = _get(dialog, TextArea.class);
        _setValue(_get(dialog, TextField.class, spec -> spec.withLabel("依据（文号或会议）")), "州政府办通知（示例）");

        _setValue(text, "火把节：8月6日（周五）至8日放假，共3天。");
        _click(_get(dialog, Button.class, spec -> spec.withText("全部登记")));
        assertThat(dialog.isOpened()).isTrue();
        assertThat(_get(NoticeForm.class).getElement().getTextRecursively()).contains("请核对年份是否选对");

        _setValue(text, "火把节：8月6日（周四）至8日放假，共3天。");
        assertThat(_get(NoticeForm.class).getElement().getTextRecursively()).contains("读出 3 天休息");
        _click(_get(dialog, Button.class, spec -> spec.withText("全部登记")));

        assertThat(_size(_get(DayGrid.class))).isEqualTo(42);
        assertThat(calendar.isWorkingDay(LocalDate.of(2026, 8, 7))).isFalse();
    }

    @Test
    void aPastedNoticeGoesToTheYearOfItsHeading() {
        _click(_get(Button.class, spec -> spec.withText("粘贴放假通知")));
        Dialog dialog = _get(Dialog.class);
        _setValue(_get(dialog, TextField.class, spec -> spec.withLabel("依据（文号或会议）")), "州政府办通知（示例）");
        _setValue(_get(dialog, TextArea.class), "关于2029年部分节假日安排的通知\n元旦：1月1日（周一）放假，共1天。");
        assertThat(_get(NoticeForm.class).getElement().getTextRecursively()).contains("2029年的通知");
        _click(_get(dialog, Button.class, spec -> spec.withText("全部登记")));

        assertThat(calendar.isWorkingDay(LocalDate.of(2029, 1, 1))).isFalse();
        assertThat(_get(IntegerField.class, spec -> spec.withLabel("年份")).getValue())
                .isEqualTo(2029);
    }

    @Test
    void anIncompleteFormStaysOpen() {
        _click(_get(Button.class, spec -> spec.withText("登记节假日或调休")));
        _click(_get(Button.class, spec -> spec.withText("登记")));

        assertThat(_get(Dialog.class).isOpened()).isTrue();
        assertThat(_size(_get(DayGrid.class))).isEqualTo(39);
    }
}
