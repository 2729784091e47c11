package org.chainlead.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.chainlead.dispatch.ReportFixture.MARCH;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.chainlead.audit.AuditErasure;
import org.chainlead.common.Light;
import org.chainlead.task.TaskFixture;
import org.chainlead.task.TaskId;
import org.chainlead.testing.IntegrationTest;
import org.chainlead.testing.SignIn;
import org.chainlead.testing.TestClock;
import org.chainlead.testing.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A published round: the database refuses every change, every number has exactly the rows it counts, and a correction
 * afterwards reaches the task but not the round.
 */
@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FrozenRoundTests {

    @Autowired
    TaskFixture people;

    @Autowired
    ReportFixture reports;

    @Autowired
    SignIn signIn;

    @Autowired
    TestClock clock;

    @Autowired
    RoundSweep sweep;

    @Autowired
    RoundActs acts;

    @Autowired
    RoundList list;

    @Autowired
    RoundRows rows;

    @Autowired
    ReportFiling filing;

    @Autowired
    ReportReview review;

    @Autowired
    AuditErasure erasure;

    @Autowired
    JdbcClient jdbc;

    private RoundId round;
    private TaskId accepted;

    @BeforeAll
    void publish() {
        clock.reset();
        people.start();
        sweep.sweep();
        people.assigned(people.draft("U1", "未签收的任务"));
        people.completed(people.draft("D1", "已办结的任务"));
        accepted = reports.task();
        reports.accepted(accepted);
        TaskId hard = reports.task();
        reports.handedIn(
                hard, reports.withDifficulty(reports.body(hard, "正在办理用地手续，3月底前完成", 3), "用地指标不足", people.second));
        TaskId unchanged = reports.task();
        reports.handedIn(unchanged, ReportBody.unchanged("项目处于前期阶段", Light.YELLOW));
        TaskId late = reports.task();
        clock.set(LocalDate.of(2023, 3, 22));
        reports.handedIn(late);
        signIn.as("zhuren");
        round = list.byRule(RoundKind.MONTHLY, MARCH).orElseThrow().id();
        acts.close(round, "抽查由值班人员另行安排");
        while (acts.advance(round).isRunning()) {
            clock.advance(java.time.Duration.ofSeconds(1));
        }
        acts.publish(round, "本轮不发通报");
    }

    @AfterEach
    void signOut() {
        signIn.out();
    }

    @AfterAll
    void reset() {
        clock.reset();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update round_row set progress = '改写'",
                "update round_row set percent = 100 where position = 1",
                "delete from round_row",
                "delete from round_row where position = 1",
                "update dispatch_round set due_on = due_on + 1, lead_until = lead_until + 1 where state = 'PUBLISHED'",
                "update dispatch_round set state = 'CLOSED', published_at = null where state = 'PUBLISHED'",
                "delete from dispatch_round where state = 'PUBLISHED'"
            })
    void theDatabaseRefusesEveryChange(String change) {
        String before = content();
        assertThatThrownBy(() -> jdbc.sql(change).update()).hasMessageContaining("a published round never changes");
        assertThat(content()).isEqualTo(before);
    }

    @Test
    void aRowIsNotAddedEither() {
        TaskId other = people.drafted(people.draft("X", "外加的任务"));
        assertThatThrownBy(() -> jdbc.sql("""
                        insert into round_row select (jsonb_populate_record(x, jsonb_build_object('task_id', cast(:task as text),
                            'position', 9999))).* from round_row x where round_id = :id and position = 1""")
                        .param("task", other.toString())
                        .param("id", round.uuid())
                        .update())
                .hasMessageContaining("a published round never changes");
    }

    @ParameterizedTest
    @ValueSource(strings = {"truncate round_row", "truncate dispatch_round cascade", "delete from round_row"})
    void theOwnerOfTheTablesIsRefusedToo(String change) throws SQLException {
        try (Connection owner = TestDatabase.current().owner();
                Statement statement = owner.createStatement()) {
            assertThatThrownBy(() -> statement.execute(change))
                    .isInstanceOf(SQLException.class)
                    .hasMessageMatching("(?s).*(never changes|never emptied).*");
        }
    }

    @Test
    void everyNumberHasExactlyTheRowsItCounts() {
        signIn.as("ducha");
        RoundSum totals = rows.totals(round);
        for (RowKind kind : RowKind.values()) {
            assertThat(rows.rows(round, totals.filter(kind), 0, 500).rows())
                    .as(kind.name())
                    .hasSize((int) totals.count(kind));
        }
        for (RowGrouping by : RowGrouping.values()) {
            List<RoundSum> sums = rows.sums(round, by, 0, 500).rows();
            for (RowKind kind : RowKind.values()) {
                assertThat(sums.stream().mapToLong(sum -> sum.count(kind)).sum())
                        .as(by + " " + kind)
                        .isEqualTo(totals.count(kind));
                sums.forEach(sum -> assertThat(
                                rows.rows(round, sum.filter(kind), 0, 0).total())
                        .as(by + " " + sum.name() + " " + kind)
                        .isEqualTo(sum.count(kind)));
            }
        }
        assertThat(Stream.of(
                                RowKind.ALL,
                                RowKind.OWED,
                                RowKind.HANDED_IN,
                                RowKind.LATE,
                                RowKind.MISSING,
                                RowKind.COMPLETED,
                                RowKind.UNREACHED,
                                RowKind.UNSIGNED,
                                RowKind.WITH_DIFFICULTY)
                        .map(totals::count))
                .containsExactly(6L, 4L, 4L, 1L, 0L, 0L, 1L, 1L, 1L);
    }

    @Test
    void aRowSaysWhatTheReportSaid() {
        signIn.as("zhuren");
        RoundRow hard = rows.rows(round, RoundRowFilter.of(RowKind.WITH_DIFFICULTY), 0, 10)
                .rows()
                .getFirst();
        assertThat(hard.progress()).startsWith("正在办理用地手续");
        assertThat(hard.difficulties().getFirst().problem()).isEqualTo("用地指标不足");
        assertThat(hard.difficulties().getFirst().unit()).isEqualTo("州农业农村局");
        assertThat(hard.goalText()).isEqualTo("产值达100亿元");
        assertThat(hard.state()).isEqualTo(RowState.IN_REVIEW);
        RoundRow read = row(accepted);
        assertThat(read.state()).isEqualTo(RowState.ACCEPTED);
        assertThat(read.percent()).isEqualByComparingTo("12");
        assertThat(read.nextSteps()).isEqualTo("4月底前开工2个项目");
        assertThat(rows.rows(round, RoundRowFilter.all(), 0, 10).rows())
                .extracting(RoundRow::progress)
                .contains("本月无变化：项目处于前期阶段");
    }

    @Test
    void aCorrectionAfterwardsReachesTheTaskAndNotTheRound() {
        String before = content();
        signIn.as("ban1");
        filing.correct(accepted, MARCH, "数字有误");
        SavedReport saved = reports.saved(accepted, reports.body(accepted, "更正：完成产值13亿元", 13));
        filing.submit(accepted, MARCH, saved.version());
        signIn.as("fu1");
        review.pass(saved.id(), reports.version(accepted));
        signIn.as("ducha");
        review.accept(saved.id(), reports.version(accepted));
        assertThat(jdbc.sql("select value::int from goal_value where report_id = :id")
                        .param("id", saved.id().uuid())
                        .query(Integer.class)
                        .single())
                .isEqualTo(13);
        assertThat(content()).isEqualTo(before);
    }

    @Test
    void onlyAnErasureTakesWordsOut() {
        signIn.as("anquan");
        var id = erasure.hideWords("项目处于前期阶段", "涉密事项处置单1号");
        assertThat(content()).doesNotContain("项目处于前期阶段");
        signIn.as("zhuren");
        erasure.release(id, "经核不涉密");
        assertThat(content()).contains("项目处于前期阶段");
        assertThatThrownBy(() -> jdbc.sql("update round_row set progress = ''").update())
                .hasMessageContaining("a published round never changes");
    }

    @Test
    void theRowsOfARoundAreWrittenWithTheSameStatementsHoweverManyTheyAre() {
        RoundId few = closedByHand("少", "update task set cycle = 'QUARTER' where id = '" + accepted + "'");
        RoundId many = closedByHand("多", "update task set cycle = 'QUARTER'");
        signIn.as("zhuren");
        assertThat(rows.totals(few).count(RowKind.ALL)).isOne();
        assertThat(rows.totals(many).count(RowKind.ALL)).isGreaterThan(3);
        acts.rewrite(few);
        assertThat(statements(() -> acts.rewrite(many)))
                .isEqualTo(statements(() -> acts.rewrite(few)))
                .isPositive();
    }

    private RoundId closedByHand(String title, String mark) {
        jdbc.sql(mark).update();
        signIn.as("zhuren");
        clock.set(LocalDate.of(2023, 4, 3));
        RoundId id = acts.open(new OpenRound(
                RoundKind.QUARTERLY,
                MARCH,
                title,
                new RoundScope(null, null, null, org.chainlead.task.ReportCycle.QUARTER),
                LocalDate.of(2023, 4, 3)));
        clock.set(LocalDate.of(2023, 4, 4));
        acts.close(id, "抽查由值班人员另行安排");
        while (acts.advance(id).isRunning()) {
            clock.advance(java.time.Duration.ofSeconds(1));
        }
        return id;
    }

    private RoundRow row(TaskId task) {
        return rows.rows(round, RoundRowFilter.all(), 0, 500).rows().stream()
                .filter(row -> row.task().equals(task))
                .findFirst()
                .orElseThrow();
    }

    private String content() {
        return jdbc.sql("""
                        select (select string_agg(x::text, '|' order by x.position) from round_row x where round_id = :id)
                               || (select r::text from dispatch_round r where id = :id)""").param("id", round.uuid()).query(String.class).single();
    }

    private static int statements(Runnable work) {
        Logger logger = (Logger) LoggerFactory.getLogger(JdbcTemplate.class);
        Level before = logger.getLevel();
        ListAppender<ILoggingEvent> appender = new ListAppender<>();
        appender.start();
        logger.addAppender(appender);
        logger.setAdditive(false);
        logger.setLevel(Level.DEBUG);
        try {
            work.run();
            return (int) appender.list.stream()
                    .filter(event -> event.getMessage().startsWith("Executing prepared SQL statement"))
                    .count();
        } finally {
            logger.setLevel(before);
            logger.setAdditive(true);
            logger.detachAppender(appender);
        }
    }
}
