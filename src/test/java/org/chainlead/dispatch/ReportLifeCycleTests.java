package org.chainlead.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.chainlead.dispatch.ReportFixture.MARCH;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.chainlead.common.Light;
import org.chainlead.common.NotFound;
import org.chainlead.common.Refusal;
import org.chainlead.common.Stale;
import org.chainlead.message.Inbox;
import org.chainlead.message.InboxMessage;
import org.chainlead.task.ClosureCheck;
import org.chainlead.task.CompletionResult;
import org.chainlead.task.NextStep;
import org.chainlead.task.RowResult;
import org.chainlead.task.TaskCompletion;
import org.chainlead.task.TaskFixture;
import org.chainlead.task.TaskId;
import org.chainlead.task.TaskPages;
import org.chainlead.task.TaskRow;
import org.chainlead.task.TimelineItem;
import org.chainlead.testing.IntegrationTest;
import org.chainlead.testing.SignIn;
import org.chainlead.testing.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReportLifeCycleTests {

    @Autowired
    TaskFixture people;

    @Autowired
    ReportFixture fixture;

    @Autowired
    SignIn signIn;

    @Autowired
    TestClock clock;

    @Autowired
    ReportFiling filing;

    @Autowired
    ReportReview review;

    @Autowired
    ReportRecall recalling;

    @Autowired
    Difficulties difficulties;

    @Autowired
    ReportQueries queries;

    @Autowired
    ReportSweep sweep;

    @Autowired
    TaskPages pages;

    @Autowired
    TaskCompletion completion;

    @Autowired
    Inbox inbox;

    @Autowired
    JdbcClient jdbc;

    @BeforeAll
    void start() {
        people.start();
    }

    @BeforeEach
    void morning() {
        clock.reset();
    }

    @AfterEach
    void signOut() {
        signIn.out();
        clock.reset();
    }

    @Test
    void aReportIsWrittenPassedAndAcceptedAndMovesTheTask() {
        TaskId task = fixture.task();
        ReportId id = fixture.handedIn(task);
        assertThat(row(task).progress()).isEmpty();
        signIn.as("ducha");
        review.accept(id, fixture.version(task));
        TaskRow row = row(task);
        assertThat(row.progress()).startsWith("完成产值12亿元");
        assertThat(row.reportedLight()).isEqualTo(Light.GREEN);
        assertThat(row.doneText()).isEqualTo("12%");
        assertThat(jdbc.sql("select value, period_text, verified from goal_value where report_id = :id")
                        .param("id", id.uuid())
                        .query()
                        .singleRow())
                .containsEntry("value", BigDecimal.valueOf(12))
                .containsEntry("period_text", "1—2月")
                .containsEntry("verified", true);
        assertThat(pages.timeline(task)).extracting(TimelineItem::title).contains("3月月报已采纳", "3月月报第1稿报出");
    }

    @Test
    void eachStepIsToldToWhoActsNext() {
        TaskId task = fixture.task();
        fixture.submitted(task);
        assertThat(latest("fu1")).contains("3月月报待您审核");
        TaskId other = fixture.task();
        ReportId id = fixture.handedIn(other);
        assertThat(latest("ducha")).contains("月报已陆续报来");
        signIn.as("ducha");
        review.returnReport(id, fixture.version(other), "请补充开工日期");
        assertThat(latest("ban1")).contains("3月月报被退回，请于3月15日前修改重报");
        assertThat(latest("fu1")).contains("3月月报被退回");
        fixture.handedIn(other);
        assertThat(latest("ducha")).contains("3月月报已重报");
    }

    @Test
    void whatIsMissingIsToldAtOnceWhenSubmitting() {
        TaskId task = fixture.task();
        SavedReport saved = fixture.saved(
                task,
                new ReportBody(
                        " ",
                        List.of(ReportBody.GoalEntry.figure(fixture.goal(task), BigDecimal.ONE, null, "")),
                        null,
                        List.of(new ReportBody.DifficultyEntry(DifficultyId.random(), "用地指标不足", people.second, null)),
                        "",
                        null));
        signIn.as("ban1");
        assertThatThrownBy(() -> filing.submit(task, MARCH, saved.version()))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.text()).contains("还没有填写进展", "还没有选自报灯", "还要填数据期", "还要填希望何时解决"));
    }

    @Test
    void nothingChangedNeedsItsReasonOnly() {
        TaskId task = fixture.task();
        ReportId id = fixture.handedIn(task, ReportBody.unchanged("项目处于前期阶段", Light.YELLOW));
        signIn.as("ducha");
        review.accept(id, fixture.version(task));
        assertThat(row(task).progress()).isEqualTo("本月无变化：项目处于前期阶段");
    }

    @Test
    void everyActRefusesTheWrongState() {
        TaskId task = fixture.task();
        ReportId id = fixture.submitted(task);
        signIn.as("ban1");
        refused(() -> filing.save(new SaveReport(task, MARCH, fixture.version(task), ReportBody.empty(), List.of())));
        refused(() -> filing.correct(task, MARCH, "数字有误"));
        refused(() -> filing.enterPaper(id, fixture.version(task), List.of()));
        signIn.as("ducha");
        assertThatThrownBy(() -> review.accept(id, fixture.version(task))).isInstanceOf(NotFound.class);
        signIn.as("fu1");
        review.pass(id, fixture.version(task));
        refused(() -> review.returnInside(id, fixture.version(task), "再核"));
        signIn.as("ban1");
        refused(() -> recalling.recall(id));
        refused(() -> filing.save(new SaveReport(task, MARCH, fixture.version(task), ReportBody.empty(), List.of())));
        signIn.as("ducha");
        assertThatThrownBy(() -> recalling.recall(id)).isInstanceOf(AccessDeniedException.class);
        review.accept(id, fixture.version(task));
        refused(() -> review.accept(id, fixture.version(task)));
        refused(() -> review.returnReport(id, fixture.version(task), "数字有误"));
        signIn.as("fu1");
        refused(() -> review.pass(id, fixture.version(task)));
    }

    @Test
    void othersMayNotActAndStrangersFindNothing() {
        TaskId task = fixture.task();
        ReportId id = fixture.submitted(task);
        signIn.as("ban2");
        assertThatThrownBy(() -> queries.form(task, MARCH)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> queries.history(task)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> filing.save(new SaveReport(task, MARCH, 0, ReportBody.empty(), List.of())))
                .isInstanceOf(NotFound.class);
        assertThat(queries.ofUnit(MARCH, 0, 100).rows()).isEmpty();
        signIn.as("fu2");
        assertThatThrownBy(() -> review.pass(id, fixture.version(task))).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> review.accept(id, fixture.version(task))).isInstanceOf(NotFound.class);
        signIn.as("ban1");
        assertThatThrownBy(() -> review.pass(id, fixture.version(task))).isInstanceOf(AccessDeniedException.class);
        signIn.as("fu1");
        refused(() -> recalling.recall(id));
        signIn.as("fu2");
        assertThatThrownBy(() -> recalling.recall(id)).isInstanceOf(NotFound.class);
    }

    @Test
    void draftsAndReturnsInsideTheUnitStayInside() {
        TaskId task = fixture.task();
        ReportId id = fixture.submitted(task);
        signIn.as("fu1");
        review.returnInside(id, fixture.version(task), "数字再核一遍");
        assertThat(queries.form(task, MARCH).returnReason()).isEqualTo("数字再核一遍");
        signIn.as("ducha");
        assertThatThrownBy(() -> queries.form(task, MARCH)).isInstanceOf(NotFound.class);
        assertThat(queries.history(task)).isEmpty();
        assertThat(pages.timeline(task)).extracting(TimelineItem::title).noneMatch(title -> title.contains("月月报"));
        signIn.as("lingdao");
        assertThat(queries.history(task)).isEmpty();
    }

    @Test
    void readersOutsideSeeAcceptedReportsOnly() {
        TaskId task = fixture.task();
        ReportId id = fixture.handedIn(task);
        signIn.as("lingdao");
        assertThatThrownBy(() -> queries.form(task, MARCH)).isInstanceOf(NotFound.class);
        signIn.as("ducha");
        review.accept(id, fixture.version(task));
        signIn.as("lingdao");
        ReportForm form = queries.form(task, MARCH);
        assertThat(form.body().progress()).startsWith("完成产值");
        assertThat(form.acts()).isEmpty();
        assertThat(form.signatures()).isEmpty();
    }

    @Test
    void onTimeEndsWithTheLastSecondOfTheCutOff() {
        TaskId early = fixture.task();
        TaskId late = fixture.task();
        fixture.submitted(early);
        ReportId earlyId = fixture.submitted(late);
        ReportId first = report(early);
        clock.set(LocalDateTime.of(2023, 3, 20, 23, 59, 59));
        signIn.as("fu1");
        review.pass(first, fixture.version(early));
        clock.set(LocalDateTime.of(2023, 3, 21, 0, 0, 0));
        review.pass(earlyId, fixture.version(late));
        assertThat(queries.form(early, MARCH).late()).isFalse();
        assertThat(queries.form(late, MARCH).late()).isTrue();
    }

    @Test
    void aReturnedReportHasTwoWorkingDaysAndStaysOnTime() {
        TaskId task = fixture.task();
        ReportId id = fixture.handedIn(task);
        clock.set(LocalDate.of(2023, 3, 23));
        signIn.as("ducha");
        review.returnReport(id, fixture.version(task), "请补充佐证");
        signIn.as("ban1");
        ReportForm form = queries.form(task, MARCH);
        assertThat(form.dueOn()).isEqualTo(LocalDate.of(2023, 3, 27));
        assertThat(form.state()).isEqualTo(ReportState.RETURNED);
        clock.set(LocalDateTime.of(2023, 3, 27, 23, 59, 59));
        fixture.handedIn(task, fixture.body(task, "完成产值12.5亿元，附佐证1份", 13));
        signIn.as("ban1");
        ReportForm again = queries.form(task, MARCH);
        assertThat(again.late()).isFalse();
        assertThat(again.versionNo()).isEqualTo(2);
        assertThat(queries.history(task).getFirst().versions())
                .extracting(ReportVersionView::state)
                .containsExactly(ReportState.RETURNED, ReportState.IN_REVIEW);
    }

    @Test
    void aReturnedReportThatMissesItsOwnLimitIsLate() {
        TaskId task = fixture.task();
        ReportId id = fixture.handedIn(task);
        clock.set(LocalDate.of(2023, 3, 23));
        signIn.as("ducha");
        review.returnReport(id, fixture.version(task), "请补充佐证");
        clock.set(LocalDateTime.of(2023, 3, 28, 0, 0));
        fixture.handedIn(task);
        signIn.as("ban1");
        assertThat(queries.form(task, MARCH).late()).isTrue();
    }

    @Test
    void ofTwoWhoWriteAtOnceTheSecondLosesNothingAndOverwritesNothing() {
        TaskId task = fixture.task();
        SavedReport first = fixture.saved(task, fixture.body(task, "甲稿", 1));
        signIn.as("lian1");
        filing.save(new SaveReport(task, MARCH, first.version(), fixture.body(task, "乙稿", 2), List.of()));
        signIn.as("ban1");
        assertThatThrownBy(() -> filing.save(
                        new SaveReport(task, MARCH, first.version(), fixture.body(task, "甲稿续", 3), List.of())))
                .isInstanceOf(Stale.class);
        assertThat(queries.form(task, MARCH).body().progress()).isEqualTo("乙稿");
        assertThat(queries.form(task, MARCH).editedBy()).isEqualTo("lian1");
        TaskId fresh = fixture.task();
        fixture.saved(fresh, fixture.body(fresh, "甲稿", 1));
        signIn.as("lian1");
        assertThatThrownBy(() -> filing.save(new SaveReport(fresh, MARCH, 0, ReportBody.empty(), List.of())))
                .isInstanceOf(Stale.class);
    }

    @Test
    void submittingOrPassingTwiceCountsOnce() {
        TaskId task = fixture.task();
        SavedReport saved = fixture.saved(task, fixture.body(task, "完成产值12亿元", 12));
        signIn.as("ban1");
        filing.submit(task, MARCH, saved.version());
        filing.submit(task, MARCH, saved.version());
        assertThat(queries.form(task, MARCH).versionNo()).isEqualTo(1);
        long version = fixture.version(task);
        signIn.as("fu1");
        review.pass(saved.id(), version);
        review.pass(saved.id(), version);
        assertThat(queries.form(task, MARCH).state()).isEqualTo(ReportState.IN_REVIEW);
    }

    @Test
    void recallingEndsWhenSomebodyHasSigned() {
        TaskId task = fixture.task();
        ReportId id = fixture.submitted(task);
        signIn.as("ban1");
        recalling.recall(id);
        assertThat(queries.form(task, MARCH).state()).isEqualTo(ReportState.DRAFT);
        assertThat(latest("fu1")).contains("3月月报已被撤回");
    }

    @Test
    void whatLeftTheUnitIsTakenBackByWhoPassedItUntilItIsAccepted() {
        TaskId task = fixture.task();
        ReportBody first = fixture.withDifficulty(fixture.body(task, "完成产值12亿元", 12), "用地指标不足", people.second);
        ReportId id = fixture.handedIn(task, first);
        signIn.as("lian2");
        long asked = difficulties.askedOfUs(0, 100).total();
        signIn.as("ban1");
        assertThat(queries.form(task, MARCH).may(ReportAct.RECALL)).isFalse();
        signIn.as("fu1");
        assertThat(queries.form(task, MARCH).may(ReportAct.RECALL)).isTrue();
        recalling.recall(id);
        assertThat(latest("ducha")).contains("3月月报已由州工业和信息化局撤回");
        signIn.as("ducha");
        assertThatThrownBy(() -> queries.form(task, MARCH)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> review.accept(id, fixture.version(task))).isInstanceOf(Refusal.class);
        signIn.as("lian2");
        assertThat(difficulties.askedOfUs(0, 100).total()).isEqualTo(asked - 1);
        signIn.as("fu1");
        assertThat(pages.timeline(task)).extracting(TimelineItem::title).contains("3月月报第1稿撤回");
        assertThat(queries.history(task).getFirst().versions())
                .singleElement()
                .satisfies(kept -> assertThat(kept.recalledBy()).isEqualTo("fu1"));

        clock.set(LocalDateTime.of(2023, 3, 21, 0, 0));
        ReportId again = fixture.handedIn(task, fixture.body(task, "完成产值13亿元", 13));
        assertThat(again).isEqualTo(id);
        signIn.as("ducha");
        assertThat(queries.form(task, MARCH).body().progress()).isEqualTo("完成产值13亿元");
        assertThat(queries.form(task, MARCH).late()).isTrue();
        assertThat(latest("ducha")).contains("3月月报已重报");
    }

    @Test
    void aCorrectionTakenBackLeavesWhatWasAccepted() {
        TaskId task = fixture.task();
        ReportId id = fixture.accepted(task);
        signIn.as("ban1");
        filing.correct(task, MARCH, "口径有误");
        fixture.handedIn(task, fixture.body(task, "完成产值9亿元", 9));
        signIn.as("fu1");
        recalling.recall(id);
        signIn.as("ducha");
        assertThat(queries.form(task, MARCH).body().progress()).startsWith("完成产值12亿元");
        assertThat(queries.form(task, MARCH).state()).isEqualTo(ReportState.ACCEPTED);
    }

    @Test
    void theRestIsTakenUncheckedAndIsNotVerifiedData() {
        TaskId red = fixture.task();
        // One of two may be drawn, because at least one is read.
        List<TaskId> plains = List.of(notSampled(), notSampled());
        ReportBody body = fixture.body(red, "进度滞后，完成产值1亿元", 1);
        ReportId redId = fixture.handedIn(
                red, new ReportBody(body.progress(), body.goals(), Light.RED, List.of(), body.nextSteps(), null));
        jdbc.sql("update task set verified_light = 'GREEN' where id in (:ids)")
                .param(
                        "ids",
                        Stream.concat(plains.stream(), Stream.of(red))
                                .map(TaskId::uuid)
                                .toList())
                .update();
        signIn.as("ducha");
        assertThat(queries.toReview(MARCH, 0, 100).rows().getFirst().reasons()).contains(ReviewReason.RED);
        assertThatThrownBy(() -> review.acceptRemaining(MARCH)).isInstanceOf(AccessDeniedException.class);
        signIn.as("zhuren");
        List<RowResult> results = review.acceptRemaining(MARCH);
        assertThat(results)
                .allMatch(RowResult::done)
                .extracting(RowResult::task)
                .containsAnyElementsOf(plains)
                .doesNotContain(red);
        TaskId plain = results.stream()
                .map(RowResult::task)
                .filter(plains::contains)
                .findFirst()
                .orElseThrow();
        assertThat(queries.form(plain, MARCH).unchecked()).isTrue();
        assertThat(verified(report(plain))).isFalse();
        isMarkedUnchecked(plain);
        assertThat(queries.form(red, MARCH).state()).isEqualTo(ReportState.IN_REVIEW);
        assertThat(queries.form(red, MARCH).id()).isEqualTo(redId);
    }

    /** The ledger, its exports, the light and the goal say what nobody checked, until somebody has. */
    private void isMarkedUnchecked(TaskId task) {
        TaskRow row = row(task);
        assertThat(row.progress()).startsWith("完成产值12亿元").endsWith("（未逐条核）");
        assertThat(row.doneText()).isEqualTo("12%（未逐条核）");
        assertThat(row.lightExplained()).contains("（未逐条核）");
        assertThat(signIn.as("zhuren", () -> pages.detail(task)).goals())
                .allMatch(goal -> goal.reason().endsWith("（未逐条核）"));
        signIn.as("ban1");
        filing.correct(task, MARCH, "补充佐证");
        ReportId id = fixture.handedIn(task, fixture.body(task, "完成产值12亿元，附佐证", 12));
        signIn.as("ducha");
        review.accept(id, fixture.version(task));
        assertThat(row(task).progress()).isEqualTo("完成产值12亿元，附佐证");
        assertThat(row(task).doneText()).isEqualTo("12%");
        signIn.as("zhuren");
    }

    @Test
    void aCorrectionStandsBesideTheAcceptedVersionUntilItIsAccepted() {
        TaskId task = fixture.task();
        fixture.accepted(task);
        signIn.as("ban1");
        filing.correct(task, MARCH, "统计口径更正");
        ReportId id = fixture.handedIn(task, fixture.body(task, "更正：完成产值11亿元", 11));
        signIn.as("lingdao");
        assertThat(queries.form(task, MARCH).body().progress()).startsWith("完成产值12亿元");
        signIn.as("ducha");
        review.accept(id, fixture.version(task));
        signIn.as("lingdao");
        assertThat(queries.form(task, MARCH).body().progress()).startsWith("更正");
        assertThat(jdbc.sql("select value from goal_value where report_id = :id")
                        .param("id", id.uuid())
                        .query(BigDecimal.class)
                        .list())
                .containsExactly(BigDecimal.valueOf(11));
    }

    @Test
    void anUnacceptedReportBlocksCompletion() {
        TaskId task = fixture.task();
        ReportId id = fixture.handedIn(task);
        signIn.as("fu1");
        assertThat(completion.checklist(task)).anyMatch(ClosureCheck::blocking);
        assertThatThrownBy(() -> completion.request(task, CompletionResult.COMPLETED, "已完成", "年度数据认定", List.of()))
                .isInstanceOf(Refusal.class);
        signIn.as("ducha");
        review.accept(id, fixture.version(task));
        signIn.as("fu1");
        assertThat(completion.checklist(task)).noneMatch(ClosureCheck::blocking);
    }

    @Test
    void theNextStepIsOfferedToWhoMayTakeIt() {
        TaskId task = fixture.task();
        signIn.as("ban1");
        assertThat(steps(task)).containsExactly("dispatch.next.fill");
        fixture.submitted(task);
        signIn.as("ban1");
        assertThat(steps(task)).isEmpty();
        signIn.as("fu1");
        assertThat(steps(task)).containsExactly("dispatch.next.review");
    }

    @Test
    void whatIsNotReportedIsMarkedAfterTheCutOff() {
        TaskId missing = fixture.task();
        TaskId done = fixture.task();
        fixture.handedIn(done);
        clock.set(LocalDateTime.of(2023, 3, 20, 23, 59, 59));
        sweep.sweep();
        signIn.as("ducha");
        assertThat(row(missing).awaitingReport()).isFalse();
        clock.set(LocalDateTime.of(2023, 3, 21, 0, 0, 0));
        sweep.sweep();
        assertThat(row(missing).awaitingReport()).isTrue();
        assertThat(row(done).awaitingReport()).isFalse();
        assertThat(queries.missing(MARCH, 0, 100).rows())
                .extracting(MissingReport::task)
                .contains(missing);
        fixture.handedIn(missing);
        signIn.as("ducha");
        assertThat(row(missing).awaitingReport()).isFalse();
    }

    @Test
    void manyAreSubmittedAndPassedAndOneRefusedDoesNotStopTheOthers() {
        TaskId good = fixture.task();
        TaskId bad = fixture.task();
        long goodVersion =
                fixture.saved(good, fixture.body(good, "完成产值12亿元", 12)).version();
        long badVersion = fixture.saved(bad, ReportBody.empty()).version();
        signIn.as("ban1");
        List<RowResult> results = filing.submitAll(MARCH, Map.of(good, goodVersion, bad, badVersion));
        assertThat(results)
                .filteredOn(RowResult::done)
                .extracting(RowResult::task)
                .containsExactly(good);
        signIn.as("fu1");
        assertThat(queries.toPass(MARCH))
                .extracting(ReportForm::task)
                .contains(good)
                .doesNotContain(bad);
        assertThat(review.passAll(Map.of(report(good), fixture.version(good)))).allMatch(RowResult::done);
    }

    @Test
    void aRoundIsOpenFromTheTenthAndOwedInItsCycleOnly() {
        TaskId task = fixture.task();
        signIn.as("ban1");
        refused(() -> filing.save(new SaveReport(task, MARCH.plusMonths(1), 0, ReportBody.empty(), List.of())));
        refused(() -> filing.save(new SaveReport(task, MARCH.minusMonths(1), 0, ReportBody.empty(), List.of())));
    }

    private List<String> steps(TaskId task) {
        return pages.nextSteps(task).stream().map(NextStep::key).toList();
    }

    private ReportId report(TaskId task) {
        return new ReportId(jdbc.sql("select id from report where task_id = :task")
                .param("task", task.uuid())
                .query(java.util.UUID.class)
                .single());
    }

    private boolean verified(ReportId id) {
        return jdbc.sql("select verified from goal_value where report_id = :id")
                .param("id", id.uuid())
                .query(Boolean.class)
                .single();
    }

    /** A task whose report has come in and was not drawn by lot. */
    private TaskId notSampled() {
        TaskId task = fixture.task();
        ReportId id = fixture.handedIn(task);
        boolean sampled = jdbc.sql("select exists(select 1 from review_sample_report where report_id = :id)")
                .param("id", id.uuid())
                .query(Boolean.class)
                .single();
        return sampled ? notSampled() : task;
    }

    private TaskRow row(TaskId task) {
        return signIn.as("zhuren", () -> pages.detail(task).row());
    }

    private String latest(String person) {
        return signIn.as(
                person,
                () -> inbox.page(0, 50, false).rows().stream()
                        .map(InboxMessage::text)
                        .reduce("", (all, text) -> all + "\n" + text));
    }

    private static void refused(ThrowingCallable act) {
        assertThatThrownBy(act).isInstanceOf(Refusal.class).isNotInstanceOf(NotFound.class);
    }
}
