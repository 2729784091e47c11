package org.chainlead.instruction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.chainlead.attachment.AttachmentId;
import org.chainlead.audit.AuditStory;
import org.chainlead.common.NotFound;
import org.chainlead.common.Refusal;
import org.chainlead.common.Stale;
import org.chainlead.message.Inbox;
import org.chainlead.org.LeaderPostId;
import org.chainlead.org.Role;
import org.chainlead.org.UnitId;
import org.chainlead.org.UnitKind;
import org.chainlead.task.ChildKind;
import org.chainlead.task.CompletionResult;
import org.chainlead.task.SetBy;
import org.chainlead.task.SourceKind;
import org.chainlead.task.TaskAssignment;
import org.chainlead.task.TaskAuthor;
import org.chainlead.task.TaskCompletion;
import org.chainlead.task.TaskDetail;
import org.chainlead.task.TaskFixture;
import org.chainlead.task.TaskId;
import org.chainlead.task.TaskPages;
import org.chainlead.task.TaskState;
import org.chainlead.task.TimelineItem;
import org.chainlead.task.TimelineKind;
import org.chainlead.testing.IntegrationTest;
import org.chainlead.testing.OrgFixture;
import org.chainlead.testing.SignIn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class InstructionLifeCycleTests {

    @Autowired
    TaskFixture tasks;

    @Autowired
    InstructionFixture fixture;

    @Autowired
    OrgFixture org;

    @Autowired
    SignIn signIn;

    @Autowired
    InstructionService service;

    @Autowired
    InstructionTriage triage;

    @Autowired
    InstructionLimits limits;

    @Autowired
    InstructionQueries queries;

    @Autowired
    InstructionAttachments owner;

    @Autowired
    TaskPages pages;

    @Autowired
    TaskAssignment assignment;

    @Autowired
    TaskCompletion completion;

    @Autowired
    Inbox inbox;

    @Autowired
    AuditStory story;

    UnitId third;

    @BeforeAll
    void start() {
        tasks.start();
        UnitId root = org.unit("州人大", UnitKind.PREFECTURE_DEPARTMENT, null);
        third = org.unit("州水务局", UnitKind.PREFECTURE_DEPARTMENT, root);
        org.person("fu3", third, Role.UNIT_HEAD);
        LeaderPostId other = org.post("分管农业副州长", root);
        org.person("lingdao2", root, Role.LEADER, other);
        org.person("mi2", root, Role.SECRETARY, other);
    }

    @AfterEach
    void signOut() {
        signIn.out();
    }

    @Test
    void theHeadSetsTheLimitsThatAreProposed() {
        signIn.as("ducha");
        UrgencyLimits before = limits.limits();
        assertThat(before.of(Urgency.URGENT)).isEqualTo(new UrgencyLimits.Limit(1, 5));
        assertThat(before.of(Urgency.NORMAL).days()).isEqualTo(15);
        assertThat(before.of(Urgency.HARD).days()).isEqualTo(30);
        assertThatThrownBy(() -> limits.set(before)).isInstanceOf(AccessDeniedException.class);
        signIn.as("zhuren");
        UrgencyLimits wrong = limits(before, new UrgencyLimits.Limit(20, 10));
        assertThatThrownBy(() -> limits.set(wrong)).isInstanceOf(Refusal.class);
        limits.set(limits(before, new UrgencyLimits.Limit(10, 12)));
        assertThatThrownBy(() -> limits.set(before)).isInstanceOf(Stale.class);
        UrgencyLimits after = limits.limits();
        assertThat(after.of(Urgency.NORMAL)).isEqualTo(new UrgencyLimits.Limit(10, 12));
        limits.set(new UrgencyLimits(before.limits(), after.version()));
    }

    private static UrgencyLimits limits(UrgencyLimits now, UrgencyLimits.Limit normal) {
        return new UrgencyLimits(
                Map.of(
                        Urgency.URGENT,
                        now.of(Urgency.URGENT),
                        Urgency.NORMAL,
                        normal,
                        Urgency.HARD,
                        now.of(Urgency.HARD)),
                now.version());
    }

    @Test
    void aChildTaskIsHandedOutWithNumberAndLimit() {
        TaskId about = fixture.task();
        InstructionId id = fixture.decided(about, Handling.HANDLE_CHILD);
        signIn.as("fu2");
        InstructionDetail detail = queries.detail(id);
        TaskDetail made = pages.detail(Objects.requireNonNull(detail.made()));
        assertThat(made.row().state()).isEqualTo(TaskState.PENDING_ACCEPTANCE);
        assertThat(made.row().caseNumber()).isNotBlank();
        assertThat(made.row().dueOn()).isEqualTo(InstructionFixture.DUE);
        assertThat(made.acceptanceDueOn()).isEqualTo(LocalDate.of(2023, 3, 14));
        assertThat(made.parent()).isEqualTo(about);
        assertThat(made.childKind()).isEqualTo(ChildKind.INSTRUCTION);
        assertThat(made.sourceKind()).isEqualTo(SourceKind.INSTRUCTION);
        assertThat(made.setBy()).isEqualTo(SetBy.LEADER);
        assertThat(made.responsibleLeader()).isEqualTo("分管工业副州长");
        assertThat(made.row().title() + made.row().measure() + made.row().goalText())
                .doesNotContain("产值下滑");
        assertThat(inbox.page(0, 50, false).rows())
                .anyMatch(message -> message.text().contains("研究提出稳产措施"));
    }

    @Test
    void theUnitSignsForTheChildAndTheLeaderIsTold() {
        InstructionId id = fixture.decided(fixture.task(), Handling.HANDLE_CHILD);
        signIn.as("lian2");
        TaskId made = Objects.requireNonNull(queries.detail(id).made());
        assignment.accept(made, tasks.secondHandler);
        assertThat(pages.detail(made).row().state()).isEqualTo(TaskState.IN_PROGRESS);
        signIn.as("lingdao");
        assertThat(pages.detail(made).row().title()).isEqualTo("研究提出稳产措施");
        assertThat(inbox.page(0, 50, false).rows())
                .anyMatch(message -> message.text().contains("的批示已作处理：批办（列为子任务）"));
    }

    @Test
    void aNewTaskHasNoParent() {
        InstructionId id = fixture.decided(null, Handling.HANDLE_NEW);
        signIn.as("fu2");
        TaskDetail made = pages.detail(Objects.requireNonNull(queries.detail(id).made()));
        assertThat(made.parent()).isNull();
        assertThat(made.sourceKind()).isEqualTo(SourceKind.INSTRUCTION);
        assertThat(made.row().state()).isEqualTo(TaskState.PENDING_ACCEPTANCE);
    }

    @Test
    void itIsShownInBothTimelinesToThoseWhoMayRead() {
        TaskId about = fixture.task();
        InstructionId id = fixture.decided(about, Handling.HANDLE_CHILD);
        signIn.as("fu2");
        TaskId made = Objects.requireNonNull(queries.detail(id).made());
        assertThat(words(about)).hasSize(1);
        assertThat(words(made)).hasSize(1);
        signIn.as("lingdao");
        assertThat(words(made)).hasSize(1);
        signIn.as("fu1");
        assertThat(pages.detail(made).row().title()).isEqualTo("研究提出稳产措施");
        assertThat(words(about)).isEmpty();
        assertThat(words(made)).isEmpty();
    }

    @Test
    void joiningLetsTheTaskStoryTellIt() {
        TaskId about = fixture.task();
        InstructionId id = fixture.proposed(about, Handling.HANDLE_JOIN);
        signIn.as("zhuren");
        triage.decide(id, new Triage(Handling.HANDLE_JOIN, Urgency.NORMAL, null, null, "", "", "并入跟踪", null));
        signIn.as("fu1");
        assertThat(words(about)).hasSize(1);
        assertThat(queries.detail(id).made()).isNull();
        assertThat(inbox.page(0, 50, false).rows())
                .anyMatch(message -> message.text().contains("请阅办"));
    }

    @Test
    void wordsWrittenOnNoTaskJoinTheOneTheOfficeChooses() {
        TaskId about = fixture.task();
        InstructionId id = fixture.written(null);
        signIn.as("ducha");
        assertThatThrownBy(() -> triage.propose(id, joining(null))).hasMessage("instruction.refused.noTask");
        triage.propose(id, joining(about));
        signIn.as("zhuren");
        triage.decide(id, joining(about));
        assertThat(queries.detail(id).row().task()).isEqualTo(about);
        signIn.as("fu1");
        assertThat(words(about)).hasSize(1);
        signIn.as("fu2");
        assertThatThrownBy(() -> queries.detail(id)).isInstanceOf(NotFound.class);
    }

    @Test
    void nothingJoinsATaskThatIsDone() {
        TaskId about = tasks.completed(tasks.draft("P9", "已办结的任务"));
        InstructionId id = fixture.written(null);
        signIn.as("ducha");
        triage.propose(id, joining(about));
        signIn.as("zhuren");
        assertThatThrownBy(() -> triage.decide(id, joining(about))).hasMessage("instruction.refused.joinDone");
    }

    @Test
    void aTaskThatWordsJoinedIsStruckOffAfterReportToTheLeader() {
        TaskId about = tasks.proposed(tasks.draft("P8", "批示并入的任务"));
        InstructionId id = fixture.written(about);
        signIn.as("ducha");
        triage.propose(id, joining(null));
        signIn.as("zhuren");
        triage.decide(id, joining(null));
        completion.pass(about, CompletionResult.COMPLETED, "年度数据认定");
        assertThat(pages.detail(about).reportsToLeader()).isTrue();
        assertThatThrownBy(() -> completion.close(about, "")).hasMessage("task.missing.closureReport");
        completion.close(about, "4月3日已书面报告");
        signIn.as("lingdao");
        assertThat(inbox.page(0, 50, false).rows())
                .anyMatch(message -> message.text().contains("任务已销号"));
    }

    private static Triage joining(@org.jspecify.annotations.Nullable TaskId task) {
        return new Triage(Handling.HANDLE_JOIN, Urgency.NORMAL, null, null, "", "", "并入跟踪", task);
    }

    @ParameterizedTest
    @EnumSource(
            value = Handling.class,
            names = {"GUIDANCE", "REFERENCE"})
    void guidanceAndReferenceMakeNoTask(Handling handling) {
        InstructionId id = fixture.decided(fixture.task(), handling);
        signIn.as("fu2");
        assertThat(queries.detail(id).made()).isNull();
        assertThat(queries.detail(id).row().words()).isEqualTo(InstructionFixture.WORDS);
    }

    @Test
    void namedUnitsReadTheWordsOnceDecidedAndOthersNever() {
        TaskId about = fixture.task();
        InstructionId id = fixture.proposed(about, Handling.GUIDANCE, third);
        signIn.as("fu3");
        assertThatThrownBy(() -> queries.detail(id)).isInstanceOf(NotFound.class);
        signIn.as("zhuren");
        triage.decide(id, fixture.triage(Handling.GUIDANCE));
        signIn.as("fu3");
        InstructionDetail read = queries.detail(id);
        assertThat(read.row().words()).isEqualTo(InstructionFixture.WORDS);
        assertThat(read.row().taskTitle()).isNull();
        assertThat(Objects.requireNonNull(read.triage()).opinion()).isEmpty();
        signIn.as("fu1");
        assertThatThrownBy(() -> queries.detail(id)).isInstanceOf(NotFound.class);
        assertThat(words(about)).isEmpty();
        assertThat(queries.page(InstructionList.ALL, 0, 100).rows())
                .noneMatch(row -> row.id().equals(id));
    }

    @Test
    void theScanIsReadByWhoReadsTheWords() {
        TaskId about = fixture.task();
        signIn.as("mi");
        InstructionId id = service.write(fixture.words(about, List.of(fixture.scan())));
        assertThat(queries.detail(id).scans()).hasSize(1);
        assertThat(owner.mayRead(id.uuid())).isTrue();
        for (String stranger : List.of("fu1", "fu2", "mi2", "lingdao2", "xitong")) {
            signIn.as(stranger);
            assertThat(owner.mayRead(id.uuid())).as(stranger).isFalse();
        }
        signIn.as("ducha");
        assertThat(owner.mayRead(id.uuid())).isTrue();
        assertThat(queries.detail(id).row().source()).isEqualTo(InstructionSource.TRANSCRIBED);
        assertThat(pages.timeline(about))
                .anyMatch(item -> item.title().contains("代录") && item.files().size() == 1);
    }

    @Test
    void theSecretaryNeedsTheScan() {
        TaskId about = fixture.task();
        signIn.as("mi");
        assertThatThrownBy(() -> service.write(fixture.words(about, List.of())))
                .isInstanceOf(Refusal.class)
                .hasMessage("instruction.missing.scan");
    }

    @Test
    void aSecretaryOfAnotherLeaderIsRefused() {
        TaskId about = fixture.task();
        InstructionId id = fixture.written(about);
        signIn.as("mi2");
        List<AttachmentId> scan = List.of(fixture.scan());
        assertThatThrownBy(() -> service.write(fixture.words(about, scan))).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> service.withdraw(id)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> queries.detail(id)).isInstanceOf(NotFound.class);
        WriteInstruction taken = new WriteInstruction(id, null, LocalDate.of(2023, 3, 12), "别的话", scan, List.of());
        assertThatThrownBy(() -> service.write(taken)).isInstanceOf(NotFound.class);
    }

    @Test
    void writingTwiceWritesOnce() {
        WriteInstruction words = fixture.words(fixture.task(), List.of());
        signIn.as("lingdao");
        long before = queries.page(InstructionList.MINE, 0, 1).total();
        service.write(words);
        service.write(words);
        assertThat(queries.page(InstructionList.MINE, 0, 1).total()).isEqualTo(before + 1);
    }

    @Test
    void everythingMissingIsToldAtOnce() {
        signIn.as("mi");
        WriteInstruction empty = new WriteInstruction(
                InstructionId.random(), null, LocalDate.of(2023, 3, 14), " ", List.of(), List.of());
        assertThatThrownBy(() -> service.write(empty))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.reasons()).hasSize(3));
        InstructionId id = fixture.written(null);
        signIn.as("ducha");
        Triage nothing = new Triage(Handling.HANDLE_CHILD, null, null, LocalDate.of(2023, 3, 12), "", "", "", null);
        assertThatThrownBy(() -> triage.propose(id, nothing))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.reasons()).hasSize(7));
        assertThat(queries.detail(id).row().state()).isEqualTo(InstructionState.ENTERED);
    }

    @Test
    void itIsTakenBackUntilTheOfficeHasActed() {
        InstructionId early = fixture.written(fixture.task());
        InstructionId late = fixture.proposed(fixture.task(), Handling.GUIDANCE);
        signIn.as("mi");
        service.withdraw(early);
        assertThat(queries.detail(early).row().state()).isEqualTo(InstructionState.WITHDRAWN);
        assertThatThrownBy(() -> service.withdraw(late)).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> service.withdraw(early)).isInstanceOf(Refusal.class);
        signIn.as("ducha");
        assertThatThrownBy(() -> queries.detail(early)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> triage.propose(early, fixture.triage(Handling.GUIDANCE)))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void nothingIsDecidedUnproposedOrTwice() {
        InstructionId entered = fixture.written(fixture.task());
        InstructionId decided = fixture.decided(fixture.task(), Handling.HANDLE_CHILD);
        signIn.as("zhuren");
        assertThatThrownBy(() -> triage.decide(entered, fixture.triage(Handling.GUIDANCE)))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> triage.decide(decided, fixture.triage(Handling.HANDLE_CHILD)))
                .isInstanceOf(Refusal.class);
        signIn.as("ducha");
        assertThatThrownBy(() -> triage.propose(decided, fixture.triage(Handling.GUIDANCE)))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> triage.decide(entered, fixture.triage(Handling.GUIDANCE)))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void theProposerMayNotDecide() {
        InstructionId id = fixture.written(fixture.task());
        var both = org.person("liang", tasks.office, Role.SUPERVISOR);
        var head = org.appoint(both, tasks.office, Role.SUPERVISION_HEAD);
        signIn.as("liang");
        triage.propose(id, fixture.triage(Handling.HANDLE_CHILD));
        signIn.as("liang", head);
        assertThat(queries.detail(id).acts()).doesNotContain(InstructionAct.DECIDE);
        assertThatThrownBy(() -> triage.decide(id, fixture.triage(Handling.HANDLE_CHILD)))
                .isInstanceOf(Refusal.class)
                .hasMessage("instruction.refused.ownProposal");
        TaskAuthor self = new TaskAuthor(both, tasks.office, Role.SUPERVISOR);
        assertThatThrownBy(() -> assignment.assignInstruction(TaskId.random(), null, tasks.draft("X", "自提自批"), self))
                .isInstanceOf(Refusal.class)
                .hasMessage("task.refused.ownDraft");
    }

    @Test
    void aFinishedTaskGetsNoMoreChildren() {
        TaskId about = tasks.completed(tasks.draft("P0", "已办结的任务"));
        InstructionId id = fixture.proposed(about, Handling.HANDLE_CHILD);
        signIn.as("zhuren");
        assertThatThrownBy(() -> triage.decide(id, fixture.triage(Handling.HANDLE_CHILD)))
                .isInstanceOf(Refusal.class)
                .hasMessage("task.refused.childOfThat");
        assertThat(queries.detail(id).row().state()).isEqualTo(InstructionState.PROPOSED);
    }

    @Test
    void theTaskOffersWhatThePersonCouldDo() {
        TaskId about = fixture.task();
        assertThat(steps("lingdao", about)).contains("instruction.next.write");
        assertThat(steps("mi", about)).contains("instruction.next.transcribe");
        assertThat(steps("fu1", about)).noneMatch(key -> key.startsWith("instruction"));
        InstructionId id = fixture.written(about);
        assertThat(steps("ducha", about)).contains("instruction.next.propose");
        signIn.as("ducha");
        triage.propose(id, fixture.triage(Handling.HANDLE_JOIN));
        assertThat(steps("ducha", about)).noneMatch(key -> key.startsWith("instruction"));
        assertThat(steps("zhuren", about)).contains("instruction.next.decide");
    }

    @Test
    void everyActIsInTheTrailAndTheOfficeIsTold() {
        InstructionId id = fixture.decided(fixture.task(), Handling.HANDLE_CHILD);
        signIn.as("zhuren");
        assertThat(story.of(InstructionDesk.SUBJECT, java.util.Set.of(id.uuid()), tasks.office.uuid(), true, 50))
                .extracting(entry -> entry.action())
                .containsExactlyInAnyOrder("instructionWritten", "instructionProposed", "instructionDecided");
        signIn.as("ducha");
        assertThat(inbox.page(0, 200, false).rows())
                .anyMatch(message -> message.text().contains("分管工业副州长有新批示"));
    }

    @Test
    void eachRoleHasItsLists() {
        fixture.written(fixture.task());
        signIn.as("ducha");
        assertThat(queries.lists().keySet())
                .containsExactly(InstructionList.TO_PROPOSE, InstructionList.TO_DECIDE, InstructionList.ALL);
        assertThat(queries.page(InstructionList.TO_PROPOSE, 0, 200).rows())
                .isNotEmpty()
                .allMatch(row -> row.state() == InstructionState.ENTERED);
        signIn.as("lingdao2");
        assertThat(queries.lists()).containsOnly(java.util.Map.entry(InstructionList.MINE, 0L));
    }

    private List<String> steps(String username, TaskId task) {
        return signIn.as(
                username,
                () -> pages.nextSteps(task).stream().map(step -> step.key()).toList());
    }

    private List<TimelineItem> words(TaskId task) {
        return pages.timeline(task).stream()
                .filter(item -> item.kind() == TimelineKind.INSTRUCTION)
                .filter(item -> item.lines().contains(InstructionFixture.WORDS))
                .toList();
    }
}
