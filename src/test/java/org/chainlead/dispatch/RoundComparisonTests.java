package org.chainlead.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.chainlead.dispatch.ReportFixture.MARCH;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.chainlead.common.Refusal;
import org.chainlead.task.TaskFixture;
import org.chainlead.task.TaskId;
import org.chainlead.testing.FreshDatabase;
import org.chainlead.testing.IntegrationTest;
import org.chainlead.testing.SignIn;
import org.chainlead.testing.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Two rounds side by side: what moved is named, the filter leaves out exactly the rest. */
@IntegrationTest
@FreshDatabase
class RoundComparisonTests {

    @Autowired
    TaskFixture people;

    @Autowired
    ReportFixture reports;

    @Autowired
    SignIn signIn;

    @Autowired
    TestClock clock;

    @Autowired
    RoundActs acts;

    @Autowired
    ReportReview review;

    @Autowired
    RoundComparison comparison;

    @Autowired
    RoundExport export;

    @BeforeEach
    void start() {
        clock.reset();
        people.start();
    }

    @AfterEach
    void signOut() {
        signIn.out();
        clock.reset();
    }

    @Test
    void whatMovedBetweenTwoRoundsIsNamed() {
        TaskId same = reports.task();
        reports.accepted(same);
        TaskId moving = reports.task();
        ReportId report = reports.submitted(
                moving, reports.withDifficulty(reports.body(moving, "完成产值12亿元", 12), "用地指标不足", people.second));
        RoundId before = closed("上半月");
        TaskId added = reports.task();
        signIn.as("fu1");
        review.pass(report, reports.version(moving));
        signIn.as("ducha");
        review.accept(report, reports.version(moving));
        RoundId after = closed("下半月");
        signIn.as("zhuren");
        List<ComparedRow> all = comparison.rows(before, after, false, 0, 100).rows();
        List<ComparedRow> moved = comparison.rows(before, after, true, 0, 100).rows();
        assertThat(all).extracting(row -> row.row().task()).containsExactly(same, moving, added);
        assertThat(moved).extracting(row -> row.row().task()).containsExactly(moving, added);
        assertThat(moved.getFirst().movements())
                .contains(Movement.PERCENT, Movement.LIGHT, Movement.TEXT, Movement.NEW_DIFFICULTY)
                .doesNotContain(Movement.SOLVED_DIFFICULTY);
        assertThat(moved.getFirst().newDifficulties()).containsExactly("用地指标不足");
        assertThat(moved.getLast().movements()).isEqualTo(Set.of(Movement.ADDED));
        List<ComparedRow> back = comparison.rows(after, before, true, 0, 100).rows();
        assertThat(back.getFirst().solvedDifficulties()).containsExactly("用地指标不足");
        assertThat(back.getLast().movements()).isEqualTo(Set.of(Movement.GONE));
        assertThat(all.stream().filter(row -> !row.movements().isEmpty()).toList())
                .isEqualTo(moved);
    }

    @Test
    void anOpenRoundHasNothingToCompareOrToPutIntoAFile() {
        reports.task();
        RoundId open = open("进行中的");
        signIn.as("ducha");
        assertThatThrownBy(() -> comparison.rows(open, open, true, 0, 10)).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> export.rows(open, RoundRowFilter.all())).isInstanceOf(Refusal.class);
    }

    private RoundId open(String title) {
        return signIn.as(
                "zhuren",
                () -> acts.open(new OpenRound(
                        RoundKind.MONTHLY,
                        MARCH,
                        title,
                        new RoundScope(null, null, people.first, null),
                        LocalDate.now(clock))));
    }

    private RoundId closed(String title) {
        RoundId id = open(title);
        clock.set(LocalDate.now(clock).plusDays(1));
        signIn.as("zhuren", () -> {
            acts.close(id, "抽查由值班人员另行安排");
            while (acts.advance(id).isRunning()) {
                clock.advance(java.time.Duration.ofSeconds(1));
            }
            return id;
        });
        return id;
    }
}
