package org.chainlead.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.chainlead.common.Refusal;
import org.chainlead.testing.FreshDatabase;
import org.chainlead.testing.IntegrationTest;
import org.chainlead.testing.SignIn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

@IntegrationTest
@FreshDatabase
class CarryOverTests {

    private static final LocalDate STARTS = LocalDate.of(2024, 1, 1);
    private static final LocalDate DUE = LocalDate.of(2024, 6, 30);

    @Autowired
    private TaskFixture fixture;

    @Autowired
    private SignIn signIn;

    @Autowired
    private CarryOvers carryOvers;

    @Autowired
    private ActionPlans plans;

    @Autowired
    private TaskDrafting drafting;

    @Autowired
    private TaskSteering steering;

    @Autowired
    private TaskCompletion completion;

    @Autowired
    private TaskPages pages;

    @Autowired
    private JdbcClient jdbc;

    private PlanId old;
    private PlanId next;

    @BeforeEach
    void start() {
        fixture.start();
        old = plan("产业攻坚年行动方案", 2023);
        next = plan("产业提升年行动方案", 2024);
    }

    @AfterEach
    void leave() {
        signIn.out();
    }

    @Test
    void theOldTaskEndsUndoneAndTheNewOneGoesOnWithHandlerAndFirstDate() {
        TaskId id = inOld("1.1");
        jdbc.sql("update task set due_on = '2024-02-29' where id = :id")
                .param("id", id.uuid())
                .update();
        CarryOverId proposal = proposed(id);
        signIn.as("zhuren");
        assertThat(carryOvers.waiting()).isEqualTo(1);

        assertThat(carryOvers.approve(proposal)).extracting(RowResult::done).containsExactly(true);

        TaskDetail before = pages.detail(id);
        assertThat(before.row().state()).isEqualTo(TaskState.COMPLETED);
        assertThat(before.result()).isEqualTo(CompletionResult.CARRIED_OVER);
        TaskDetail after =
                pages.detail(Objects.requireNonNull(before.carriedInto()).task());
        assertThat(after.plan()).isEqualTo(next);
        assertThat(after.row().state()).isEqualTo(TaskState.IN_PROGRESS);
        assertThat(after.row().dueOn()).isEqualTo(DUE);
        assertThat(after.row().original()).as("首次时限").isEqualTo(LocalDate.of(2023, 12, 31));
        assertThat(after.row().handlerName()).isEqualTo("ban1");
        assertThat(after.row().caseNumber()).isNotEqualTo(before.row().caseNumber());
        assertThat(Objects.requireNonNull(after.carriedFrom()).task()).isEqualTo(id);
        assertThat(pages.timeline(id)).extracting(TimelineItem::title).anyMatch(title -> title.startsWith("年度结转"));
    }

