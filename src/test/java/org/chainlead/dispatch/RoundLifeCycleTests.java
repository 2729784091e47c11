package org.chainlead.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.chainlead.dispatch.ReportFixture.MARCH;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.chainlead.common.NotFound;
import org.chainlead.common.Reason;
import org.chainlead.common.Refusal;
import org.chainlead.common.Texts;
import org.chainlead.message.Inbox;
import org.chainlead.message.InboxMessage;
import org.chainlead.task.ReportCycle;
import org.chainlead.task.TaskFixture;
import org.chainlead.task.TaskId;
import org.chainlead.testing.FreshDatabase;
import org.chainlead.testing.IntegrationTest;
import org.chainlead.testing.Race;
import org.chainlead.testing.SignIn;
import org.chainlead.testing.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

/** A round from opening to publication: who may do what when, what follows, and what is refused in which words. */
@IntegrationTest
@FreshDatabase
class RoundLifeCycleTests {

    private static final LocalDate MOVED = LocalDate.of(2023, 3, 24);

    @Autowired
    TaskFixture people;

    @Autowired
    ReportFixture reports;

    @Autowired
    SignIn signIn;

    @Autowired
    TestClock clock;

    @Autowired
    Race race;

    @Autowired
    RoundSweep sweep;

    @Autowired
    ClosingSweep closings;

    @Autowired
    ReportSweep marks;

    @Autowired
    RoundActs acts;

    @Autowired
    RoundList list;

    @Autowired
    RoundRows rows;

    @Autowired
    DispatchDesk desk;

    @Autowired
    RoundCourses courses;

    @Autowired
    RoundClosing closing;

    @Autowired
    ReportQueries queries;

    @Autowired
    ReportReview review;

    @Autowired
    ReportFiling filing;

    @Autowired
    Inbox inbox;

    @Autowired
    JdbcClient jdbc;

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
    void theSweepOpensWhatIsDueOnceAndMakesUpWhatWasMissed() {
        clock.set(LocalDate.of(2023, 3, 9));
        assertThat(sweep.sweep()).isZero();
        clock.set(LocalDate.of(2023, 3, 10));
        assertThat(sweep.sweep()).isEqualTo(2);
        assertThat(sweep.sweep()).isZero();
        clock.set(LocalDate.of(2023, 6, 12));
        assertThat(sweep.sweep()).isEqualTo(5);
        signIn.as("ducha");
        assertThat(list.page(0, 100).rows())
                .extracting(RoundView::name)
                .containsExactly(
                        "2023年6月月跟踪",
                        "2023年第2季度季调度",
                        "2023年上半年小结",
                        "2023年5月月跟踪",
                        "2023年4月月跟踪",
                        "2023年3月月跟踪",
                        "2023年第1季度季调度");
    }

    @Test
    void twoNodesOpenARoundOnce() {
        reports.task();
        race.run(Race.by("ducha", sweep::sweep), Race.by("zhuren", sweep::sweep));
        assertThat(count("select count(*) from dispatch_round where kind = 'MONTHLY'"))
                .isOne();
        assertThat(count("select count(*) from audit_entry where action = 'roundOpened'"))
                .isEqualTo(2);
    }

    @Test
    void anotherCourseIsForRoundsThatAreNotOpenYet() {
        sweep.sweep();
        signIn.as("zhuren");
        RoundCourse early = new RoundCourse(5, 15, 16, 18, 20);
        refused(
                () -> courses.change(RoundKind.MONTHLY, MARCH, early, ""),
                "dispatch.course.refused.open",
                "dispatch.missing.reason");
        courses.change(RoundKind.MONTHLY, YearMonth.of(2023, 4), early, "按新的工作规则");
        assertThat(queries.round(MARCH).dueOn()).isEqualTo(LocalDate.of(2023, 3, 20));
        assertThat(queries.round(YearMonth.of(2023, 4)).dueOn()).isEqualTo(LocalDate.of(2023, 4, 17));
        assertThat(queries.round(YearMonth.of(2023, 4)).opensOn()).isEqualTo(LocalDate.of(2023, 4, 5));
        clock.set(LocalDate.of(2023, 4, 5));
        sweep.sweep();
        assertThat(list.byRule(RoundKind.MONTHLY, YearMonth.of(2023, 4))
                        .orElseThrow()
                        .days()
                        .dueOn())
                .isEqualTo(LocalDate.of(2023, 4, 17));
        assertThat(courses.versions(RoundKind.MONTHLY)).hasSize(2);
        assertThat(courses.inForce(RoundKind.QUARTERLY).course()).isEqualTo(RoundCourse.DEFAULT);
    }

