package org.chainlead.objection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDateTime;
import java.util.List;
import org.chainlead.common.Light;
import org.chainlead.common.NotFound;
import org.chainlead.common.Refusal;
import org.chainlead.common.Stale;
import org.chainlead.dispatch.ReportFixture;
import org.chainlead.dispatch.ReportId;
import org.chainlead.dispatch.ReportReview;
import org.chainlead.org.Role;
import org.chainlead.supervision.NoticeFixture;
import org.chainlead.task.NextStep;
import org.chainlead.task.TaskFixture;
import org.chainlead.task.TaskId;
import org.chainlead.task.TaskPages;
import org.chainlead.task.TaskSteering;
import org.chainlead.task.TimelineItem;
import org.chainlead.testing.FreshDatabase;
import org.chainlead.testing.IntegrationTest;
import org.chainlead.testing.OrgFixture;
import org.chainlead.testing.SignIn;
import org.chainlead.testing.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

@IntegrationTest
@FreshDatabase
class ObjectionTests {

    @Autowired
    TaskFixture people;

    @Autowired
    ReportFixture reports;

    @Autowired
    NoticeFixture notices;

    @Autowired
    ReportReview review;

    @Autowired
    TaskSteering steering;

    @Autowired
    Objections objections;

    @Autowired
    TaskPages pages;

    @Autowired
    OrgFixture org;

    @Autowired
    SignIn signIn;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient jdbc;

    private TaskId task;

    @BeforeEach
    void aReportWasReturned() {
        clock.reset();
        people.start();
        org.person("zhuren2", people.office, Role.SUPERVISION_HEAD);
        task = reports.task();
        ReportId report = reports.handedIn(task);
        signIn.as("zhuren");
        review.returnReport(report, reports.version(task), "请补充佐证");
        signIn.as("fu1");
    }

    @AfterEach
    void leave() {
        clock.reset();
        signIn.out();
    }

    @Test
    void theReturnIsOfferedForThreeWorkingDays() {
        assertThat(returned()).hasSize(1);
        assertThat(returned().getFirst().words()).contains("退回", "请补充佐证");
        clock.set(LocalDateTime.of(2023, 3, 16, 23, 59));
        assertThat(returned()).hasSize(1);
        Contestable.Act act = returned().getFirst().act();
        clock.set(LocalDateTime.of(2023, 3, 17, 0, 0));
        assertThat(returned()).isEmpty();
        assertThatThrownBy(() -> objections.raise(act, "佐证已附")).hasMessage("objection.refused.over");
    }

    @Test
    void anotherPersonDecidesAndBothStandInTheStory() {
        ObjectionId id = objections.raise(returned().getFirst().act(), "佐证已在附件二");
        assertThat(returned()).isEmpty();
        signIn.as("zhuren");
        assertThat(objections.toDecide()).isEmpty();
        assertThatThrownBy(() -> objections.decide(id, true, "同意")).hasMessage("objection.refused.other");
        signIn.as("zhuren2");
        assertThat(objections.toDecide())
                .singleElement()
                .satisfies(row -> assertThat(row.answerDueOn()).isEqualTo("2023-03-16"));
        objections.decide(id, true, "佐证齐全，请重新审核");
        assertThatThrownBy(() -> objections.decide(id, false, "再议")).isInstanceOf(Stale.class);
        assertThat(pages.timeline(task)).extracting(TimelineItem::title).contains("对退回提出申辩", "申辩采纳");
        assertThat(jdbc.sql("select action from audit_entry where subject_kind = 'objection' order by seq")
                        .query(String.class)
                        .list())
                .containsExactly("objectionRaised", "objectionUpheld");
    }

    @Test
    void itIsTakenBackUntilItIsDecidedAndMayBeRaisedAgain() {
        ObjectionId id = objections.raise(returned().getFirst().act(), "佐证已在附件二");
        signIn.as("fu2");
        assertThatThrownBy(() -> objections.recall(id)).isInstanceOf(NotFound.class);
        signIn.as("ban1");
        assertThatThrownBy(() -> objections.recall(id)).isInstanceOf(AccessDeniedException.class);
        signIn.as("fu1");
        assertThat(objections.list()).extracting(ObjectionRow::mayRecall).containsExactly(true);
        objections.recall(id);
        assertThat(told("zhuren2")).isEqualTo(2);
        assertThatThrownBy(() -> objections.recall(id)).isInstanceOf(Stale.class);
        signIn.as("zhuren2");
        assertThat(objections.toDecide()).isEmpty();
        assertThatThrownBy(() -> objections.decide(id, true, "同意")).isInstanceOf(Stale.class);
        signIn.as("fu1");
        assertThat(returned().getFirst().before()).isEqualTo("佐证已在附件二");
        ObjectionId again = objections.raise(returned().getFirst().act(), "佐证已在附件三");
        signIn.as("zhuren2");
        objections.decide(again, true, "佐证齐全，请重新审核");
        signIn.as("fu1");
        assertThatThrownBy(() -> objections.recall(again)).isInstanceOf(Stale.class);
        assertThat(pages.timeline(task)).extracting(TimelineItem::title).contains("撤回对退回的申辩", "申辩采纳");
    }

