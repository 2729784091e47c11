package org.chainlead.followup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.chainlead.attachment.AttachmentRef;
import org.chainlead.common.NotFound;
import org.chainlead.common.Refusal;
import org.chainlead.common.Stale;
import org.chainlead.org.Role;
import org.chainlead.task.NextStep;
import org.chainlead.task.TaskCompletion;
import org.chainlead.task.TaskFixture;
import org.chainlead.task.TaskId;
import org.chainlead.task.TaskPages;
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
class FollowUpTests {

    private static final LocalDate TODAY = LocalDate.of(2023, 3, 13);

    @Autowired
    TaskFixture people;

    @Autowired
    FollowUpFixture fixture;

    @Autowired
    FollowUps followUps;

    @Autowired
    FollowUpAttachments files;

    @Autowired
    FollowUpSettings settings;

    @Autowired
    FollowUpSweep sweep;

    @Autowired
    FollowUpDraws draws;

    @Autowired
    TaskCompletion completion;

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

    @BeforeEach
    void people() {
        clock.reset();
        people.start();
    }

    @AfterEach
    void leave() {
        clock.reset();
        signIn.out();
    }

    @Test
    void eachMonthAndStageIsDrawnOnceOfThoseWhoReachedTheDaysInTheMonthBefore() {
        fixture.closed("1", "打造铜产业链");
        sweep.run();
        assertThat(checks()).isEmpty();
        clock.set(LocalDate.of(2023, 4, 30));
        sweep.run();
        assertThat(checks()).isEmpty();
        clock.set(LocalDate.of(2023, 5, 2));
        sweep.run();
        sweep.run();
        draws.draw(FollowUpFixture.MAY, FollowUpStage.FIRST);
        assertThat(checks()).containsExactly("2023-05-01 FIRST");
        assertThat(toldOf("followup.message.drawn")).isEqualTo(2);
        assertThat(toldOf("followup.message.unit")).isEqualTo(2);
    }

    @Test
    void monthsOfStandstillAreMadeUp() {
        sweep.run();
        fixture.closed("1", "打造铜产业链");
        clock.set(LocalDate.of(2023, 8, 20));
        sweep.run();
        assertThat(checks()).containsExactly("2023-05-01 FIRST", "2023-06-01 SECOND", "2023-07-01 THIRD");
    }

    @Test
    void theSeedRepeatsTheSample() {
        List<TaskId> all = new ArrayList<>();
        for (int number = 1; number <= 12; number++) {
            all.add(fixture.closed(Integer.toString(number), "任务" + number));
        }
        draws.draw(FollowUpFixture.MAY, FollowUpStage.FIRST);
        List<String> again = jdbc.sql("""
                        select t.id::text from task t, follow_up_draw d
                         where t.state = 'CLOSED' order by md5(d.seed::text || ' ' || t.id::text) limit 2""").query(String.class).list();
        assertThat(jdbc.sql("select task_id::text from follow_up_check")
                        .query(String.class)
                        .list())
                .containsExactlyInAnyOrderElementsOf(again);
        assertThat(jdbc.sql(
                                "select candidates || ' ' || drawn || ' ' || share_percent || ' ' || after_days from follow_up_draw")
                        .query(String.class)
                        .single())
                .isEqualTo("12 2 10 30");
    }