    @Test
    void oneSecondPastTheCutOffIsLateAndAMovedCutOffForgivesIt() {
        RoundId round = march();
        TaskId onTime = reports.task();
        TaskId late = reports.task();
        TaskId missing = reports.task();
        ReportId first = reports.submitted(onTime);
        ReportId second = reports.submitted(late);
        clock.set(LocalDateTime.of(2023, 3, 20, 23, 59, 59));
        pass(first, onTime);
        clock.set(LocalDateTime.of(2023, 3, 21, 0, 0, 1));
        pass(second, late);
        signIn.as("zhuren");
        assertThat(queries.standing(MARCH).late()).isOne();
        acts.moveCutOff(round, MOVED, "停电影响报送");
        RoundStanding standing = queries.standing(MARCH);
        assertThat(standing.late()).isZero();
        assertThat(standing.round().dueOn()).isEqualTo(MOVED);
        assertThat(jdbc.sql("select awaiting_report from task where id = :id")
                        .param("id", missing.uuid())
                        .query(Boolean.class)
                        .single())
                .isFalse();
        assertThat(told("lian1")).anyMatch(text -> text.contains("截止日改为3月24日"));
        RoundView view = list.get(round);
        assertThat(view.firstDueOn()).isEqualTo(LocalDate.of(2023, 3, 20));
        assertThat(view.movedReason()).isEqualTo("停电影响报送");
        assertThat(view.days().officeUntil()).isEqualTo(LocalDate.of(2023, 3, 29));
        clock.set(LocalDateTime.of(2023, 3, 25, 0, 0, 1));
        reports.handedIn(missing);
        signIn.as("zhuren");
        assertThat(queries.standing(MARCH).late()).isOne();
    }

    @Test
    void aCutOffIsMovedWithReasonToADayThatIsPossible() {
        RoundId round = march();
        signIn.as("zhuren");
        refused(() -> acts.moveCutOff(round, MOVED, " "), "dispatch.missing.reason");
        refused(() -> acts.moveCutOff(round, LocalDate.of(2023, 3, 20), "理由"), "dispatch.cutOff.refused.same");
        refused(() -> acts.moveCutOff(round, LocalDate.of(2023, 3, 12), "理由"), "dispatch.cutOff.refused.past");
        refused(() -> acts.moveCutOff(round, LocalDate.of(2023, 4, 10), "理由"), "dispatch.cutOff.refused.nextRound");
        refused(
                () -> acts.moveCutOff(round, LocalDate.of(2023, 3, 10), "理由"),
                "dispatch.cutOff.refused.past",
                "dispatch.cutOff.refused.beforeOpening");
        assertThat(list.get(round).firstDueOn()).isNull();
        signIn.as("ducha");
        assertThatThrownBy(() -> acts.moveCutOff(round, MOVED, "理由")).isInstanceOf(AccessDeniedException.class);
        signIn.as("zhuren");
        assertThatThrownBy(() -> acts.moveCutOff(new RoundId(java.util.UUID.randomUUID()), MOVED, "理由"))
                .isInstanceOf(NotFound.class);
        closed(round);
        refused(() -> acts.moveCutOff(round, LocalDate.of(2023, 3, 28), "理由"), "dispatch.cutOff.refused.notOpen");
    }

    @Test
    void aRoundByHandAsksItsTasksWhateverTheirCycle() {
        TaskId quarterly = reports.task();
        jdbc.sql("update task set cycle = 'NONE' where id = :id")
                .param("id", quarterly.uuid())
                .update();
        signIn.as("ducha");
        assertThat(queries.standing(MARCH).owed()).isZero();
        RoundId round = acts.open(byHand(new RoundScope(null, null, people.first, null)));
        assertThat(queries.standing(MARCH).owed()).isOne();
        assertThat(told("lian1")).anyMatch(text -> text.contains("3月月跟踪（专项）已开启"));
        assertThat(list.get(round).name()).isEqualTo("2023年3月月跟踪（专项）");
        assertThat(list.get(round).scope()).isEqualTo("州工业和信息化局");
        reports.handedIn(quarterly);
    }