    @Test
    void bothSidesAreTold() {
        ObjectionId id = objections.raise(returned().getFirst().act(), "佐证已在附件二");
        assertThat(told("zhuren")).isEqualTo(1);
        assertThat(told("zhuren2")).isEqualTo(1);
        signIn.as("zhuren2");
        objections.decide(id, false, "附件二与本月无关");
        assertThat(told("fu1")).isEqualTo(1);
        assertThat(told("lian1")).isEqualTo(1);
        assertThat(told("zhuren")).isEqualTo(2);
        assertThat(told("lian2")).isZero();
    }

    @Test
    void theLeaderIsToldWhenTheOnlyHeadHasActed() {
        jdbc.sql(
                        "update appointment set valid_until = '2023-03-12' where account_id = (select id from account where username = 'zhuren2')")
                .update();
        ObjectionId id = objections.raise(returned().getFirst().act(), "佐证已在附件二");
        signIn.as("lingdao");
        assertThat(objections.toDecide()).extracting(ObjectionRow::id).containsExactly(id);
        assertThat(told("lingdao")).isEqualTo(1);
    }

    @Test
    void theSecretaryGeneralDecidesWhenThereIsNoLeaderEither() {
        org.person("mishuzhang", people.office, Role.SECRETARY_GENERAL);
        jdbc.sql("""
                        update appointment set valid_until = '2023-03-12' where role in ('LEADER', 'SECRETARY')
                            or account_id = (select id from account where username = 'zhuren2')""").update();
        ObjectionId id = objections.raise(returned().getFirst().act(), "佐证已在附件二");
        assertThat(told("mishuzhang")).isEqualTo(1);
        signIn.as("mishuzhang");
        assertThat(objections.toDecide()).extracting(ObjectionRow::id).containsExactly(id);
        objections.decide(id, true, "佐证齐全，请重新审核");
        assertThat(told("fu1")).isEqualTo(1);
    }

    @Test
    void aNoticeToTheUnitMayBeAnsweredByThatUnitAlone() {
        TaskId noticed = notices.task();
        notices.issued(noticed);
        signIn.as("fu1");
        assertThat(objections.contestable())
                .filteredOn(one -> one.kind() == ObjectionKind.NOTICE)
                .singleElement()
                .satisfies(one -> assertThat(one.task()).isEqualTo(noticed));
        signIn.as("fu2");
        assertThat(objections.contestable()).isEmpty();
        Contestable.Act foreign = signIn.as("fu1", () -> returned().getFirst().act());
        assertThatThrownBy(() -> objections.raise(foreign, "不是我们的")).isInstanceOf(Refusal.class);
    }

    @Test
    void aLightSetByHandMayBeAnsweredOnceAndNotDecidedByWhoSetIt() {
        assertThat(objections.contestable()).noneMatch(one -> one.kind() == ObjectionKind.LIGHT);
        signIn.as("zhuren");
        steering.overrideLight(task, Light.RED, "佐证不实");
        signIn.as("fu1");
        List<Contestable> lights = objections.contestable().stream()
                .filter(one -> one.kind() == ObjectionKind.LIGHT)
                .toList();
        assertThat(lights).hasSize(1);
        ObjectionId id = objections.raise(lights.getFirst().act(), "佐证经统计局核对");
        assertThat(objections.contestable()).noneMatch(one -> one.kind() == ObjectionKind.LIGHT);
        signIn.as("zhuren");
        assertThatThrownBy(() -> objections.decide(id, false, "维持")).hasMessage("objection.refused.other");
        signIn.as("lingdao");
        objections.decide(id, true, "请督查室改灯");
    }

    @Test
    void onlyTheHeadObjectsAndOnlyThoseInvolvedRead() {
        objections.raise(returned().getFirst().act(), "佐证已在附件二");
        for (String reader : new String[] {"ban1", "lingdao", "ducha", "zhuren"}) {
            signIn.as(reader);
            assertThat(objections.list()).as(reader).hasSize(1);
        }
        signIn.as("ban2");
        assertThat(objections.list()).isEmpty();
        signIn.as("ban1");
        assertThatThrownBy(() -> objections.contestable()).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void theTasksPageOffersItToTheHeadWhileTheDaysRun() {
        assertThat(pages.nextSteps(task)).extracting(NextStep::key).contains("objection.next");
        objections.raise(returned().getFirst().act(), "佐证已在附件二");
        assertThat(pages.nextSteps(task)).extracting(NextStep::key).doesNotContain("objection.next");
    }

    @Test
    void withoutWordsNothingIsRaised() {
        Contestable.Act act = returned().getFirst().act();
        assertThatThrownBy(() -> objections.raise(act, " ")).hasMessage("objection.refused.reason");
        assertThatThrownBy(() -> objections.raise(act, "字".repeat(1001))).hasMessage("objection.refused.length");
    }

    private List<Contestable> returned() {
        return signIn.as(
                "fu1",
                () -> objections.contestable().stream()
                        .filter(one -> one.kind() == ObjectionKind.RETURN)
                        .toList());
    }

    private long told(String who) {
        return jdbc.sql("""
                        select count(*) from message m join account a on a.id = m.account_id
                         where a.username = :who and m.text_key like 'objection.message.%'""").param("who", who).query(Long.class).single();
    }
}