    @Test
    void theHeadKeepsDaysAndShare() {
        signIn.as("zhuren");
        FollowUpRules read = settings.rules();
        settings.set(new FollowUpRules(10, 20, 30, 50, read.version()));
        assertThat(settings.rules()).isEqualTo(new FollowUpRules(10, 20, 30, 50, read.version() + 1));
        assertThatThrownBy(() -> settings.set(read)).isInstanceOf(Stale.class);
        assertThatThrownBy(() -> settings.set(new FollowUpRules(30, 20, 10, 50, 1)))
                .hasMessage("followup.refused.days");
        assertThat(actions("followUpSettings")).containsExactly("followUpRulesSet");
        signIn.as("ducha");
        assertThatThrownBy(() -> settings.rules()).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void aGapIsReopenedByTheHeadAndTheHistoryStays() {
        TaskId task = fixture.closed("1", "打造铜产业链");
        FollowUpId id = fixture.drawn(task);
        signIn.as("ducha");
        assertThat(pages.nextSteps(task)).extracting(NextStep::key).contains("followup.next.check");
        followUps.check(id, false, "二号生产线已停产", TODAY, List.of());
        assertThatThrownBy(() -> followUps.check(id, true, "属实", TODAY, List.of()))
                .isInstanceOf(Stale.class);
        assertThat(followUps.one(id).mayDecide()).isFalse();
        signIn.as("zhuren");
        assertThat(pages.nextSteps(task)).extracting(NextStep::key).contains("followup.next.decide");
        assertThat(followUps.page(FollowUpList.CHECKED, 0, 20).rows())
                .singleElement()
                .satisfies(row -> assertThat(row.mayDecide()).isTrue());
        followUps.decide(id, true, "请恢复生产后再报办结");
        assertThatThrownBy(() -> followUps.decide(id, false, "再议")).isInstanceOf(Stale.class);
        assertThat(state(task)).isEqualTo("IN_PROGRESS");
        assertThat(actions("followUp")).containsExactly("followUpDrawn", "followUpGap", "followUpReopened");
        assertThat(actions("task")).contains("completed", "closed", "reopened");
        assertThat(pages.timeline(task))
                .extracting(TimelineItem::title)
                .contains("抽中第一次回头看（销号满 30 天）", "第一次回头看：有差距，建议重启", "第一次回头看：有差距，已重启");
        assertThat(toldOf("followup.message.decide")).isEqualTo(1);
        assertThat(toldOf("followup.message.reopened")).isEqualTo(3);
    }

    @Test
    void aRefusedReopeningLeavesNothingBehind() {
        TaskId task = fixture.closed("1", "打造铜产业链");
        FollowUpId id = fixture.drawn(task);
        signIn.as("ducha", () -> {
            followUps.check(id, false, "二号生产线已停产", TODAY, List.of());
            return id;
        });
        signIn.as("zhuren");
        completion.reopen(task, "另有来信反映");
        assertThatThrownBy(() -> followUps.decide(id, true, "请整改")).isInstanceOf(Refusal.class);
        assertThat(followUps.one(id).state()).isEqualTo(FollowUpState.GAP);
        assertThat(actions("followUp")).containsExactly("followUpDrawn", "followUpGap");
        followUps.decide(id, false, "已另行重启");
    }

    @Test
    void theHeadMayKeepTheTaskClosed() {
        TaskId task = fixture.closed("1", "打造铜产业链");
        FollowUpId id = fixture.drawn(task);
        signIn.as("ducha", () -> {
            followUps.check(id, false, "台账缺一页", TODAY, List.of());
            return id;
        });
        signIn.as("zhuren");
        followUps.decide(id, false, "不影响完成，补页即可");
        assertThat(state(task)).isEqualTo("CLOSED");
        assertThat(followUps.one(id).state()).isEqualTo(FollowUpState.KEPT);
    }

    @Test
    void whoRecordedTheFindingDoesNotDecide() {
        TaskId task = fixture.closed("1", "打造铜产业链");
        FollowUpId id = fixture.drawn(task);
        jdbc.sql("""
                        update follow_up_check set state = 'GAP', finding = '停产', evidence_on = '2023-03-13',
                               checked_at = '2023-03-13', checked_by = (select id from account where username = 'zhuren')""").update();
        signIn.as("zhuren");
        assertThatThrownBy(() -> followUps.decide(id, true, "重启")).hasMessage("followup.refused.other");
        assertThat(followUps.waiting()).as("in the list of the finder").isZero();
        org.person("zhuren2", people.office, Role.SUPERVISION_HEAD);
        signIn.as("zhuren2");
        assertThat(followUps.waiting()).isOne();
        followUps.decide(id, true, "重启");
    }

    @Test
    void aFindingCarriesFilesThatItsReadersOpen() {
        TaskId task = fixture.closed("1", "打造铜产业链");
        FollowUpId id = fixture.drawn(task);
        signIn.as("ducha");
        followUps.check(id, false, "二号生产线已停产", TODAY, people.evidence());
        assertThat(followUps.page(FollowUpList.CHECKED, 0, 20).rows())
                .singleElement()
                .satisfies(row ->
                        assertThat(row.files()).extracting(AttachmentRef::name).containsExactly("佐证.pdf"));
        assertThat(pages.timeline(task)).anySatisfy(item -> {
            assertThat(item.title()).isEqualTo("第一次回头看：有差距，建议重启");
            assertThat(item.files()).hasSize(1);
        });
        signIn.as("fu1");
        assertThat(followUps.one(id).files()).hasSize(1);
        assertThat(files.mayRead(id.uuid())).isTrue();
        signIn.as("fu2");
        assertThat(files.mayRead(id.uuid())).isFalse();
        signIn.as("xitong");
        assertThat(files.mayRead(id.uuid())).isFalse();
    }

    @Test
    void findingAndEvidenceAreAskedFor() {
        FollowUpId id = fixture.drawn(fixture.closed("1", "打造铜产业链"));
        signIn.as("ducha");
        assertThatThrownBy(() -> followUps.check(id, true, " ", TODAY, List.of()))
                .hasMessage("followup.refused.finding");
        assertThatThrownBy(() -> followUps.check(id, true, "字".repeat(1001), TODAY, List.of()))
                .hasMessage("followup.refused.length");
        assertThatThrownBy(() -> followUps.check(id, true, "属实", TODAY.plusDays(1), List.of()))
                .hasMessage("followup.refused.evidence");
        clock.set(LocalDateTime.of(2023, 3, 14, 0, 0));
        followUps.check(id, true, "与所报一致", TODAY.plusDays(1), List.of());
        assertThat(followUps.page(FollowUpList.PENDING, 0, 20).total()).isZero();
        assertThat(followUps.page(FollowUpList.CHECKED, 0, 20).rows())
                .extracting(FollowUpRow::state)
                .containsExactly(FollowUpState.CONFIRMED);
    }

    @Test
    void theUnitReadsItsOwnAndNobodyElses() {
        FollowUpId id = fixture.drawn(fixture.closed("1", "打造铜产业链"));
        for (String reader : List.of("ban1", "fu1", "lingdao", "mi", "ducha", "zhuren")) {
            signIn.as(reader);
            assertThat(followUps.page(FollowUpList.PENDING, 0, 20).total())
                    .as(reader)
                    .isEqualTo(1);
        }
        signIn.as("fu2");
        assertThat(followUps.page(FollowUpList.PENDING, 0, 20).total()).isZero();
        assertThatThrownBy(() -> followUps.one(id)).isInstanceOf(NotFound.class);
        signIn.as("fu1");
        assertThatThrownBy(() -> followUps.check(id, true, "属实", TODAY, List.of()))
                .isInstanceOf(AccessDeniedException.class);
        signIn.as("ducha");
        assertThatThrownBy(() -> followUps.decide(id, true, "重启")).isInstanceOf(AccessDeniedException.class);
    }

    private List<String> checks() {
        return jdbc.sql("select month || ' ' || stage from follow_up_check order by month, stage")
                .query(String.class)
                .list();
    }

    private List<String> actions(String kind) {
        return jdbc.sql("select action from audit_entry where subject_kind = :kind order by seq, action")
                .param("kind", kind)
                .query(String.class)
                .list();
    }

    private String state(TaskId task) {
        return jdbc.sql("select state from task where id = :id")
                .param("id", task.uuid())
                .query(String.class)
                .single();
    }

    private long toldOf(String key) {
        return jdbc.sql("select count(*) from message where text_key = :key")
                .param("key", key)
                .query(Long.class)
                .single();
    }
}
