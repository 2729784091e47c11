package org.chainlead.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.chainlead.common.NotFound;
import org.chainlead.common.Reason;
import org.chainlead.common.Refusal;
import org.chainlead.org.OrgLists;
import org.chainlead.org.Role;
import org.chainlead.org.UnitGroupId;
import org.chainlead.org.UnitId;
import org.chainlead.org.UnitKind;
import org.chainlead.testing.FreshDatabase;
import org.chainlead.testing.IntegrationTest;
import org.chainlead.testing.OrgFixture;
import org.chainlead.testing.SignIn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Clauses of the closed loop that hold between two acts: who takes back, who asks, what still stands afterwards. */
@IntegrationTest
@FreshDatabase
class ClosedLoopTests {

    private static final LocalDate LATER = LocalDate.of(2024, 3, 31);
    private static final String PAPER = "楚政办函〔2023〕7号";

    @Autowired
    private TaskFixture fixture;

    @Autowired
    private OrgFixture org;

    @Autowired
    private OrgLists lists;

    @Autowired
    private SignIn signIn;

    @Autowired
    private TaskDrafting drafting;

    @Autowired
    private TaskAssignment assignment;

    @Autowired
    private TaskChanges changes;

    @Autowired
    private TaskSteering steering;

    @Autowired
    private TaskCompletion completion;

    @Autowired
    private TaskDecisions decisions;

    @Autowired
    private TaskQueries queries;

    @Autowired
    private TaskPages pages;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void start() {
        fixture.start();
    }

    @AfterEach
    void leave() {
        signIn.out();
    }

