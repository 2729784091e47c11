package org.chainlead.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.chainlead.common.Refusal;
import org.chainlead.common.Stale;
import org.chainlead.task.TaskFixture;
import org.chainlead.task.TaskId;
import org.chainlead.testing.FreshDatabase;
import org.chainlead.testing.IntegrationTest;
import org.chainlead.testing.SignIn;
import org.chainlead.testing.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

@IntegrationTest
@FreshDatabase
class SupervisionSettingsTests {

    @Autowired
    TaskFixture people;

    @Autowired
    NoticeFixture notices;

    @Autowired
    NoticeIssuing issuing;

    @Autowired
    SupervisionSettings settings;

    @Autowired
    Urges urges;

    @Autowired
    SignIn signIn;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient jdbc;

    private List<TaskId> tasks;

    @BeforeEach
    void start() {
        clock.reset();
        people.start();
        tasks = List.of(people.inProgress(people.draft("U1", "催办任务")));
        signIn.as("zhuren");
    }

    @AfterEach
    void leave() {
        clock.reset();
        signIn.out();
    }

    @ParameterizedTest
    @CsvSource({"21:59,true", "22:00,false", "23:59,false", "00:00,false", "06:59,false", "07:00,true"})
    void nobodyIsUrgedAtNight(LocalTime time, boolean sent) {
        clock.set(LocalDateTime.of(2023, 3, 14, time.getHour(), time.getMinute()));
        assertThat(urges.preview(tasks).quiet()).isEqualTo(!sent);
        if (sent) {
            assertThat(urges.send(UrgeId.random(), tasks, "未报").recipients()).isNotEmpty();
        } else {
            assertThatThrownBy(() -> urges.send(UrgeId.random(), tasks, "未报")).hasMessage("supervision.refused.quiet");
            assertThat(jdbc.sql("select count(*) from urge").query(Long.class).single())
                    .isZero();
        }
    }

    @Test
    void aUnitIsUrgedSoOftenADayAndNextDayAgain() {
        settings.setUrgeRules(LocalTime.of(22, 0), LocalTime.of(7, 0), 2, 0);
        urges.send(UrgeId.random(), tasks, "未报");
        urges.send(UrgeId.random(), tasks, "未报");
        assertThat(urges.preview(tasks).limited()).containsExactly("州工业和信息化局");
        assertThat(urges.preview(tasks).recipients()).isEmpty();
        assertThatThrownBy(() -> urges.send(UrgeId.random(), tasks, "未报"))
                .hasMessage("supervision.refused.urgedEnough");
        clock.set(LocalDateTime.of(2023, 3, 14, 9, 0));
        assertThat(urges.send(UrgeId.random(), tasks, "未报").recipients()).isNotEmpty();
    }

    @RepeatedTest(3)
    void twoUrgesAtOnceDoNotPassTheLimitTogether() throws Exception {
        settings.setUrgeRules(LocalTime.of(22, 0), LocalTime.of(7, 0), 1, 0);
        CyclicBarrier both = new CyclicBarrier(2);
        try (ExecutorService two = Executors.newFixedThreadPool(2)) {
            List<Future<Boolean>> sent = List.of(two.submit(() -> send(both)), two.submit(() -> send(both)));
            assertThat(List.of(sent.get(0).get(), sent.get(1).get())).containsExactlyInAnyOrder(true, false);
        }
    }

    private boolean send(CyclicBarrier both) throws Exception {
        signIn.as("ducha");
        try {
            both.await(30, TimeUnit.SECONDS);
            urges.send(UrgeId.random(), tasks, "未报");
            return true;
        } catch (Refusal refused) {
            return false;
        } finally {
            signIn.out();
        }
    }

    @Test
    void theRulesAreSetByTheHeadAloneAndStandInTheTrail() {
        settings.setUrgeRules(LocalTime.of(12, 0), LocalTime.of(12, 0), 5, 0);
        assertThat(settings.urgeRules().isQuiet(LocalTime.of(23, 0))).isFalse();
        assertThatThrownBy(() -> settings.setUrgeRules(LocalTime.NOON, LocalTime.NOON, 5, 0))
                .isInstanceOf(Stale.class);
        assertThatThrownBy(() -> settings.setUrgeRules(LocalTime.NOON, LocalTime.NOON, 0, 1))
                .isInstanceOf(Refusal.class);
        assertThat(jdbc.sql("select count(*) from audit_entry where action = 'urgeRulesSet'")
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
        signIn.as("ducha");
        assertThatThrownBy(() -> settings.urgeRules()).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void aNewCodeNumbersFromItsStartAndOldNumbersStay() {
        TaskId task = notices.task();
        notices.issued(task);
        signIn.as("zhuren");
        NoticeCode before = code(NoticeKind.SUPERVISION);
        assertThat(before.last()).isEqualTo(1);
        settings.setCode(NoticeKind.SUPERVISION, "×政督", 12, true, before.version());
        NoticeId second = notices.issued(task);
        signIn.as("zhuren");
        assertThat(numbers()).contains("督〔2023〕1号", "×政督〔2023〕12号");
        issuing.makeVoid(second, "文种有误");
        assertThat(settings.numbers(2023)).anySatisfy(row -> {
            assertThat(row.number()).isEqualTo("×政督〔2023〕12号");
            assertThat(row.state()).isEqualTo(NoticeState.VOIDED);
            assertThat(row.voidReason()).isEqualTo("文种有误");
        });
        notices.issued(task);
        signIn.as("zhuren");
        assertThat(numbers()).contains("×政督〔2023〕13号");
    }

    @Test
    void aLaterStartCountsAtOnceAndAnEarlierOneIsRefused() {
        TaskId task = notices.task();
        notices.issued(task);
        signIn.as("zhuren");
        NoticeCode before = code(NoticeKind.SUPERVISION);
        settings.setCode(NoticeKind.SUPERVISION, before.code(), 30, true, before.version());
        notices.issued(task);
        signIn.as("zhuren");
        assertThat(numbers()).contains("督〔2023〕30号");
        long version = code(NoticeKind.SUPERVISION).version();
        assertThatThrownBy(() -> settings.setCode(NoticeKind.SUPERVISION, "督", 5, true, version))
                .hasMessage("supervision.refused.start");
    }

    @ParameterizedTest
    @CsvSource({"''", "督1", "督〔", "'督 办'", "一二三四五六七八九十一"})
    void whatIsNoCodeIsRefused(String word) {
        assertThatThrownBy(() -> settings.setCode(NoticeKind.WARNING, word, 1, true, 0))
                .hasMessage("supervision.refused.code");
    }

    private NoticeCode code(NoticeKind kind) {
        return settings.codes().stream()
                .filter(code -> code.kind() == kind)
                .findFirst()
                .orElseThrow();
    }

    private List<String> numbers() {
        return settings.numbers(2023).stream().map(NumberRow::number).toList();
    }
}
