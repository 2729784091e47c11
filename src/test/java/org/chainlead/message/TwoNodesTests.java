package org.chainlead.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.chainlead.calendar.WorkCalendar;
import org.chainlead.common.Refusal;
import org.chainlead.job.JobNode;
import org.chainlead.message.spi.QuietHours;
import org.chainlead.message.spi.Reminder;
import org.chainlead.message.spi.ReminderSource;
import org.chainlead.org.AccountId;
import org.chainlead.org.Recipients;
import org.chainlead.org.Role;
import org.chainlead.org.UnitId;
import org.chainlead.testing.FreshDatabase;
import org.chainlead.testing.IntegrationTest;
import org.chainlead.testing.People;
import org.chainlead.testing.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Two nodes on one database, their clocks ten minutes apart: everybody is told of everything once, and every bell rings. */
@IntegrationTest
@FreshDatabase
class TwoNodesTests {

    private static final Duration APART = Duration.ofMinutes(10);
    private static final LocalDate DUE = LocalDate.of(2023, 3, 14);
    private static final String KEY = "supervision.reminder.over";

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private DataSource database;

    @Autowired
    private UserDetailsService accounts;

    @Autowired
    private Messages messages;

    @Autowired
    private ReminderBook book;

    @Autowired
    private SettingStore store;

    @Autowired
    private ReminderSettings settings;

    @Autowired
    private Recipients recipients;

    @Autowired
    private WorkCalendar calendar;

    @Autowired
    private PlatformTransactionManager transactions;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private TestClock clock;

    private People people;
    private UnitId unit;
    private AccountId liaison;

    @BeforeEach
    void somebodyIsToBeReminded() {
        people = new People(jdbc, accounts);
        unit = people.unit("州工业和信息化局");
        liaison = people.person("lian", Role.LIAISON, unit);
        people.person("fu", Role.UNIT_HEAD, unit);
        people.person("ducha", Role.SUPERVISOR, people.unit("州政府督查室"));
    }

    @AfterEach
    void leave() {
        clock.reset();
        people.signOut();
    }

    @Test
    void twoSchedulersTenMinutesApartRemindOnce() {
        ReminderSweep here = sweep(clock);
        ReminderSweep there = sweep(Clock.offset(clock, APART));
        clock.set(LocalDateTime.of(2023, 3, 14, 8, 0));
        try (JobNode one = JobNode.start(here, clock.instant());
                JobNode other = JobNode.start(there, clock.instant().plus(APART))) {
            for (int quarter = 0; quarter < 4 * 24 * 7; quarter++) {
                Instant now = clock.instant();
                one.at(now);
                other.at(now.plus(APART));
                clock.advance(Duration.ofMinutes(15));
            }
        }
        assertThat(told("lian")).isEqualTo(2);
        assertThat(told("fu")).isEqualTo(1);
        assertThat(told("ducha")).isEqualTo(1);
        assertThat(jdbc.sql("select count(*) from message").query(Long.class).single())
                .isEqualTo(4);
    }

    @Test
    void threeMissedDaysAreMadeUp() {
        ReminderSweep sweep = sweep(clock);
        clock.set(LocalDateTime.of(2023, 3, 14, 9, 0));
        sweep.run();
        assertThat(told("lian")).isEqualTo(1);
        clock.advance(Duration.ofDays(3));
        sweep.run();
        sweep.run();
        assertThat(told("lian")).isEqualTo(2);
        assertThat(told("fu")).isEqualTo(1);
        assertThat(told("ducha")).isEqualTo(1);
    }

    /** Due on Tuesday 14 March; the head after 1 working day, the office after 3. */
    @ParameterizedTest
    @CsvSource({"14,1,0,0", "15,1,1,0", "16,1,1,0", "17,1,1,1", "20,1,1,1"})
    void whatStaysUnansweredClimbs(int day, int liaisons, int heads, int offices) {
        clock.set(LocalDateTime.of(2023, 3, day, 9, 0));
        sweep(clock).run();
        assertThat(told("lian")).isEqualTo(liaisons);
        assertThat(told("fu")).isEqualTo(heads);
        assertThat(told("ducha")).isEqualTo(offices);
    }

    @Test
    void theLimitsAreDataOfTheHeadOfTheOffice() {
        people.person("zhuren", Role.SUPERVISION_HEAD, people.unit("督查室"));
        people.signIn("zhuren");
        settings.change(new ReminderLimits(5, 2, 4, 0));
        assertThat(settings.limits()).isEqualTo(new ReminderLimits(5, 2, 4, 1));
        assertThatThrownBy(() -> settings.change(new ReminderLimits(0, 5, 5, 1)))
                .isInstanceOf(Refusal.class)
                .hasMessage("message.refused.daysBefore, message.refused.officeAfter");
        clock.set(LocalDateTime.of(2023, 3, 15, 9, 0));
        sweep(clock).run();
        assertThat(told("fu")).isZero();
    }

    @Test
    void inQuietHoursItWaitsForTheMorning() {
        ReminderSweep sweep = sweep(
                clock,
                () -> clock.instant()
                        .isBefore(LocalDateTime.of(2023, 3, 14, 7, 0)
                                .atZone(TestClock.ZONE)
                                .toInstant()));
        clock.set(LocalDateTime.of(2023, 3, 14, 6, 59));
        sweep.run();
        assertThat(told("lian")).isZero();
        clock.advance(Duration.ofMinutes(1));
        sweep.run();
        assertThat(told("lian")).isOne();
    }

    @Test
    void theBellRingsOnTheOtherNode() throws InterruptedException {
        Arrivals other = new Arrivals(jdbc);
        ArrivalListener listener = new ArrivalListener(database, other);
        CountDownLatch listening = new CountDownLatch(1);
        Runnable end = other.subscribe(liaison.uuid(), listening::countDown);
        listener.start();
        try {
            assertThat(listening.await(10, TimeUnit.SECONDS)).isTrue();
            end.run();
            CountDownLatch rung = new CountDownLatch(1);
            other.subscribe(liaison.uuid(), rung::countDown);
            transaction.executeWithoutResult(
                    status -> messages.tell(List.of(liaison), new MessageDraft("message.none", List.of(), "", "ring")));
            assertThat(rung.await(10, TimeUnit.SECONDS)).isTrue();
        } finally {
            listener.stop();
            other.destroy();
        }
    }

    private int told(String username) {
        return jdbc.sql("select count(*) from message m join account a on a.id = m.account_id where a.username = :name")
                .param("name", username)
                .query(Integer.class)
                .single();
    }

    private ReminderSweep sweep(Clock node) {
        return sweep(node, () -> false);
    }

    private ReminderSweep sweep(Clock node, QuietHours quiet) {
        return new ReminderSweep(
                List.of(new Late(node)),
                List.of(quiet),
                book,
                store,
                messages,
                recipients,
                calendar,
                transactions,
                node);
    }

    /** One thing is due on {@link #DUE} and never answered. */
    private final class Late implements ReminderSource {

        private final Clock node;

        Late(Clock node) {
            this.node = node;
        }

        @Override
        public List<Reminder> current(int daysBefore) {
            LocalDate today = LocalDate.now(node);
            boolean over = today.isAfter(DUE);
            return List.of(new Reminder(
                    KEY,
                    List.of("督办函", "3月14日"),
                    "notices",
                    "test.reminder:" + over,
                    unit,
                    Set.of(Role.LIAISON),
                    Set.of(),
                    over ? DUE : null));
        }

        @Override
        public String officeKey() {
            return "supervision.reminder.office";
        }

        @Override
        public String officeLink() {
            return "notices";
        }
    }
}