    @Test
    void aTaskOfAGroupIsAskedForByTheOfficeAndComesToItsEnd() {
        TaskId parent = fixture.assigned(ofGroup(group()));
        signIn.as("ducha");
        assertThat(pages.detail(parent).acts()).contains(TaskAct.COMPLETE);
        assertThatThrownBy(() -> completion.request(parent, CompletionResult.COMPLETED, "各单位均已办结", "", List.of()))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.text()).contains("子任务已办结0项，共2项"));
        completion.request(parent, CompletionResult.BASICALLY, "各单位均已办结", "子任务另行督办", List.of());
        assertThatThrownBy(() -> completion.propose(parent, CompletionResult.BASICALLY, ""))
                .hasMessage("task.refused.actedForUnit");
        signIn.as("zhuren");
        completion.pass(parent, CompletionResult.BASICALLY, "子任务另行督办");
        completion.close(parent, "");
        assertThat(pages.detail(parent).row().state()).isEqualTo(TaskState.CLOSED);
        assertThat(told("ducha")).contains("task.message.completed");
    }

    @Test
    void whatWasHandedOutIsTakenBackUntilTheUnitHasSigned() {
        TaskId id = fixture.assigned(fixture.draft("1.8", "打造绿色硅全产业链"));
        signIn.as("zhuren");
        assertThat(pages.detail(id).acts()).contains(TaskAct.RECALL);
        assertThatThrownBy(() -> assignment.recall(id, " ")).isInstanceOf(Refusal.class);

        assignment.recall(id, "牵头单位有误");

        assertThat(pages.detail(id).row().state()).isEqualTo(TaskState.PENDING_APPROVAL);
        assertThat(told("fu1")).contains("task.message.recalled");
        assertThat(notices(id)).containsExactly("VOIDED");
        signIn.as("fu1");
        assertThatThrownBy(() -> pages.detail(id)).isInstanceOf(NotFound.class);
        signIn.as("zhuren");
        assignment.approve(id, "楚政通〔2023〕9号");
        assertThat(notices(id)).containsExactlyInAnyOrder("VOIDED", "ISSUED");
    }

    @Test
    void aSignedTaskAndOneOfAGroupAreNotTakenBack() {
        TaskId signed = fixture.inProgress(fixture.draft("1.9", "打造绿色铜全产业链"));
        TaskId parent = fixture.assigned(ofGroup(group()));
        signIn.as("zhuren");
        TaskId member = new TaskId(jdbc.sql("select id from task where parent_id = :id limit 1")
                .param("id", parent.uuid())
                .query(java.util.UUID.class)
                .single());

        assertThat(pages.detail(signed).acts()).doesNotContain(TaskAct.RECALL);
        assertThatThrownBy(() -> assignment.recall(signed, "重办")).isInstanceOf(Refusal.class);
        assertThat(pages.detail(member).acts()).doesNotContain(TaskAct.RECALL);
        assertThatThrownBy(() -> assignment.recall(member, "重办")).isInstanceOf(Refusal.class);
    }

    private List<String> notices(TaskId task) {
        return jdbc.sql("""
                        select n.state from notice n join notice_task p on p.notice_id = n.id
                         where p.task_id = :task""").param("task", task.uuid()).query(String.class).list();
    }

    @Test
    void theOfficeDoesNotAskForAUnit() {
        TaskId id = fixture.inProgress(fixture.draft("1.1", "打造绿色硅全产业链"));
        signIn.as("ducha");
        assertThat(pages.detail(id).acts()).doesNotContain(TaskAct.COMPLETE);
        assertThatThrownBy(() -> completion.request(id, CompletionResult.COMPLETED, "x", "x", fixture.evidence()))
                .hasMessage("task.refused.unitAsks");
        TaskId asked = fixture.pendingVerification(fixture.draft("1.2", "打造绿色铜全产业链"));
        signIn.as("ducha");
        assertThatThrownBy(() -> completion.withdraw(asked)).hasMessage("task.refused.unitAsks");
    }

    @Test
    void completionNeedsEvidenceAndAProposalByAnother() {
        TaskId id = fixture.inProgress(fixture.draft("1.3", "打造绿色钛全产业链"));
        signIn.as("fu1");
        assertThatThrownBy(() -> completion.request(id, CompletionResult.COMPLETED, "已完成", "年度数据认定", List.of()))
                .hasMessage("task.missing.evidence");
        completion.request(id, CompletionResult.COMPLETED, "已完成", "年度数据认定", fixture.evidence());
        signIn.as("zhuren");
        assertThat(pages.detail(id).acts()).doesNotContain(TaskAct.PASS).contains(TaskAct.RETURN_WORK);
        assertThatThrownBy(() -> completion.pass(id, CompletionResult.COMPLETED, "属实"))
                .hasMessage("task.refused.notProposed");
        completion.returnWork(id, "缺少验收意见");
        signIn.as("fu1");
        completion.request(id, CompletionResult.COMPLETED, "已补充", "年度数据认定", List.of());
        signIn.as("ducha", () -> {
            completion.propose(id, CompletionResult.BASICALLY, "属实");
            return id;
        });
        jdbc.sql("update task set proposed_by = (select id from account where username = 'zhuren') where id = :id")
                .param("id", id.uuid())
                .update();
        signIn.as("zhuren");
        assertThatThrownBy(() -> completion.pass(id, CompletionResult.BASICALLY, "属实"))
                .hasMessage("task.refused.ownVerification");
    }

    @Test
    void manyArePassedWithWhatWasProposedAndManyAreReturned() {
        TaskId first = fixture.proposed(fixture.draft("1.4", "打造绿色铝全产业链"));
        TaskId second = fixture.pendingVerification(fixture.draft("1.5", "打造绿色钒全产业链"));
        signIn.as("zhuren");
        List<RowResult> passed = completion.passAll(List.of(first, second), "按年度数据认定");
        assertThat(passed).extracting(RowResult::done).containsExactly(true, false);
        assertThat(passed.get(1).message()).contains("核验意见");
        assertThat(pages.detail(first).result()).isEqualTo(CompletionResult.COMPLETED);
        assertThat(completion.returnAll(List.of(first, second), "缺少材料"))
                .extracting(RowResult::done)
                .containsExactly(false, true);
        TaskId draft = fixture.submitted(fixture.draft("1.6", "打造绿色钢全产业链"));
        signIn.as("zhuren");
        assertThat(assignment.returnDraftAll(List.of(draft, first), "请补充措施"))
                .extracting(RowResult::done)
                .containsExactly(true, false);
    }

    @Test
    void manyAreProposedWithWhatTheUnitAskedFor() {
        TaskId asked = fixture.pendingVerification(fixture.draft("1.7", "打造绿色硅全产业链"));
        TaskId underWay = fixture.inProgress(fixture.draft("1.8", "打造绿色钛全产业链"));
        signIn.as("ducha");
        List<RowResult> proposed = completion.proposeAll(List.of(asked, underWay), "现场核实属实");
        assertThat(proposed).extracting(RowResult::done).containsExactly(true, false);
        CompletionResult requested = pages.detail(asked).requestedResult();
        assertThat(requested).isNotNull();
        assertThat(pages.detail(asked).proposedResult()).isEqualTo(requested);
    }

    @Test
    void manyAreGivenToOneHandlerOnlyUnderWay() {
        TaskId open = fixture.inProgress(fixture.draft("1.7", "发展现代种业"));
        TaskId unsigned = fixture.assigned(fixture.draft("1.8", "发展花卉产业"));
        signIn.as("lian1");
        assertThat(assignment.changeHandlerAll(List.of(open, unsigned), fixture.handler))
                .extracting(RowResult::done)
                .containsExactly(true, false);
        assertThat(assignment.acceptAll(List.of(unsigned), fixture.secondHandler))
                .extracting(RowResult::done)
                .containsExactly(false);
    }

    @Test
    void whatWasAskedLapsesWhenTheTaskIsDone() {
        TaskId id = fixture.inProgress(fixture.draft("2.1", "打造绿色硅全产业链"));
        RequestId request = signIn.as("fu1", () -> {
            RequestId asked = changes.requestExtension(id, LATER, "设备到货推迟", "土建完成", List.of());
            completion.request(id, CompletionResult.COMPLETED, "已完成", "年度数据认定", fixture.evidence());
            return asked;
        });
        signIn.as("ducha", () -> {
            completion.propose(id, CompletionResult.COMPLETED, "");
            return id;
        });
        signIn.as("zhuren");
        assertThat(decisions.waiting(0, 10).rows()).hasSize(1);
        completion.pass(id, CompletionResult.COMPLETED, "年度数据认定");
        assertThat(decisions.waiting(0, 10).rows()).isEmpty();
        assertThat(changes.requests(id).getFirst().state()).isEqualTo(RequestState.WITHDRAWN);
        jdbc.sql("update task_request set state = 'PENDING'").update();
        assertThat(decisions.waiting(0, 10).rows())
                .as("left open by an older version")
                .isEmpty();
        assertThatThrownBy(() -> changes.approve(request, "同意", PAPER, null)).hasMessage("task.refused.notUnderWay");
        assertThat(pages.detail(id).row().dueOn()).isEqualTo(LocalDate.of(2023, 12, 31));
    }

    @Test
    void whatIsCompletedWithAGoalOpenCountsAsNotReached() {
        TaskId id = fixture.completed(fixture.draft("2.6", "打造绿色钛全产业链"));
        signIn.as("zhuren");
        assertThat(pages.detail(id).row().unreached()).isTrue();
        assertThat(TaskColumn.DONE.text(pages.detail(id).row())).endsWith("未达");
        assertThat(queries.sums(TaskFilter.all()).unreached()).isOne();
        completion.reopen(id, "年度数据未达");
        assertThat(queries.sums(TaskFilter.all()).unreached()).isZero();
    }

    @Test
    void theUnitTakesBackWhatItAskedUntilTheOfficeHasActed() {
        TaskId id = fixture.inProgress(fixture.draft("2.2", "打造绿色铜全产业链"));
        RequestId request = extension(id);
        signIn.as("fu2");
        assertThatThrownBy(() -> changes.withdraw(request)).isInstanceOf(org.chainlead.common.NotFound.class);
        signIn.as("fu1");
        changes.withdraw(request);
        assertThat(changes.requests(id).getFirst().state()).isEqualTo(RequestState.WITHDRAWN);
        assertThat(pages.timeline(id)).extracting(TimelineItem::title).contains("撤回延期申请");
        RequestId again = extension(id);
        signIn.as("ducha", () -> {
            changes.giveOpinion(again, "拟同意");
            return id;
        });
        signIn.as("fu1");
        assertThatThrownBy(() -> changes.withdraw(again)).hasMessage("task.refused.requestHandled");
    }

    @Test
    void anAdjustmentIsGrantedOnlyByAdjusting() {
        TaskId id = adjustmentAsked("2.3");
        signIn.as("zhuren");
        assertThat(told("zhuren")).contains("task.message.adjustmentAsked");
        assertThat(decisions.waiting(0, 10).rows()).singleElement().satisfies(decision -> {
            assertThat(decision.asked().text()).contains("申请调整责任", "职能已划转");
            assertThat(decision.answerBy()).isEqualTo(LocalDate.of(2023, 3, 15));
            assertThat(decision.onPage()).isTrue();
        });
        assertThatThrownBy(() -> assignment.approve(id, PAPER)).hasMessage("task.refused.nothingAdjusted");
        drafting.edit(id, drafting.open(id).version(), led(drafting.open(id).draft(), fixture.second));
        assignment.approve(id, PAPER);
        assertThat(pages.detail(id).leadUnit()).isEqualTo(fixture.second);
        assertThat(pages.detail(id).elementsNo()).isEqualTo(2);
        assertThat(told("fu2")).contains("task.message.assigned");
        assertThat(told("fu1")).contains("task.message.granted.ADJUSTMENT");
    }

    @Test
    void anAdjustmentRefusedLeavesTheElementsAsTheyWere() {
        TaskId id = adjustmentAsked("2.4");
        signIn.as("zhuren");
        drafting.edit(id, drafting.open(id).version(), led(drafting.open(id).draft(), fixture.second));
        assignment.returnDraft(id, "职能未划转");
        assertThat(pages.detail(id).leadUnit()).isEqualTo(fixture.first);
        assertThat(pages.detail(id).row().state()).isEqualTo(TaskState.PENDING_ACCEPTANCE);
    }

    @Test
    void anAdjustmentIsTakenBackAndCountsAsTheOne() {
        TaskId id = adjustmentAsked("2.5");
        signIn.as("fu1");
        changes.withdraw(changes.requests(id).getFirst().id());
        assertThat(pages.detail(id).row().state()).isEqualTo(TaskState.PENDING_ACCEPTANCE);
        assertThatThrownBy(() -> assignment.requestAdjustment(id, Element.TITLE, "理由", ""))
                .hasMessage("task.refused.adjustedOnce");
    }

    @Test
    void whomInsteadIsNamedWhenTheUnitIsToChange() {
        TaskId id = fixture.assigned(fixture.draft("2.6", "发展现代种业"));
        signIn.as("fu1");
        assertThatThrownBy(() -> assignment.requestAdjustment(id, Element.RESPONSIBILITY, "职能已划转", " "))
                .hasMessage("task.missing.instead");
        assertThat(pages.detail(id).row().state()).isEqualTo(TaskState.PENDING_ACCEPTANCE);
        assignment.requestAdjustment(id, Element.MEASURE, "措施与职能不符", "");
        assertThat(pages.detail(id).row().state()).isEqualTo(TaskState.PENDING_APPROVAL);
    }

    @Test
    void aDraftIsItsAuthorsUntilTheAuthorHasLeft() {
        org.person("ducha2", fixture.office, Role.SUPERVISOR);
        TaskId id = fixture.drafted(fixture.draft("3.1", "发展现代种业"));
        for (String other : List.of("ducha2", "zhuren")) {
            signIn.as(other);
            assertThatThrownBy(() -> drafting.submit(id)).hasMessage("task.refused.notAuthor");
            assertThatThrownBy(() -> drafting.delete(id)).hasMessage("task.refused.notAuthor");
            assertThat(pages.detail(id).acts()).doesNotContain(TaskAct.SUBMIT, TaskAct.DELETE);
        }
        jdbc.sql(
                        "update appointment set valid_until = '2023-03-12' where account_id = (select id from account where username = 'ducha')")
                .update();
        signIn.as("zhuren");
        assertThatThrownBy(() -> drafting.submit(id)).as("another role").hasMessage("task.refused.notAuthor");
        signIn.as("ducha2");
        drafting.submit(id);
        drafting.withdraw(id);
        drafting.delete(id);
        assertThat(queries.count(TaskFilter.all().withWords("现代种业"))).isZero();
    }

    @Test
    void aNodeIsNotMovedByAChangeEither() {
        TaskDraft draft = fixture.draft("3.2", "打造绿色能源全产业链");
        GoalDraft node =
                GoalDraft.threshold("开工率", Comparison.GE, BigDecimal.valueOf(60), "%", LocalDate.of(2023, 6, 30));
        TaskId id = fixture.inProgress(with(draft, List.of(node)));
        GoalDraft later =
                GoalDraft.threshold("开工率", Comparison.GE, BigDecimal.valueOf(60), "%", LocalDate.of(2023, 7, 31));
        GoalDraft lower =
                GoalDraft.threshold("开工率", Comparison.GE, BigDecimal.valueOf(50), "%", LocalDate.of(2023, 6, 30));
        signIn.as("fu1");
        assertThatThrownBy(() -> changes.requestAmendment(id, ElementChange.goals("目标", List.of(later)), "理由"))
                .hasMessage("task.refused.thresholdMoved");
        RequestId request = changes.requestAmendment(id, ElementChange.goals("目标", List.of(lower)), "理由");
        signIn.as("zhuren");
        assertThatThrownBy(() -> changes.approve(request, "同意", PAPER, with(draft, List.of(later))))
                .hasMessage("task.refused.thresholdMoved");
        changes.approve(request, "同意", PAPER, null);
        assertThat(pages.elements(id).goals().getFirst().target()).isEqualByComparingTo("50");
    }

    @Test
    void onlyTheLeaderWhoSetItDecidesAndOneOutsideTheSystemDoesSoOnPaper() {
        org.person("lingdao2", fixture.office, Role.LEADER, org.post("分管农业副州长", fixture.office));
        TaskId id = fixture.inProgress(fixture.draft("3.3", "发展花卉产业"));
        jdbc.sql("update task set set_by = 'LEADER' where id = :id")
                .param("id", id.uuid())
                .update();
        chainLedBy("lingdao2", id);
        signIn.as("lingdao2");
        assertThatThrownBy(() -> steering.suspend(id, LocalDate.of(2023, 5, 31), "等待批复", ""))
                .hasMessage("task.refused.anotherLeader");
        jdbc.sql("update task set post_id = null where id = :id")
                .param("id", id.uuid())
                .update();
        signIn.as("zhuren");
        assertThatThrownBy(() -> steering.suspend(id, LocalDate.of(2023, 5, 31), "等待批复", ""))
                .hasMessage("task.missing.paper");
        steering.suspend(id, LocalDate.of(2023, 5, 31), "等待批复", "批示件12号");
        assertThatThrownBy(() -> steering.resume(id, "已批复", "")).hasMessage("task.missing.paper");
        assertThatThrownBy(() -> steering.resume(id, " ", "批示件13号")).hasMessage("task.missing.reason");
        steering.resume(id, "已批复", "批示件13号");
        assertThat(pages.detail(id).row().state()).isEqualTo(TaskState.IN_PROGRESS);
    }

    @Test
    void anExtensionTellsThatItGoesBeyondTheParent() {
        TaskId parent = fixture.inProgress(fixture.draft("3.4", "打造文化旅游全产业链"));
        TaskId child = signIn.as(
                "ban1",
                () -> drafting.split(TaskId.random(), parent, led(fixture.draft("3.4", "建设半山酒店"), fixture.second)));
        signIn.as("ban1", () -> {
            drafting.submit(child);
            return child;
        });
        signIn.as("fu2");
        assertThat(decisions.splitsWaiting())
                .as("the child's own unit decides nothing")
                .isZero();
        signIn.as("fu1");
        assertThat(decisions.splitsWaiting()).isOne();
        assignment.approve(child, "按上级任务拆分");
        assertThat(decisions.splitsWaiting()).isZero();
        assertThat(changes.effects(child, LATER)).extracting(Reason::key).contains("task.effect.parent");
        assertThat(changes.effects(child, LocalDate.of(2023, 12, 31)))
                .extracting(Reason::key)
                .doesNotContain("task.effect.parent");
    }

    @Test
    void aTaskThatWasCarriedOverIsNotReopened() {
        TaskId old = fixture.completed(fixture.draft("3.5", "打造绿色钛全产业链"));
        TaskId next = fixture.inProgress(fixture.draft("3.6", "打造绿色钛全产业链"));
        jdbc.sql("update task set carried_from_id = :old where id = :next")
                .param("old", old.uuid())
                .param("next", next.uuid())
                .update();
        signIn.as("zhuren");
        assertThat(pages.detail(old).acts()).doesNotContain(TaskAct.REOPEN);
        assertThatThrownBy(() -> completion.reopen(old, "抽查")).hasMessage("task.refused.reopenCarried");
    }

    @Test
    void whatALeaderApprovesNamesTheLeader() {
        TaskDraft d = fixture.draft("3.7", "化解企业用水缺口");
        TaskId id = fixture.drafted(new TaskDraft(
                SourceKind.INSPECTION,
                d.sourceNumber(),
                d.sourceTitle(),
                null,
                d.level(),
                null,
                null,
                null,
                d.title(),
                d.measure(),
                d.goalText(),
                d.goals(),
                d.startsOn(),
                d.dueOn(),
                d.cycle(),
                fixture.first,
                null,
                null,
                null,
                List.of(),
                List.of(),
                List.of(),
                SetBy.OFFICE,
                d.proposal(),
                false));
        signIn.as("ducha");
        assertThatThrownBy(() -> drafting.submit(id)).hasMessage("task.missing.leader");
    }

    private TaskId adjustmentAsked(String number) {
        TaskId id = fixture.assigned(fixture.draft(number, "打造绿色铝全产业链"));
        return signIn.as("fu1", () -> {
            assignment.requestAdjustment(id, Element.RESPONSIBILITY, "职能已划转", "州农业农村局");
            return id;
        });
    }

    private RequestId extension(TaskId id) {
        return signIn.as("fu1", () -> changes.requestExtension(id, LATER, "设备到货推迟", "土建完成", List.of()));
    }

    private UnitGroupId group() {
        return signIn.as("xitong", () -> {
            UnitGroupId group = lists.createGroup("州级部门", "", 1);
            lists.addMember(group, fixture.first, OrgFixture.SINCE, 1);
            lists.addMember(group, fixture.second, OrgFixture.SINCE, 2);
            return group;
        });
    }

    @Test
    void whoSupportsAGroupSupportsEachMemberButNoMemberAnother() {
        UnitGroupId group = group();
        UnitId third = signIn.as("xitong", () -> org.unit("州商务局", UnitKind.PREFECTURE_DEPARTMENT, fixture.office));
        TaskId parent = fixture.assigned(supportedBy(ofGroup(group), List.of(fixture.second, third)));

        assertThat(jdbc.sql("""
                        select x.unit_id from task t left join task_unit x on x.task_id = t.id and x.relation = 'SUPPORTING'
                         where t.parent_id = :id""")
                        .param("id", parent.uuid())
                        .query(java.util.UUID.class)
                        .list())
                .containsExactly(third.uuid(), third.uuid());
    }

    private TaskDraft ofGroup(UnitGroupId group) {
        return copy(fixture.draft("26.4", "落实惠企政策"), List.of(), null, group);
    }

    private static TaskDraft led(TaskDraft draft, UnitId lead) {
        return copy(draft, draft.goals(), lead, null);
    }

    private static TaskDraft with(TaskDraft draft, List<GoalDraft> goals) {
        return copy(draft, goals, draft.leadUnit(), null);
    }

    private static TaskDraft supportedBy(TaskDraft draft, List<UnitId> supporting) {
        return copy(draft, draft.goals(), draft.leadUnit(), draft.group(), supporting);
    }

    private static TaskDraft copy(
            TaskDraft d,
            List<GoalDraft> goals,
            @org.jspecify.annotations.Nullable UnitId lead,
            @org.jspecify.annotations.Nullable UnitGroupId group) {
        return copy(d, goals, lead, group, d.supporting());
    }

    private static TaskDraft copy(
            TaskDraft d,
            List<GoalDraft> goals,
            @org.jspecify.annotations.Nullable UnitId lead,
            @org.jspecify.annotations.Nullable UnitGroupId group,
            List<UnitId> supporting) {
        return new TaskDraft(
                d.sourceKind(),
                d.sourceNumber(),
                d.sourceTitle(),
                d.sourceClause(),
                d.level(),
                d.plan(),
                d.specialAction(),
                d.chain(),
                d.title(),
                d.measure(),
                d.goalText(),
                goals,
                d.startsOn(),
                d.dueOn(),
                d.cycle(),
                lead,
                group,
                d.post(),
                d.responsible(),
                supporting,
                d.addressees(),
                d.copies(),
                d.setBy(),
                d.proposal(),
                d.starred());
    }

    private void chainLedBy(String leader, TaskId task) {
        jdbc.sql("""
                        with chain as (
                            insert into industry_chain (id, code, name, sort, leader_post_id, version)
                            select gen_random_uuid(), 'HH', '花卉', 1, a.post_id, 0 from appointment a
                              join account c on c.id = a.account_id where c.username = :leader
                            returning id)
                        update task set chain_id = chain.id from chain where task.id = :task""").param("leader", leader).param("task", task.uuid()).update();
    }

    private List<String> told(String username) {
        return jdbc.sql("""
                        select m.text_key from message m join account a on a.id = m.account_id
                         where a.username = :username""").param("username", username).query(String.class).list();
    }
}