    @Test
    void aRoundByHandIsFilledInAndFollowedAfterTheMonthWasPublished() {
        RoundId month = march();
        TaskId early = reports.task();
        TaskId late = reports.task();
        clock.set(LocalDate.of(2023, 3, 27));
        signIn.as("zhuren");
        closed(month);
        acts.publish(month, "本轮不发通报");
        signIn.as("ban1");
        refused(
                () -> filing.save(new SaveReport(early, MARCH, 0, ReportBody.empty(), List.of())),
                "dispatch.refused.published");
        signIn.as("zhuren");
        LocalDate due = LocalDate.of(2023, 4, 6);
        RoundId byHand = acts.open(
                new OpenRound(RoundKind.MONTHLY, MARCH, "专项", new RoundScope(null, null, people.first, null), due));
        DeskFilter its = DeskFilter.of(MARCH, byHand);
        assertThat(desk.totals(its).count(DeskState.MISSING)).isEqualTo(2);
        assertThat(DeskFilter.read(Map.of("desk", List.of("2023-03"), "round", List.of(byHand.toString()))))
                .contains(its);
        signIn.as("fu1");
        assertThat(queries.asking(MARCH)).containsExactly(new AskingRound("专项", due, 2));

        reports.handedIn(early);
        clock.set(due.plusDays(1));
        reports.handedIn(late);

        signIn.as("zhuren");
        assertThat(desk.totals(its).count(DeskState.HANDED_IN)).isEqualTo(2);
        assertThat(desk.totals(its).count(DeskState.LATE)).isOne();
        assertThat(desk.rows(its.with(DeskState.LATE), 0, 10).rows())
                .extracting(DeskRow::task)
                .containsExactly(late);
        assertThat(desk.totals(DeskFilter.of(MARCH)).count(DeskState.LATE)).isEqualTo(2);
    }

    @Test
    void whatOnlyARoundByHandAsksForIsNotOwedInTheMonths() {
        RoundId month = march();
        TaskId without = reports.task();
        jdbc.sql("update task set cycle = 'NONE' where id = :id")
                .param("id", without.uuid())
                .update();
        RoundId byHand = signIn.as("ducha", () -> acts.open(byHand(new RoundScope(null, null, people.first, null))));
        clock.set(LocalDate.of(2023, 3, 27));
        signIn.as("zhuren");
        closed(month);
        closed(byHand);
        assertThat(rows.totals(month).count(RowKind.MISSING)).isZero();
        assertThat(rows.totals(byHand).count(RowKind.MISSING)).isOne();
        assertThat(desk.totals(DeskFilter.of(MARCH)).count(DeskState.OWED)).isZero();
    }

    @Test
    void aRoundByHandIsMissedAfterItsOwnDay() {
        march();
        TaskId early = reports.task();
        TaskId later = reports.task();
        jdbc.sql("update task set cycle = 'NONE'").update();
        signIn.as("ducha");
        RoundScope all = new RoundScope(null, null, people.first, null);
        RoundId round = acts.open(new OpenRound(RoundKind.MONTHLY, MARCH, "专项", all, LocalDate.of(2023, 4, 6)));
        clock.set(LocalDate.of(2023, 3, 27));
        marks.sweep();
        assertThat(awaited()).as("the month is over, the round is not").isZero();
        signIn.as("zhuren");
        acts.moveCutOff(round, LocalDate.of(2023, 4, 7), "清明放假");
        clock.set(LocalDate.of(2023, 4, 7).atTime(23, 59));
        marks.sweep();
        assertThat(awaited()).isZero();
        clock.set(LocalDate.of(2023, 4, 8));
        marks.sweep();
        assertThat(awaited()).isEqualTo(2);
        reports.handedIn(early);
        assertThat(awaited()).isOne();
        reports.handedIn(later);
        assertThat(awaited()).isZero();
    }

    private int awaited() {
        return jdbc.sql("select count(*) from task where awaiting_report")
                .query(Integer.class)
                .single();
    }