    @Test
    void decidingTwiceCarriesOnce() {
        CarryOverId proposal = proposed(inOld("1.1"), inOld("1.2"));
        signIn.as("zhuren");
        assertThat(carryOvers.approve(proposal)).hasSize(2);
        assertThat(carryOvers.approve(proposal)).isEmpty();
        assertThat(jdbc.sql("select count(*) from task where plan_id = :plan")
                        .param("plan", next.uuid())
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
    }

    @Test
    void aRowThatCannotBeCarriedAnyMoreKeepsItsReasonAndTheOthersGo() {
        TaskId first = inOld("1.1");
        TaskId second = inOld("1.2");
        CarryOverId proposal = proposed(first, second);
        signIn.as("zhuren");
        steering.terminate(first, "政策取消", "楚政办函〔2023〕8号");

        assertThat(carryOvers.approve(proposal)).extracting(RowResult::done).containsExactly(false, true);
        assertThat(carryOvers.all().getFirst().rows().getFirst().refused()).contains("终止");
    }

    @Test
    void whoProposedNeverDecidesAndUnitsDoNeither() {
        CarryOverId proposal = proposed(inOld("1.1"));
        signIn.as("ducha");
        assertThatThrownBy(() -> carryOvers.approve(proposal)).isInstanceOf(AccessDeniedException.class);
        signIn.as("fu1");
        assertThatThrownBy(() -> carryOvers.all()).isInstanceOf(AccessDeniedException.class);
        jdbc.sql("update carry_over set proposed_by = (select id from account where username = 'zhuren')")
                .update();
        signIn.as("zhuren");
        assertThat(carryOvers.approve(proposal)).extracting(RowResult::done).containsExactly(false);
        assertThatThrownBy(() -> carryOvers.refuse(proposal, "不合适")).hasMessage("task.carry.refused.own");
    }

    @Test
    void aReturnedProposalFreesItsTasksForAnother() {
        TaskId id = inOld("1.1");
        CarryOverId proposal = proposed(id);
        signIn.as("ducha");
        assertThat(carryOvers.preview(List.of(id), next).getFirst().refused()).contains("另一份待决定");
        signIn.as("zhuren");
        carryOvers.refuse(proposal, "先办结再议");
        signIn.as("ducha");
        assertThat(carryOvers.preview(List.of(id), next).getFirst().refused()).isEmpty();
    }

    @Test
    void whatIsWrongWithAProposalIsToldAtOnce() {
        TaskId id = inOld("1.1");
        signIn.as("ducha");
        ProposeCarryOver wrong = new ProposeCarryOver(
                CarryOverId.random(), null, LocalDate.of(2023, 2, 1), LocalDate.of(2023, 1, 1), " ");
        assertThatThrownBy(() -> carryOvers.propose(List.of(id), wrong))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.reasons()).hasSize(4));
        assertThatThrownBy(() -> carryOvers.propose(List.of(id), wish(old))).hasMessage("task.carry.refused.none");
    }

    @Test
    void aFrozenPlanIsOnlyRead() {
        TaskId id = inOld("1.1");
        signIn.as("zhuren");
        assertThatThrownBy(() -> plans.freeze(old, "年度结束")).hasMessage("task.carry.refused.open");
        CarryOverId proposal = proposed(id);
        signIn.as("zhuren");
        carryOvers.approve(proposal);
        plans.freeze(old, "年度结束");

        assertThat(pages.detail(id).acts()).isEmpty();
        assertThat(pages.detail(id).frozen()).isTrue();
        assertThat(pages.nextSteps(id)).isEmpty();
        assertThatThrownBy(() -> completion.reopen(id, "回头看"))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.text()).contains("已冻结，只能查阅"));
        assertThatThrownBy(() -> drafting.create(TaskId.random(), draft("9.9", old)))
                .hasMessage("task.refused.planFrozen");
    }

    private CarryOverId proposed(TaskId... ids) {
        ProposeCarryOver wish = wish(next);
        return signIn.as("ducha", () -> {
            carryOvers.propose(List.of(ids), wish);
            carryOvers.propose(List.of(ids), wish);
            return wish.id();
        });
    }

    private static ProposeCarryOver wish(PlanId plan) {
        return new ProposeCarryOver(CarryOverId.random(), plan, STARTS, DUE, "跨年续办");
    }

    private TaskId inOld(String number) {
        return fixture.inProgress(draft(number, old));
    }

    private TaskDraft draft(String number, PlanId plan) {
        TaskDraft d = fixture.draft(number, "打造绿色钛全产业链");
        return new TaskDraft(
                d.sourceKind(),
                d.sourceNumber(),
                d.sourceTitle(),
                d.sourceClause(),
                d.level(),
                plan,
                "专项行动一",
                d.chain(),
                d.title(),
                d.measure(),
                d.goalText(),
                new ArrayList<>(d.goals()),
                d.startsOn(),
                d.dueOn(),
                d.cycle(),
                d.leadUnit(),
                d.group(),
                d.post(),
                d.responsible(),
                d.supporting(),
                d.addressees(),
                d.copies(),
                d.setBy(),
                d.proposal(),
                d.starred());
    }

    private PlanId plan(String name, int year) {
        return signIn.as(
                "zhuren",
                () -> plans.create(
                        name,
                        name,
                        TaskLevel.PREFECTURE,
                        LocalDate.of(year, 1, 1),
                        LocalDate.of(year, 12, 31),
                        List.of("专项行动一")));
    }
}
