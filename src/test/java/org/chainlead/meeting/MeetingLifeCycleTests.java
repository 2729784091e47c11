package org.chainlead.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.chainlead.common.NotFound;
import org.chainlead.common.Refusal;
import org.chainlead.common.Stale;
import org.chainlead.message.Inbox;
import org.chainlead.org.LeaderPostId;
import org.chainlead.org.Role;
import org.chainlead.org.UnitId;
import org.chainlead.org.UnitKind;
import org.chainlead.task.CompletionResult;
import org.chainlead.task.RowResult;
import org.chainlead.task.SourceKind;
import org.chainlead.task.TaskAct;
import org.chainlead.task.TaskAssignment;
import org.chainlead.task.TaskCompletion;
import org.chainlead.task.TaskDetail;
import org.chainlead.task.TaskDrafting;
import org.chainlead.task.TaskFixture;
import org.chainlead.task.TaskId;
import org.chainlead.task.TaskPages;
import org.chainlead.task.TaskState;
import org.chainlead.task.TimelineItem;
import org.chainlead.task.TimelineKind;
import org.chainlead.testing.IntegrationTest;
import org.chainlead.testing.OrgFixture;
import org.chainlead.testing.SignIn;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

/** From the arrangement to signed minutes: who may, what is refused, and what becomes of the decisions. */
@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MeetingLifeCycleTests {

    @Autowired
    TaskFixture tasks;

    @Autowired
    MeetingFixture fixture;

    @Autowired
    OrgFixture org;

    @Autowired
    SignIn signIn;

    @Autowired
    MeetingPlanning planning;

    @Autowired
    MeetingAgenda agenda;

    @Autowired
    MeetingNotes notes;

    @Autowired
    MeetingDecisions decisions;

    @Autowired
    MeetingMinutes minutes;

    @Autowired
    MeetingQueries queries;

    @Autowired
    TaskPages pages;

    @Autowired
    TaskDrafting drafting;

    @Autowired
    TaskAssignment assignment;

    @Autowired
    TaskCompletion completion;

    @Autowired
    Inbox inbox;

    @Autowired
    JdbcClient jdbc;

    @BeforeAll
    void start() {
        fixture.start();
        UnitId root = org.unit("州委办公室", UnitKind.PREFECTURE_DEPARTMENT, null);
        UnitId third = org.unit("州水务局", UnitKind.PREFECTURE_DEPARTMENT, root);
        org.person("fu3", third, Role.UNIT_HEAD);
        org.person("bangongshi", third, Role.COORDINATOR);
        LeaderPostId other = org.post("分管农业副州长", root);
        org.person("lingdao2", root, Role.LEADER, other);
        org.person("zong", root, Role.CHIEF_LEADER);
    }

    @AfterEach
    void signOut() {
        signIn.out();
    }

    @Test
    void signingHandsOutEveryDraftOnce() {
        MeetingId id = fixture.held(null);
        TaskId first = fixture.decided(id, "制定稳产方案");
        TaskId second = fixture.decided(id, "梳理停产企业");
        fixture.submitted(id);
        signIn.as("mishuzhang");
        List<RowResult> results = minutes.sign(id, fixture.signature());
        assertThat(results).hasSize(2).allMatch(RowResult::done);
        assertThat(minutes.handOut(id)).isEmpty();
        MeetingDetail signed = queries.detail(id);
        assertThat(signed.row().state()).isEqualTo(MeetingState.SIGNED);
        assertThat(signed.signer()).isEqualTo("mishuzhang");
        assertThat(signed.decisions()).allMatch(DecisionRow::isHandedOut);
        signIn.as("fu2");
        for (TaskId task : List.of(first, second)) {
            TaskDetail made = pages.detail(task);
            assertThat(made.row().state()).isEqualTo(TaskState.PENDING_ACCEPTANCE);
            assertThat(made.sourceKind()).isEqualTo(SourceKind.MEETING);
            assertThat(made.basis()).contains("纪要", "×政专议〔2023〕");
            assertThat(made.responsibleLeader()).isEqualTo("分管工业副州长");
        }
        signIn.as("ducha");
        assertThat(pages.timeline(first))
                .filteredOn(item -> item.kind() == TimelineKind.MEETING)
                .anyMatch(item ->
                        item.title().startsWith("签发会议纪要") && item.lines().contains("会议议定，加快项目建设。"));
        assertThat(told("fu1")).contains("的纪要已签发");
    }

    @Test
    void aDraftWaitsForTheMinutesWhateverWayItIsTaken() {
        MeetingId id = fixture.held(null);
        TaskId task = fixture.decided(id, "暂不交办");
        signIn.as("ducha");
        assertThat(pages.detail(task).row().state()).isEqualTo(TaskState.DRAFT);
        assertThat(pages.detail(task).acts()).contains(TaskAct.EDIT).doesNotContain(TaskAct.SUBMIT);
        assertThat(pages.nextSteps(task)).anyMatch(step -> step.link().equals("meetings/" + id));
        refused(() -> drafting.submit(task), "纪要还没有签发");
        signIn.as("zhuren");
        refused(() -> assignment.assignMeeting(task, "依据"), "纪要还没有签发");
        signIn.as("mishuzhang");
        refused(() -> minutes.handOut(id), "交办余下事项");
        signIn.as("fu2");
        assertThatThrownBy(() -> pages.detail(task)).isInstanceOf(NotFound.class);
    }

    @Test
    void theChairsWordHandsOutAtOnceWithItsReason() {
        MeetingId id = fixture.held(null);
        TaskId task = fixture.decided(id, "立即排查隐患");
        signIn.as("zhuren");
        refused(() -> decisions.atOnce(id, task, " ", "时间紧"), "谁要求立即交办");
        refused(() -> decisions.atOnce(id, task, "分管工业副州长", " "), "还没有填写理由");
        decisions.atOnce(id, task, "分管工业副州长", "汛期将至");
        refused(() -> decisions.atOnce(id, task, "分管工业副州长", "再次"), "已经交办");
        DecisionRow row = queries.detail(id).decisions().getFirst();
        assertThat(row.atOnceBy()).isEqualTo("分管工业副州长");
        assertThat(row.atOnceReason()).isEqualTo("汛期将至");
        assertThat(row.state()).isEqualTo(TaskState.PENDING_ACCEPTANCE);
        assertThat(entries(id, "decisionAtOnce")).isEqualTo(1);
        List<TimelineItem> story = pages.timeline(task);
        assertThat(story)
                .filteredOn(item -> item.kind() == TimelineKind.MEETING)
                .anyMatch(item -> item.title().contains("会上要求立即交办")
                        && item.lines().contains("汛期将至")
                        && Objects.requireNonNull(item.link()).equals("meetings/" + id));
        fixture.submitted(id);
        signIn.as("mishuzhang");
        assertThat(minutes.sign(id, fixture.signature())).isEmpty();
    }

    @Test
    void whoWroteADraftNeverHandsItOutAndItStaysWithItsReason() {
        MeetingId id = fixture.held(null);
        TaskId own = TaskId.random();
        signIn.as("zhuren");
        decisions.draft(id, own, fixture.decision(id, "主任自拟事项", tasks.second));
        refused(() -> decisions.atOnce(id, own, "州长", "急"), "起草");
        fixture.submitted(id);
        signIn.as("zhuren");
        SignMinutes paper = fixture.signature();
        List<RowResult> results =
                minutes.sign(id, new SignMinutes(paper.number(), paper.signedOn(), "秘书长", List.of(fixture.scan())));
        assertThat(results)
                .singleElement()
                .matches(row -> !row.done() && !row.message().isBlank());
        assertThat(queries.detail(id).recordedBy()).isEqualTo("zhuren");
        assertThat(queries.detail(id).row().waiting()).isEqualTo(1);
        signIn.as("mishuzhang");
        assertThat(queries.detail(id).acts()).contains(MeetingAct.HAND_OUT);
        assertThat(minutes.handOut(id)).allMatch(RowResult::done);
        assertThat(queries.detail(id).row().waiting()).isZero();
    }

    @Test
    void paperNeedsItsScanAndANumberIsTakenOnce() {
        MeetingId id = fixture.submitted(fixture.held(null));
        MeetingId other = fixture.submitted(fixture.held(null));
        SignMinutes paper = fixture.signature();
        signIn.as("zhuren");
        refused(() -> minutes.sign(id, paper), "纸质签发的要填写签发人");
        refused(() -> minutes.sign(id, paper), "还没有上传");
        signIn.as("mishuzhang");
        refused(() -> minutes.sign(id, new SignMinutes(" ", LocalDate.of(2023, 3, 14), "", List.of())), "不能晚于今天");
        minutes.sign(id, paper);
        refused(() -> minutes.sign(other, paper), "已经用过");
        assertThat(queries.detail(other).row().state()).isEqualTo(MeetingState.MINUTES_SUBMITTED);
        signIn.as("ducha");
        minutes.keepScan(id, List.of(fixture.scan()));
        assertThat(queries.detail(id).scans()).hasSize(1);
    }

    @Test
    void meetingMattersAreStruckOffAfterReportToTheLeader() {
        MeetingId id = fixture.held(null);
        TaskId task = fixture.decided(id, "报送方案");
        fixture.submitted(id);
        signIn.as("mishuzhang");
        minutes.sign(id, fixture.signature());
        signIn.as("lian2");
        assignment.accept(task, tasks.secondHandler);
        signIn.as("fu2");
        completion.request(task, CompletionResult.COMPLETED, "已报送", "按期完成", tasks.evidence());
        signIn.as("ducha");
        completion.propose(task, CompletionResult.COMPLETED, "属实");
        signIn.as("zhuren");
        completion.pass(task, CompletionResult.COMPLETED, "已核，月报不再报送");
        org.person("zhuren2", tasks.office, Role.SUPERVISION_HEAD);
        signIn.as("zhuren2");
        refused(() -> completion.close(task, " "), "报告");
        completion.close(task, "已向主持领导书面报告");
        assertThat(pages.detail(task).row().state()).isEqualTo(TaskState.CLOSED);
    }

    /** Every act in every state: only those of the state table pass. */
    @ParameterizedTest
    @CsvSource({
        "PLANNED,hold cancel edit pick add",
        "HELD,submit pick add draft",
        "MINUTES_SUBMITTED,withdraw return sign",
        "SIGNED,",
        "CANCELLED,"
    })
    void onlyTheArrowsOfTheTablePass(MeetingState state, @Nullable String passing) {
        Set<String> allowed = passing == null ? Set.of() : Set.of(passing.split(" "));
        TaskId task = tasks.inProgress(tasks.draft("M" + state, "议题" + state));
        MeetingId refusing = in(state);
        for (String act :
                List.of("hold", "cancel", "edit", "pick", "add", "submit", "draft", "withdraw", "return", "sign")) {
            MeetingId id = allowed.contains(act) ? in(state) : refusing;
            ThrowingCallable call = () -> act(act, id, task);
            if (allowed.contains(act)) {
                assertThatCode(call).as(act).doesNotThrowAnyException();
            } else {
                assertThatThrownBy(call).as(act).isInstanceOf(Refusal.class);
                assertThat(state(id)).as(act).isEqualTo(state.name());
            }
        }
    }

    @Test
    void whoWasToSignHearsThatTheMinutesWereTakenBack() {
        MeetingId id = fixture.submitted(fixture.held(null));
        signIn.as("ducha");
        minutes.withdraw(id);
        assertThat(told("mishuzhang")).contains("的纪要已撤回，暂不用签发");
    }

    @Test
    void aMeetingIsNotHeldBeforeItsDay() {
        signIn.as("ducha");
        MeetingDraft draft = fixture.draft("下周推进会");
        MeetingId id = planning.create(
                MeetingId.random(),
                new MeetingDraft(
                        draft.name(),
                        MeetingKind.PUSH,
                        null,
                        MeetingFixture.STARTS.plusDays(7),
                        draft.place(),
                        draft.chairPost(),
                        draft.chairName(),
                        draft.units()));
        refused(() -> minutes.hold(id), "还没有到日子");
        assertThat(told("fu1")).contains("下周推进会");
        planning.cancel(id, "与州委全会冲突");
        assertThat(told("lingdao")).contains("会议取消：下周推进会");
    }

    @Test
    void whoIsOutsideReadsOnlyWhatIsTheirs() {
        TaskId task = tasks.inProgress(tasks.draft("S1", "保密议题"));
        MeetingId id = fixture.held(task);
        fixture.decided(id, "议定保密事项");
        AgendaRow item = as("ducha", id).agenda().getFirst();
        signIn.as("ducha");
        notes.save(id, item.id(), AgendaText.NOTES, item.notesVersion(), "内部记录");
        assertThatThrownBy(() -> as("fu3", id)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> as("lingdao2", id)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> as("bangongshi", id)).isInstanceOf(NotFound.class);
        MeetingDetail attending = as("fu1", id);
        assertThat(attending.inside()).isFalse();
        assertThat(attending.decisions()).isEmpty();
        assertThat(attending.agenda())
                .singleElement()
                .matches(row -> row.notes().isEmpty() && row.why().isEmpty());
        for (String inside : List.of("lingdao", "mi", "zong", "mishuzhang")) {
            assertThat(as(inside, id).decisions()).as(inside).hasSize(1);
            assertThat(as(inside, id).agenda().getFirst().notes()).as(inside).isEqualTo("内部记录");
        }
        signIn.as("fu1");
        assertThatThrownBy(() -> minutes.hold(id)).isInstanceOf(AccessDeniedException.class);
        signIn.as("bangongshi");
        refused(() -> planning.create(MeetingId.random(), fixture.draft("全州会")), "本单位牵头的产业链");
        assertThatThrownBy(() -> agenda.add(id, AgendaItemId.random(), "旁人议题")).isInstanceOf(NotFound.class);
    }

    @Test
    void nothingTypedIsLostWhenTwoWriteAtOnce() {
        MeetingId id = fixture.held(null);
        AgendaRow item = as("ducha", id).agenda().getFirst();
        signIn.as("ducha");
        notes.save(id, item.id(), AgendaText.NOTES, item.notesVersion(), "督查员写的");
        notes.save(id, item.id(), AgendaText.AGREED, item.agreedVersion(), "互不影响");
        signIn.as("zhuren");
        assertThatThrownBy(() -> notes.save(id, item.id(), AgendaText.NOTES, item.notesVersion(), "主任写的"))
                .isInstanceOf(Stale.class);
        notes.keepAside(id, item.id(), AgendaText.NOTES, "主任写的");
        notes.keepAside(id, item.id(), AgendaText.NOTES, "主任写的");
        assertThat(notes.kept(id, item.id()))
                .singleElement()
                .matches(kept -> kept.words().equals("主任写的") && kept.writtenBy().equals("zhuren"));
        assertThat(as("ducha", id).agenda().getFirst().notes()).isEqualTo("督查员写的");
    }

    private MeetingId in(MeetingState state) {
        return switch (state) {
            case PLANNED -> fixture.planned();
            case HELD -> held();
            case MINUTES_SUBMITTED -> fixture.submitted(fixture.held(null));
            case SIGNED -> {
                MeetingId id = fixture.submitted(fixture.held(null));
                yield signIn.as("mishuzhang", () -> {
                    minutes.sign(id, fixture.signature());
                    return id;
                });
            }
            case CANCELLED -> {
                MeetingId id = fixture.planned();
                yield signIn.as("ducha", () -> {
                    planning.cancel(id, "改期");
                    return id;
                });
            }
        };
    }

    private MeetingId held() {
        MeetingId id = fixture.held(null);
        fixture.decided(id, "送签前的事项");
        return id;
    }

    private void act(String act, MeetingId id, TaskId task) {
        signIn.as(act.equals("sign") || act.equals("return") ? "mishuzhang" : "ducha");
        switch (act) {
            case "hold" -> minutes.hold(id);
            case "cancel" -> planning.cancel(id, "改期");
            case "edit" -> planning.edit(id, queries.detail(id).version(), fixture.draft("改名"));
            case "pick" -> agenda.pick(id, List.of(task), 2);
            case "add" -> agenda.add(id, AgendaItemId.random(), "又一议题");
            case "submit" -> minutes.submit(id);
            case "draft" ->
                decisions.draft(
                        id,
                        TaskId.random(),
                        new DecisionDraft(null, "事项", "目标", tasks.second, List.of(), MeetingFixture.DUE));
            case "withdraw" -> minutes.withdraw(id);
            case "return" -> minutes.returnMinutes(id, "请补充");
            case "sign" -> minutes.sign(id, fixture.signature());
            default -> throw new IllegalArgumentException(act);
        }
    }

    private MeetingDetail as(String who, MeetingId id) {
        return signIn.as(who, () -> queries.detail(id));
    }

    private String state(MeetingId id) {
        return jdbc.sql("select state from meeting where id = :id")
                .param("id", id.uuid())
                .query(String.class)
                .single();
    }

    private int entries(MeetingId id, String action) {
        return jdbc.sql("select count(*) from audit_entry where subject_id = :id and action = :action")
                .param("id", id.toString())
                .param("action", action)
                .query(Integer.class)
                .single();
    }

    private String told(String who) {
        return signIn.as(who, () -> inbox.page(0, 50, false).rows().toString());
    }

    private static void refused(ThrowingCallable call, String why) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.text()).contains(why));
    }
}
