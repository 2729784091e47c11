package org.chainlead.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.chainlead.common.Light;
import org.chainlead.common.Refusal;
import org.chainlead.testing.FreshDatabase;
import org.chainlead.testing.IntegrationTest;
import org.chainlead.testing.SignIn;
import org.chainlead.testing.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

/** 待年度数据, until the source unit's date. */
@IntegrationTest
@FreshDatabase
class AnnualDataTests {

    private static final LocalDate PUBLISHED = LocalDate.of(2024, 2, 29);

    @Autowired
    private TaskFixture fixture;

    @Autowired
    private SignIn signIn;

    @Autowired
    private TestClock clock;

    @Autowired
    private AnnualData annual;

    @Autowired
    private TaskSweep sweep;

    @Autowired
    private TaskPages pages;

    @Autowired
    private TaskQueries queries;

    @Autowired
    private TaskCompletion completion;

    private TaskId id;

    @BeforeEach
    void start() {
        clock.reset();
        fixture.start();
        id = fixture.inProgress(fixture.draft("1.1", "打造绿色钛全产业链"));
    }

    @AfterEach
    void leave() {
        signIn.out();
        clock.reset();
    }

    @Test
    void untilTheDayTheTaskIsNotOverdueAndKeepsItsLight() {
        signIn.as("ducha");
        annual.await(id, fixture.second, PUBLISHED, "全年产值以统计公报为准");
        Light before = pages.detail(id).row().verifiedLight();
        on(LocalDate.of(2024, 1, 10));

        TaskRow row = pages.detail(id).row();
        assertThat(row.verifiedLight()).isEqualTo(before);
        assertThat(row.awaitingData()).isTrue();
        assertThat(row.awaitsAnnualData(LocalDate.of(2024, 1, 10))).isTrue();
        assertThat(row.annualDataUnit()).isEqualTo("州农业农村局");
        assertThat(overdue()).isZero();
        assertThat(queries.sums(TaskFilter.all()).overdue()).isZero();
        assertThat(queries.count(TaskFilter.all().withAnnualData(true))).isEqualTo(1);
        assertThat(completion.checklist(id))
                .filteredOn(check -> !check.fulfilled())
                .extracting(check -> check.reason().text())
                .anyMatch(text -> text.startsWith("待年度数据"));
    }

    @Test
    void afterTheDayItIsOverdueAsAnyOther() {
        signIn.as("ducha");
        annual.await(id, fixture.second, PUBLISHED, "全年产值以统计公报为准");
        on(LocalDate.of(2024, 3, 1));

        assertThat(pages.detail(id).row().verifiedLight()).isEqualTo(Light.RED);
        assertThat(overdue()).isEqualTo(1);
        assertThat(queries.count(TaskFilter.all().withAnnualData(true))).isZero();
    }

    @Test
    void withoutItTheTaskIsOverdue() {
        on(LocalDate.of(2024, 1, 10));
        signIn.as("ducha");
        assertThat(pages.detail(id).row().verifiedLight()).isEqualTo(Light.RED);
        assertThat(overdue()).isEqualTo(1);
    }

    @Test
    void aDayInTheRestDaysAfterTheDeadlineIsNotOverdue() {
        // 2023-12-31 is a Sunday, New Year's Day follows
        on(LocalDate.of(2024, 1, 2));
        signIn.as("ducha");
        assertThat(overdue()).isZero();
        on(LocalDate.of(2024, 1, 3));
        assertThat(overdue()).isEqualTo(1);
    }

    @Test
    void endingTheWaitMakesItOverdueAtOnce() {
        signIn.as("ducha");
        annual.await(id, fixture.second, PUBLISHED, "全年产值以统计公报为准");
        on(LocalDate.of(2024, 1, 10));
        annual.end(id, "公报已提前发布");
        assertThat(pages.detail(id).row().verifiedLight()).isEqualTo(Light.RED);
        assertThatThrownBy(() -> annual.end(id, "再来")).hasMessage("task.refused.notAwaited");
    }

    @Test
    void onlyTheOfficeSaysSoAndOnlyOfStatisticalGoalsAfterTheDeadline() {
        signIn.as("fu1");
        assertThatThrownBy(() -> annual.await(id, fixture.second, PUBLISHED, "x"))
                .isInstanceOf(AccessDeniedException.class);
        signIn.as("ducha");
        assertThatThrownBy(() -> annual.await(id, fixture.second, LocalDate.of(2023, 12, 31), "x"))
                .isInstanceOf(Refusal.class)
                .hasMessage("task.refused.annualDataDay");
        TaskDraft d = fixture.draft("1.2", "每月调研");
        TaskId visits =
                fixture.inProgress(ElementChange.goals("每月一次", List.of(GoalDraft.frequency("调研", 1, Per.MONTH, false)))
                        .applyTo(d));
        signIn.as("ducha");
        assertThatThrownBy(() -> annual.await(visits, fixture.second, PUBLISHED, "x"))
                .hasMessage("task.refused.notStatistical");
    }

    private long overdue() {
        TaskFilter all = TaskFilter.all();
        return queries.sums(all).overdue();
    }

    private void on(LocalDate day) {
        clock.set(day);
        sweep.sweep();
    }
}