    @Test
    void aRoundByHandNeedsAPeriodATitleAndTasks() {
        signIn.as("ducha");
        refused(
                () -> acts.open(byHand(new RoundScope(null, null, people.second, null))),
                "dispatch.open.refused.noTasks");
        refused(
                () -> acts.open(new OpenRound(
                        RoundKind.HALF_YEARLY, MARCH, " ", RoundScope.everything(), LocalDate.of(2023, 3, 1))),
                "dispatch.open.refused.period",
                "dispatch.open.refused.title",
                "dispatch.open.refused.scope",
                "dispatch.open.refused.due");
        refused(
                () -> acts.open(new OpenRound(
                        RoundKind.MONTHLY,
                        YearMonth.of(2023, 4),
                        "长".repeat(41),
                        new RoundScope(null, null, null, ReportCycle.MONTH),
                        null)),
                "dispatch.open.refused.future",
                "dispatch.open.refused.longTitle");
        assertThat(count("select count(*) from dispatch_round")).isZero();
        signIn.as("fu1");
        assertThatThrownBy(() -> acts.open(byHand(RoundScope.everything()))).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> list.page(0, 10)).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void closingIsForTheHeadAndOnlyAfterTheCutOff() {
        RoundId round = march();
        signIn.as("ducha");
        assertThatThrownBy(() -> acts.close(round)).isInstanceOf(AccessDeniedException.class);
        signIn.as("zhuren");
        refused(() -> rows.totals(round), "dispatch.round.refused.noRows");
        clock.set(LocalDateTime.of(2023, 3, 20, 23, 59, 59));
        refused(() -> acts.close(round), "dispatch.round.refused.notOver");
        refused(() -> acts.publish(round, "本轮不发通报"), "dispatch.round.refused.state");
        refused(() -> acts.rewrite(round), "dispatch.round.refused.state");
        clock.set(LocalDateTime.of(2023, 3, 21, 0, 0, 0));
        assertThat(closed(round).state()).isEqualTo(RoundState.CLOSED);
        refused(() -> acts.close(round), "dispatch.round.refused.state");
        assertThat(acts.advance(round).state()).isEqualTo(RoundState.CLOSED);
    }

    @Test
    void anInterruptedClosingGoesOnInTheNameOfWhoOrderedItAndTakesNothingTwice() {
        RoundId round = march();
        List<TaskId> tasks = Stream.generate(reports::task).limit(8).toList();
        tasks.forEach(this::handedInWithoutReason);
        clock.set(LocalDate.of(2023, 3, 27));
        signIn.as("zhuren");
        RoundConsequence before = list.consequence(round);
        assertThat(before.remaining() + before.exceptions()).isEqualTo(8);
        closing.order(round, "抽查由值班人员另行安排");
        RoundProgress half = closing.advance(round, 1);
        assertThat(half.isRunning()).isTrue();
        assertThat(half.done()).isEqualTo(Math.min(1, before.remaining()));
        signIn.out();
        closings.run();
        closings.run();
        signIn.as("zhuren");
        RoundProgress done = list.get(round).closing();
        assertThat(done).isEqualTo(new RoundProgress(RoundState.CLOSED, before.remaining(), 0, before.remaining()));
        assertThat(jdbc.sql("""
                        select count(*) = count(distinct subject_id) and bool_and(actor_name = 'zhuren') and count(*) = :all
                          from audit_entry where action = 'reportTakenUnchecked'""")
                        .param("all", before.remaining())
                        .query(Boolean.class)
                        .single())
                .isTrue();
        assertThat(count("select count(*) from goal_value where not verified")).isEqualTo(before.remaining());
        assertThat(count("select count(*) from report where state = 'IN_REVIEW'"))
                .isEqualTo(before.exceptions());
        assertThat(rows.totals(round).count(RowKind.UNCHECKED)).isEqualTo(before.remaining());
        assertThat(rows.totals(round).count(RowKind.UNDECIDED)).isEqualTo(before.exceptions());
    }

    @Test
    void aReportThatResistsIsPassedOver() {
        RoundId round = march();
        List<TaskId> tasks = Stream.generate(reports::task).limit(4).toList();
        tasks.forEach(this::handedInWithoutReason);
        clock.set(LocalDate.of(2023, 3, 27));
        signIn.as("zhuren");
        int remaining = list.consequence(round).remaining();
        assertThat(remaining).isPositive();
        jdbc.sql("""
                        update report set submitted_at = null, body = '{}' where id = (
                        select min(id::text)::uuid from report where state = 'IN_REVIEW')""").update();
        RoundProgress progress = closed(round);
        int resisting = jdbc.sql("select count(*) from report r where body = '{}' and not " + ReviewSample.DRAWN)
                .query(Integer.class)
                .single();
        assertThat(progress.state()).isEqualTo(RoundState.CLOSED);
        assertThat(progress.skipped()).isEqualTo(resisting);
        assertThat(progress.done()).isEqualTo(remaining - resisting);
    }

