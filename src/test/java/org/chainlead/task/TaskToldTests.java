package org.chainlead.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.chainlead.common.Light;
import org.chainlead.org.AccountId;
import org.chainlead.org.Role;
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

/** Every arrow names who is told (product.md): here those beside the plain way from 交办 to 办结. */
@IntegrationTest
@FreshDatabase
class TaskToldTests {

    @Autowired
    private TaskFixture fixture;

    @Autowired
    private OrgFixture org;

    @Autowired
    private SignIn signIn;

    @Autowired
    private TestClock clock;

    @Autowired
    private TaskDrafting drafting;

    @Autowired
    private TaskAssignment assignment;

    @Autowired
    private TaskChanges changes;

    @Autowired
    private TaskCompletion completion;

    @Autowired
    private TaskSteering steering;

    @Autowired
    private TaskPages pages;

    @Autowired
    private TaskSweep sweep;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void start() {
        clock.reset();
        fixture.start();
    }

    @AfterEach
    void leave() {
        signIn.out();
        clock.reset();
    }

    @Test
    void whoWasToDecideHearsOfTheWithdrawal() {
        TaskId draft = fixture.submitted(fixture.draft("7.1", "打造绿色硅光伏全产业链"));
        signIn.as("ducha");
        drafting.withdraw(draft);
        assertThat(told("zhuren")).contains("task.message.withdrawn");

        TaskId asked = fixture.pendingVerification(fixture.draft("7.2", "打造绿色钛全产业链"));
        signIn.as("fu1");
        completion.withdraw(asked);
        assertThat(told("ducha")).contains("task.message.completionWithdrawn");
        assertThat(told("zhuren")).contains("task.message.completionWithdrawn");
    }

    @Test
    void whoWasAskedHearsThatTheUnitAsksNoMore() {
        TaskId task = fixture.inProgress(fixture.draft("7.5", "打造绿色食品全产业链"));
        signIn.as("fu1");
        changes.withdraw(changes.requestSuspension(task, java.time.LocalDate.of(2023, 5, 31), "等待省级批复"));
        assertThat(told("zhuren")).contains("task.message.requestWithdrawn.SUSPENSION");

        TaskId unsigned = fixture.assigned(fixture.draft("7.6", "打造中药材全产业链"));
        signIn.as("fu1");
        assignment.requestAdjustment(unsigned, Element.DEADLINE, "时限过紧", "2023年12月31日");
        changes.withdraw(changes.requests(unsigned).getFirst().id());
        assertThat(told("zhuren")).contains("task.message.requestWithdrawn.ADJUSTMENT");
    }

    @Test
    void anotherHandlerTakesTheWorkAndTheAuthorIsNotToldOfASignature() {
        AccountId other = org.person("ban3", fixture.first, Role.STAFF);
        TaskId task = fixture.inProgress(fixture.draft("7.3", "打造绿色铜全产业链"));
        assertThat(told("ban1")).contains("task.message.handlerNamed");
        signIn.as("lian1");
        assignment.changeHandler(task, other);
        assertThat(told("ban3")).containsExactly("task.message.handlerNamed");
        assertThat(told("ban1")).contains("task.message.handlerReplaced");
        assertThat(told("ducha")).containsOnlyOnce("task.message.accepted");
    }

    @Test
    void theUnitThatAskedForAnAdjustmentHearsTheConsentThoughAnotherLeadsNow() {
        TaskId task = fixture.assigned(fixture.draft("7.4", "发展现代种业"));
        signIn.as("fu1");
        assignment.requestAdjustment(task, Element.RESPONSIBILITY, "职责在农业部门", "州农业农村局");
        assertThat(told("zhuren")).contains("task.message.adjustmentAsked");
        signIn.as("ducha");
        EditableDraft open = drafting.open(task);
        drafting.edit(
                task,
                open.version(),
                ElementChange.duty(fixture.second, List.of(), "").applyTo(open.draft()));
        signIn.as("zhuren");
        assignment.approve(task, "同意调整");
        assertThat(told("fu1")).contains("task.message.granted.ADJUSTMENT");
        assertThat(told("fu2")).contains("task.message.assigned").doesNotContain("task.message.granted.ADJUSTMENT");
    }

    @Test
    void supportingUnitsHearThatTheyJoinedAndThatTheWorkStops() {
        TaskId task = fixture.inProgress(fixture.draft("7.5", "发展高原特色农业"));
        RequestId request = signIn.as(
                "fu1",
                () -> changes.requestAmendment(
                        task, ElementChange.duty(fixture.first, List.of(fixture.second), ""), "需农业部门配合"));
        signIn.as("zhuren");
        changes.approve(request, "同意", "楚政办函〔2023〕8号", null);
        assertThat(told("lian2")).containsExactly("task.message.copied");
        assertThat(told("ban1")).contains("task.message.granted.AMENDMENT");
        steering.suspend(task, LocalDate.of(2023, 5, 31), "等待批复", "楚政办函〔2023〕9号");
        assertThat(told("lian2")).contains("task.message.suspended");
    }

    @Test
    void theUnitHearsOfClosureAndArchive() {
        TaskId task = fixture.completed(fixture.draft("7.6", "打造生物医药全产业链"));
        signIn.as("zhuren");
        completion.close(task, "已报告");
        assertThat(told("fu1")).contains("task.message.closed");
        signIn.as("ducha");
        completion.archive(task, Retention.values()[0]);
        assertThat(told("lian1")).contains("task.message.archived");
    }

    @Test
    void theUnitHearsOfARedLightAndOfALightSetByHand() {
        TaskId task = fixture.inProgress(fixture.draft("7.7", "打造文化旅游全产业链"));
        clock.set(LocalDate.of(2023, 7, 3));
        sweep.sweep();
        assertThat(told("fu1")).containsOnlyOnce("task.message.turnedRed");
        sweep.sweep();
        assertThat(told("fu1")).containsOnlyOnce("task.message.turnedRed");
        signIn.as("ducha");
        steering.overrideLight(task, Light.GREEN, "数据尚未公布，现场核实正常");
        TaskRow row = pages.detail(task).row();
        assertThat(row.verifiedLight()).isEqualTo(Light.GREEN);
        assertThat(row.lightExplained()).isEqualTo("人工定灯：数据尚未公布，现场核实正常");
        assertThat(told("fu1")).contains("task.message.lightOverridden");
        steering.overrideLight(task, null, "按规则亮灯");
        assertThat(pages.detail(task).row().verifiedLight()).isEqualTo(Light.RED);
    }

    @Test
    void theUnitHearsOfATaskThatIsRedFromTheBeginning() {
        clock.set(LocalDate.of(2023, 7, 3));
        fixture.assigned(fixture.draft("7.8", "打造新型建材全产业链"));
        assertThat(told("fu1")).containsOnlyOnce("task.message.turnedRed");
    }

    private List<String> told(String username) {
        return jdbc.sql("""
                        select m.text_key from message m join account a on a.id = m.account_id
                         where a.username = :username""").param("username", username).query(String.class).list();
    }
}
