package org.chainlead.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.Year;
import org.chainlead.common.NotFound;
import org.chainlead.common.Reason;
import org.chainlead.common.Refusal;
import org.chainlead.testing.FreshDatabase;
import org.chainlead.testing.IntegrationTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.transaction.support.TransactionTemplate;

@IntegrationTest
@FreshDatabase
class CalendarAdministrationTests {

    private static final LocalDate FIRST = LocalDate.of(2026, 11, 17);
    private static final ChangeDays NEW_YEAR =
            new ChangeDays(FIRST, FIRST.plusDays(2), DayKind.REST, "彝族年", DaySource.LOCAL, "州人民政府办公室放假通知");

    @Autowired
    private CalendarAdministration administration;

    @Autowired
    private StoredWorkCalendar calendar;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private UserDetailsService accounts;

    private CalendarPeople people;

    @Autowired
    private TransactionTemplate transaction;

    @BeforeEach
    void signInAsHeadOfTheOffice() {
        calendar.forget(new CalendarChanged(FIRST));
        people = new CalendarPeople(jdbc, accounts);
        people.signInAs("SUPERVISION_HEAD");
    }

    @AfterEach
    void leaveNothingBehind() {
        SecurityContextHolder.clearContext();
        calendar.forget(new CalendarChanged(FIRST));
    }

    @Test
    void aLocalHolidayCountsAtOnce() {
        assertThat(calendar.isWorkingDay(FIRST)).isTrue();

        administration.set(NEW_YEAR);

        assertThat(calendar.isWorkingDay(FIRST)).isFalse();
        assertThat(calendar.effectiveDue(FIRST)).isEqualTo(FIRST.plusDays(3));
    }

    @Test
    void aPastedNoticeIsEnteredWholeAndOnce() {
        String notice = "元旦：2027年1月1日至3日放假，共3天。1月9日上班。";

        assertThat(administration.setNotice(Year.of(2027), notice, "国办发明电示例")).isEqualTo(4);
        assertThat(administration.setNotice(Year.of(2027), notice, "国办发明电示例")).isZero();

        assertThat(calendar.isWorkingDay(LocalDate.of(2027, 1, 1))).isFalse();
        assertThat(calendar.isWorkingDay(LocalDate.of(2027, 1, 9))).isTrue();
    }

    @Test
    void aNoticeThatContradictsItselfEntersNothing() {
        assertThatThrownBy(() -> administration.setNotice(Year.of(2027), "元旦：1月1日至3日放假，共2天。", "示例"))
                .isInstanceOf(Refusal.class);

        assertThat(administration.year(Year.of(2027))).isEmpty();
    }

    @Test
    void whatAnotherNodeChangedCountsAfterTheNextLook() {
        assertThat(calendar.isWorkingDay(FIRST)).isTrue();
        jdbc.sql("insert into calendar_day values (:day, 'REST', '彝族年', 'LOCAL', now())")
                .param("day", FIRST)
                .update();
        assertThat(calendar.isWorkingDay(FIRST)).isTrue();

        calendar.forgetWhenChanged();

        assertThat(calendar.isWorkingDay(FIRST)).isFalse();
    }

    @Test
    void aRemovedDayIsAgainWhatTheLawSays() {
        administration.set(NEW_YEAR);
        assertThat(calendar.isWorkingDay(FIRST)).isFalse();

        administration.remove(FIRST, "登记有误");

        assertThat(calendar.isWorkingDay(FIRST)).isTrue();
        assertThat(calendar.isWorkingDay(FIRST.plusDays(1))).isFalse();
    }

    @Test
    void aChangeTakenBackByRollbackLeavesTheCalendarAsItWas() {
        transaction.executeWithoutResult(status -> {
            administration.set(NEW_YEAR);
            assertThat(calendar.isWorkingDay(FIRST)).isFalse();
            status.setRollbackOnly();
        });

        assertThat(calendar.isWorkingDay(FIRST)).isTrue();
    }

    @Test
    void aLaterEntryReplacesTheEarlier() {
        administration.set(NEW_YEAR);
        administration.set(new ChangeDays(FIRST, FIRST, DayKind.WORK, "彝族年", DaySource.LOCAL, "调整通知"));

        assertThat(calendar.isWorkingDay(FIRST)).isTrue();
    }

    @Test
    void theYearListsBuiltInAndOwnDaysInOrder() {
        administration.set(NEW_YEAR);

        assertThat(administration.year(Year.of(2026)))
                .hasSize(42)
                .isSortedAccordingTo((a, b) -> a.day().day().compareTo(b.day().day()))
                .filteredOn(CalendarEntry::own)
                .extracting(entry -> entry.day().day())
                .containsExactly(FIRST, FIRST.plusDays(1), FIRST.plusDays(2));
    }

    @Test
    void everyDayLeavesItsTrace() {
        administration.set(NEW_YEAR);
        administration.remove(FIRST, "登记有误");

        assertThat(jdbc.sql("select action from audit_entry where subject_kind = 'calendar' and subject_id = '2026'"
                                + " order by seq")
                        .query(String.class)
                        .list())
                .containsExactly("calendar.set", "calendar.set", "calendar.set", "calendar.remove");
    }

    @Test
    void saysEverythingThatIsWrongAtOnce() {
        ChangeDays wrong = new ChangeDays(FIRST, FIRST.minusDays(1), DayKind.REST, " ", DaySource.LOCAL, "");

        assertThatThrownBy(() -> administration.set(wrong))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.reasons())
                                .extracting(Reason::key)
                                .containsExactly(
                                        "calendar.change.reversed",
                                        "calendar.change.name",
                                        "calendar.change.noReason"));
    }

    @Test
    void entersAtMostAMonthAtOnce() {
        ChangeDays wrong = new ChangeDays(FIRST, FIRST.plusDays(31), DayKind.REST, "彝族年", DaySource.LOCAL, "通知");

        assertThatThrownBy(() -> administration.set(wrong)).hasMessage("calendar.change.tooMany");
    }

    @Test
    void aBuiltInDayCannotBeRemoved() {
        assertThatThrownBy(() -> administration.remove(LocalDate.of(2026, 10, 1), "误"))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void removingNeedsAReason() {
        administration.set(NEW_YEAR);

        assertThatThrownBy(() -> administration.remove(FIRST, " ")).hasMessage("calendar.change.noReason");
    }

    @Test
    void aMemberOfStaffNeitherSeesNorChangesIt() {
        people.signInAs("STAFF");

        assertThatThrownBy(() -> administration.year(Year.of(2026))).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> administration.set(NEW_YEAR)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> administration.remove(FIRST, "误")).isInstanceOf(AccessDeniedException.class);
    }
}
