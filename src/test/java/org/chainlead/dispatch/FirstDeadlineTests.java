package org.chainlead.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.chainlead.common.Light;
import org.chainlead.common.Refusal;
import org.chainlead.task.RequestId;
import org.chainlead.task.TaskChanges;
import org.chainlead.task.TaskFilter;
import org.chainlead.task.TaskFixture;
import org.chainlead.task.TaskId;
import org.chainlead.task.TaskQueries;
import org.chainlead.task.TaskSort;
import org.chainlead.task.TaskSweep;
import org.chainlead.testing.IntegrationTest;
import org.chainlead.testing.SignIn;
import org.chainlead.testing.TestClock;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Totals use the first deadline (product.md, 延期): an extension changes what is shown, never what is counted. */
@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FirstDeadlineTests {

    private static final LocalDate FIRST = LocalDate.of(2023, 12, 31);

    @Autowired
    TaskFixture people;

    @Autowired
    ReportFixture reports;

    @Autowired
    TaskChanges changes;

    @Autowired
    TaskQueries queries;

    @Autowired
    TaskSweep sweep;

    @Autowired
    RoundSweep roundSweep;

    @Autowired
    RoundActs acts;

    @Autowired
    RoundList rounds;

    @Autowired
    RoundRows rows;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    SignIn signIn;

    @Autowired
    TestClock clock;

    private TaskId extended;
    private TaskId overdue;

    @BeforeAll
    void extendOneOfTwo() {
        people.start();
        roundSweep.sweep();
        extended = people.inProgress(people.draft("1.1", "打造绿色硅全产业链"));
        overdue = people.inProgress(people.draft("1.2", "打造绿色钛全产业链"));
        reports.accepted(extended, reports.body(extended, "完成产值99亿元", 99));
        RequestId asked = signIn.as(
                "fu1", () -> changes.requestExtension(extended, FIRST.plusMonths(6), "设备到货推迟", "土建完成", List.of()));
        signIn.as("zhuren", () -> {
            changes.approve(asked, "同意", "楚政督〔2023〕1号", null);
            return asked;
        });
    }

    @AfterEach
    void signOut() {
        signIn.out();
        clock.reset();
    }

    @AfterAll
    void reset() {
        clock.reset();
    }

    @Test
    void theLedgerShowsThePresentLightAndCountsTheFirst() {
        clock.set(LocalDate.of(2024, 1, 3));
        sweep.sweep();
        signIn.as("zhuren");

        TaskFilter chains = TaskFilter.all().withWords("打造绿色");
        assertThat(queries.sums(chains).red()).isEqualTo(2);
        assertThat(queries.sums(chains).overdue()).isEqualTo(2);
        assertThat(queries.sums(chains).unreached())
                .as("moved into the next year")
                .isOne();
        assertThat(queries.page(TaskFilter.all().withLights(Set.of(Light.RED)), TaskSort.NUMBER, true, 0, 10)
                        .rows())
                .filteredOn(row -> row.id().equals(extended))
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.verifiedLight()).isNotEqualTo(Light.RED);
                    assertThat(row.countedLight()).isEqualTo(Light.RED);
                    assertThat(row.original()).isEqualTo(FIRST);
                    assertThat(row.unreached()).isTrue();
                });
    }

    /** 31 December 2023 is a Sunday and the first of January a holiday. */
    @Test
    void anExtensionIsAskedUntilTheDayTheDeadlineWasMovedTo() {
        LocalDate later = FIRST.plusMonths(6);
        signIn.as("fu1");
        clock.set(LocalDate.of(2024, 1, 3));
        assertThatThrownBy(() -> changes.requestExtension(overdue, later, "设备到货推迟", "土建完成", List.of()))
                .isInstanceOf(Refusal.class);
        clock.set(LocalDate.of(2024, 1, 2));
        assertThat(changes.requestExtension(overdue, later, "设备到货推迟", "土建完成", List.of()))
                .isNotNull();
    }

    @Test
    void aRoundCountsWhatWasMovedIntoTheNextYearAsNotReached() {
        clock.set(LocalDate.of(2023, 3, 22));
        RoundId round = signIn.as("zhuren", () -> {
            RoundId march = rounds.byRule(RoundKind.MONTHLY, ReportFixture.MARCH)
                    .orElseThrow()
                    .id();
            acts.close(march);
            while (acts.advance(march).isRunning()) {
                clock.advance(Duration.ofSeconds(1));
            }
            return march;
        });
        signIn.as("zhuren");
        assertThat(rows.rows(round, RoundRowFilter.of(RowKind.UNREACHED), 0, 10).rows())
                .extracting(RoundRow::task)
                .containsExactly(extended);
        assertThat(rows.rows(round, RoundRowFilter.of(RowKind.UNDER_WAY), 0, 10).rows())
                .extracting(RoundRow::task)
                .containsExactly(extended, overdue);
    }

    /** The ledger and the round ask one rule: done a year later is not reached in either. */
    @Test
    void whatIsDoneTheYearAfterCountsInNeitherAsReached() {
        TaskId late = people.inProgress(people.draft("1.3", "修建冷链仓库"));
        RequestId asked = signIn.as(
                "fu1", () -> changes.requestExtension(late, FIRST.plusMonths(6), "设备到货推迟", "土建完成", List.of()));
        signIn.as("zhuren");
        changes.approve(asked, "同意", "楚政督〔2023〕2号", null);
        RoundId round = acts.open(new OpenRound(
                RoundKind.MONTHLY,
                ReportFixture.MARCH,
                "年度核对",
                new RoundScope(null, null, people.first, null),
                LocalDate.of(2023, 3, 20)));
        clock.set(LocalDate.of(2024, 1, 5));
        people.completed(late);
        signIn.as("zhuren");
        acts.close(round);
        while (acts.advance(round).isRunning()) {
            clock.advance(Duration.ofSeconds(1));
        }
        assertThat(queries.sums(TaskFilter.all().withWords("冷链")).unreached()).isOne();
        assertThat(rows.rows(round, RoundRowFilter.of(RowKind.UNREACHED), 0, 10).rows())
                .extracting(RoundRow::task)
                .contains(late);
        assertThat(rows.rows(round, RoundRowFilter.of(RowKind.COMPLETED), 0, 10).rows())
                .extracting(RoundRow::task)
                .doesNotContain(late);

        assertThat(rows.rows(round, RoundRowFilter.of(RowKind.OVERDUE), 0, 10).rows())
                .as("what was extended counts by its first deadline, what is completed not")
                .extracting(RoundRow::task)
                .containsExactly(extended, overdue);
        assertThat(rows.totals(round).count(RowKind.OVERDUE))
                .isEqualTo(queries.sums(TaskFilter.all()).overdue())
                .isEqualTo(2);
        jdbc.sql("update round_row set overdue = null where round_id = :round and task_id = :task")
                .param("round", round.uuid())
                .param("task", overdue.uuid())
                .update();
        assertThat(rows.totals(round).tells(RowKind.OVERDUE))
                .as("one row that does not say it makes the number unknown, not smaller")
                .isFalse();
        assertThat(rows.totals(round).tells(RowKind.UNREACHED)).isTrue();
    }
}