    @Test
    void whatComesLateIsTakenUntilPublicationAndThenNoMore() {
        RoundId round = march();
        TaskId late = reports.task();
        TaskId never = reports.task();
        ReportId draft = reports.submitted(never);
        clock.set(LocalDate.of(2023, 3, 27));
        signIn.as("zhuren");
        closed(round);
        assertThat(rows.totals(round).count(RowKind.MISSING)).isEqualTo(2);
        clock.advance(Duration.ofMinutes(1));
        reports.handedIn(late);
        signIn.as("zhuren");
        assertThat(list.consequence(round).changed()).isOne();
        clock.advance(Duration.ofMinutes(1));
        acts.rewrite(round);
        assertThat(list.get(round).rewritten()).isTrue();
        assertThat(list.consequence(round).changed()).isZero();
        assertThat(rows.totals(round).count(RowKind.LATE)).isOne();
        assertThat(rows.totals(round).count(RowKind.MISSING)).isOne();
        signIn.as("ducha");
        assertThatThrownBy(() -> acts.publish(round, "本轮不发通报")).isInstanceOf(AccessDeniedException.class);
        signIn.as("zhuren");
        refused(() -> acts.publish(round, "  "), "dispatch.publish.refused.reason");
        acts.publish(round, " 本轮不发通报 ");
        assertThat(list.get(round).publishedReason()).isEqualTo("本轮不发通报");
        refused(() -> acts.publish(round, "本轮不发通报"), "dispatch.round.refused.state");
        refused(() -> acts.rewrite(round), "dispatch.round.refused.state");
        signIn.as("fu1");
        refused(() -> review.pass(draft, reports.version(never)), "dispatch.refused.published");
        TaskId other = reports.task();
        signIn.as("ban1");
        refused(
                () -> filing.save(new SaveReport(other, MARCH, 0, ReportBody.empty(), List.of())),
                "dispatch.refused.published");
    }

    /** 月跟踪, 季调度, 半年小结 and 年终考核, each from its opening by rule to its publication. */
    @ParameterizedTest
    @CsvSource({"MONTHLY, 2023-03", "QUARTERLY, 2023-06", "HALF_YEARLY, 2023-06", "ANNUAL, 2023-12"})
    void everyKindIsOpenedByRuleClosedAndPublished(RoundKind kind, YearMonth month) {
        TaskId task = reports.task();
        clock.set(month.atDay(12));
        sweep.sweep();
        RoundId round =
                signIn.as("ducha", () -> list.byRule(kind, month).orElseThrow().id());
        clock.set(month.atDay(28));
        signIn.as("zhuren");
        closed(round);
        assertThat(rows.totals(round).count(RowKind.OWED)).isOne();
        assertThat(rows.rows(round, RoundRowFilter.of(RowKind.MISSING), 0, 10).rows())
                .extracting(RoundRow::task)
                .containsExactly(task);
        acts.publish(round, "本轮不发通报");
        assertThat(list.get(round).state()).isEqualTo(RoundState.PUBLISHED);
        assertThat(list.get(round).name()).contains(Texts.label(kind));
        refused(() -> acts.rewrite(round), "dispatch.round.refused.state");
    }

    /** Nobody needs to read it by itself, unless it is drawn by lot. */
    private void handedInWithoutReason(TaskId task) {
        reports.handedIn(task);
        jdbc.sql("update task set verified_light = 'GREEN' where id = :id")
                .param("id", task.uuid())
                .update();
    }

    private RoundId march() {
        sweep.sweep();
        return signIn.as(
                "ducha",
                () -> list.byRule(RoundKind.MONTHLY, MARCH).orElseThrow().id());
    }

    private OpenRound byHand(RoundScope scope) {
        return new OpenRound(RoundKind.MONTHLY, MARCH, "专项", scope, null);
    }

    private RoundProgress closed(RoundId round) {
        if (clock.instant()
                .isBefore(LocalDateTime.of(2023, 3, 21, 0, 0)
                        .atZone(TestClock.ZONE)
                        .toInstant())) {
            clock.set(LocalDate.of(2023, 3, 27));
        }
        RoundProgress progress = acts.close(round, "抽查由值班人员另行安排");
        while (progress.isRunning()) {
            progress = acts.advance(round);
        }
        return progress;
    }

    private void pass(ReportId report, TaskId task) {
        signIn.as("fu1", () -> {
            review.pass(report, reports.version(task));
            return report;
        });
    }

    private List<String> told(String username) {
        return signIn.as(
                username,
                () -> inbox.page(0, 50, false).rows().stream()
                        .map(InboxMessage::text)
                        .toList());
    }

    private int count(String sql) {
        return jdbc.sql(sql).query(Integer.class).single();
    }

    private static void refused(ThrowingCallable act, String... keys) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.reasons())
                                .extracting(Reason::key)
                                .containsExactly(keys));
    }
}
