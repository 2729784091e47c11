package org.chainlead.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.EnumSet;
import java.util.List;
import org.chainlead.common.NotFound;
import org.chainlead.common.Refusal;
import org.chainlead.testing.IntegrationTest;
import org.chainlead.testing.SignIn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TaskLifeCycleTests {

    @Autowired
    TaskFixture fixture;

    @Autowired
    SignIn signIn;

    @Autowired
    TaskDrafting drafting;

    @Autowired
    TaskAssignment assignment;

    @Autowired
    TaskCompletion completion;

    @Autowired
    TaskPages pages;

    @Autowired
    TaskQueries queries;

    @BeforeAll
    void start() {
        fixture.start();
    }

    @AfterEach
    void signOut() {
        signIn.out();
    }

    @Test
    void aTaskGoesFromDraftToArchive() {
        TaskId id = fixture.completed(fixture.draft("4.1", "打造绿色硅光伏全产业链"));
        signIn.as("zhuren");
        completion.close(id, "");
        signIn.as("ducha");
        completion.archive(id, Retention.YEARS_30);
        TaskDetail detail = pages.detail(id);
        assertThat(detail.row().state()).isEqualTo(TaskState.ARCHIVED);
        assertThat(detail.row().caseNumber()).matches("督〔2023〕\\d{4}号?");
        assertThat(pages.timeline(id))
                .extracting(TimelineItem::title)
                .anyMatch(title -> title.startsWith("归档"))
                .anyMatch(title -> title.startsWith("批准交办"))
                .anyMatch(title -> title.startsWith("签收"));
    }

    @Test
    void everythingMissingInADraftIsToldAtOnce() {
        TaskDraft empty = new TaskDraft(
                SourceKind.DOCUMENT,
                "9.9",
                null,
                null,
                TaskLevel.PREFECTURE,
                null,
                null,
                null,
                " ",
                "",
                "",
                List.of(),
                java.time.LocalDate.of(2023, 1, 1),
                null,
                ReportCycle.MONTH,
                null,
                null,
                null,
                null,
                List.of(),
                List.of(),
                List.of(),
                SetBy.DOCUMENT,
                "",
                false);
        TaskId id = fixture.drafted(empty);
        signIn.as("ducha");
        assertThatThrownBy(() -> drafting.submit(id))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.reasons()).hasSize(6));
    }

    @Test
    void theAuthorNeverApproves() {
        signIn.as("zhuren");
        TaskId id = drafting.create(TaskId.random(), fixture.draft("4.2", "打造绿色钛全产业链"));
        drafting.submit(id);
        assertThatThrownBy(() -> assignment.approve(id, "依据"))
                .isInstanceOf(Refusal.class)
                .hasMessage("task.refused.ownDraft");
    }

    @Test
    void aDraftIsNotFoundByTheUnitItIsMeantFor() {
        TaskId id = fixture.submitted(fixture.draft("4.3", "打造绿色铜全产业链"));
        signIn.as("fu1");
        assertThatThrownBy(() -> pages.detail(id)).isInstanceOf(NotFound.class);
        assertThat(queries.rows(TaskFilter.all().withWords("绿色铜"), TaskSort.NUMBER, true, 0, 10))
                .isEmpty();
    }

    @Test
    void anotherUnitFindsNothing() {
        TaskId id = fixture.inProgress(fixture.draft("4.4", "打造绿色钒钛全产业链"));
        signIn.as("fu2");
        assertThatThrownBy(() -> pages.detail(id)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> completion.request(id, CompletionResult.COMPLETED, "x", "x", List.of()))
                .isInstanceOf(NotFound.class);
        assertThat(queries.count(TaskFilter.all().withWords("钒钛"))).isZero();
        signIn.as("fu1");
        assertThat(queries.count(TaskFilter.all().withWords("钒钛"))).isEqualTo(1);
        assertThat(queries.count(TaskFilter.all().withWords("%"))).isZero();
    }

    @Test
    void aLiaisonMayNotAskForCompletion() {
        TaskId id = fixture.inProgress(fixture.draft("5.1", "打造特色农业全产业链"));
        signIn.as("lian1");
        assertThatThrownBy(() -> completion.request(id, CompletionResult.COMPLETED, "x", "x", List.of()))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void aFrequencyIsNotReachedWhileItsPresentPeriodLacksOccurrences() {
        TaskId id = fixture.inProgress(
                ElementChange.goals("每月不少于2次", List.of(GoalDraft.frequency("向上汇报对接", 2, Per.MONTH, false)))
                        .applyTo(fixture.draft("26.4", "向上汇报对接")));

        assertThat(signIn.as("fu1", () -> completion.checklist(id)))
                .filteredOn(check -> !check.fulfilled())
                .extracting(check -> check.reason().key())
                .contains("task.closure.goalOpen");
    }

    @Test
    void signingTwiceIsRefusedInWords() {
        TaskId id = fixture.inProgress(fixture.draft("5.2", "发展现代种业"));
        signIn.as("lian1");
        assertThatThrownBy(() -> assignment.accept(id, fixture.handler))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.text()).contains("办理中").contains("签收"));
    }

    @Test
    void bulkApprovalAnswersRowByRow() {
        TaskId good = fixture.submitted(fixture.draft("6.1", "打造文化旅游全产业链"));
        TaskId draft = fixture.drafted(fixture.draft("6.2", "打造生物医药全产业链"));
        signIn.as("zhuren");
        List<RowResult> results = assignment.approveAll(List.of(good, draft), "楚政通〔2023〕9号");
        assertThat(results).extracting(RowResult::done).containsExactly(true, false);
        assertThat(results.get(1).message()).contains("草稿");
    }

    @Test
    void theArrowsOfTheStateTableAreTheOnlyOnes() {
        for (TaskArrow arrow : TaskArrow.values()) {
            assertThat(EnumSet.allOf(TaskState.class).stream().filter(arrow::startsAt))
                    .as(arrow.name())
                    .isNotEmpty()
                    .doesNotContain(TaskState.TERMINATED);
        }
        assertThat(EnumSet.allOf(TaskArrow.class).stream().filter(arrow -> arrow.startsAt(TaskState.ARCHIVED)))
                .containsExactly(TaskArrow.REOPEN);
    }
}
