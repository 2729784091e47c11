package org.chainlead.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.chainlead.common.NotFound;
import org.chainlead.common.Refusal;
import org.chainlead.org.UnitId;
import org.chainlead.org.UnitKind;
import org.chainlead.task.ReportCycle;
import org.chainlead.task.TaskFixture;
import org.chainlead.task.TaskId;
import org.chainlead.task.TaskPages;
import org.chainlead.task.TimelineItem;
import org.chainlead.testing.IntegrationTest;
import org.chainlead.testing.OrgFixture;
import org.chainlead.testing.SignIn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class UrgeTests {

    @Autowired
    TaskFixture people;

    @Autowired
    SignIn signIn;

    @Autowired
    Urges urges;

    @Autowired
    TaskPages pages;

    @Autowired
    OrgFixture org;

    @Autowired
    JdbcClient jdbc;

    @BeforeAll
    void start() {
        people.start();
    }

    @AfterEach
    void signOut() {
        signIn.out();
    }

    @Test
    void exactlyThoseListedBeforeAreUrgedOnce() {
        TaskId one = people.inProgress(people.draft("U1", "催办任务一"));
        TaskId two = people.assigned(people.draft("U2", "催办任务二"));
        List<TaskId> tasks = List.of(one, two);
        signIn.as("ducha");
        UrgePreview preview = urges.preview(tasks);
        assertThat(preview.recipients())
                .extracting(to -> to.taskName().substring(0, 2) + to.name())
                .containsExactlyInAnyOrder("U1ban1", "U1fu1", "U1lian1", "U2fu1", "U2lian1");
        UrgeId id = UrgeId.random();
        UrgeView sent = urges.send(id, tasks, "未报送");
        assertThat(sent.recipients()).containsExactlyInAnyOrderElementsOf(preview.recipients());
        assertThat(urges.send(id, tasks, "未报送").recipients()).hasSameSizeAs(sent.recipients());
        assertThat(urged("lian1")).isEqualTo(1);
        assertThat(urged("ban1")).isEqualTo(1);
        assertThat(urged("lian2")).isZero();
        signIn.as("fu1");
        assertThat(pages.timeline(one)).extracting(TimelineItem::title).contains("催办：未报送");
    }

    @Test
    void theReminderNamesUnitsAlone() {
        TaskId task = people.inProgress(people.draft("U3", "产值达到100亿元"));
        signIn.as("zhuren");
        assertThat(urges.preview(List.of(task)).reminder())
                .startsWith("州工业和信息化局：")
                .doesNotContain("产值", "100", "U3");
    }

    @Test
    void whatIsNotUnderWayIsNotUrged() {
        TaskId draft = people.submitted(people.draft("U4", "待审批任务"));
        signIn.as("ducha");
        assertThat(urges.preview(List.of(draft)).without()).containsExactly("U4 待审批任务");
        assertThatThrownBy(() -> urges.send(UrgeId.random(), List.of(draft), "未报"))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> urges.sent(UrgeId.random())).isInstanceOf(NotFound.class);
    }

    @Test
    void aUnitWithoutAnybodyToUrgeIsSaidBefore() {
        UnitId empty = org.unit("州新设立的局", UnitKind.PREFECTURE_DEPARTMENT, null);
        TaskId task = people.assigned(people.draft("U5", "没有联络员的任务", empty, ReportCycle.MONTH));
        signIn.as("ducha");
        assertThat(urges.preview(List.of(task)).recipients()).isEmpty();
        assertThat(urges.preview(List.of(task)).without()).containsExactly("U5 没有联络员的任务");
    }

    @Test
    void unitsDoNotUrge() {
        signIn.as("fu1");
        assertThatThrownBy(() -> urges.preview(List.of())).isInstanceOf(AccessDeniedException.class);
    }

    private long urged(String who) {
        return jdbc.sql("""
                        select count(*) from message m join account a on a.id = m.account_id
                         where a.username = :who and m.text_key like 'supervision.message.urged%'""").param("who", who).query(Long.class).single();
    }
}
