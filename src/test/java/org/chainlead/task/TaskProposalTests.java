package org.chainlead.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
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

/** What the office proposes and its head returns; what units ask for and who set the matter decides. */
@IntegrationTest
@FreshDatabase
class TaskProposalTests {

    @Autowired
    private TaskFixture fixture;

    @Autowired
    private SignIn signIn;

    @Autowired
    private TaskChanges changes;

    @Autowired
    private TaskCompletion completion;

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
    void theHeadReturnsAVerificationProposalWithReasonAndTheProposerIsTold() {
        TaskId id = fixture.pendingVerification(fixture.draft("3.1", "打造绿色钛全产业链"));
        signIn.as("ducha");
        completion.propose(id, CompletionResult.COMPLETED, "属实");
        assertThatThrownBy(() -> completion.returnProposal(id, "x")).isInstanceOf(AccessDeniedException.class);

        signIn.as("zhuren");
        assertThatThrownBy(() -> completion.returnProposal(id, " ")).isInstanceOf(Refusal.class);
        completion.returnProposal(id, "佐证不足，请现场核实");

        assertThat(pages.detail(id).proposedResult()).isNull();
        assertThat(pages.detail(id).acts()).doesNotContain(TaskAct.RETURN_PROPOSAL);
        assertThat(pages.timeline(id)).extracting(TimelineItem::title).contains("退回核验意见");
        assertThat(told("ducha")).contains("task.message.proposalReturned");
        assertThatThrownBy(() -> completion.returnProposal(id, "再退"))
                .isInstanceOf(Refusal.class)
                .hasMessage("task.refused.noProposal");
        signIn.as("fu1");
        assertThat(pages.timeline(id)).extracting(TimelineItem::title).doesNotContain("退回核验意见");
    }

    @Test
    void theHeadReturnsAnOpinionOnARequest() {
        TaskId id = fixture.inProgress(fixture.draft("3.2", "打造绿色铜全产业链"));
        RequestId request = signIn.as(
                "fu1", () -> changes.requestExtension(id, LocalDate.of(2024, 3, 31), "设备到货推迟", "土建完成", List.of()));
        signIn.as("ducha");
        changes.giveOpinion(request, "拟同意");
        signIn.as("zhuren");
        changes.returnOpinion(request, "请先核实到货时间");

        assertThat(changes.requests(id).getFirst().opinion()).isEmpty();
        assertThat(told("ducha")).contains("task.message.proposalReturned");
        assertThatThrownBy(() -> changes.returnOpinion(request, "再退")).hasMessage("task.refused.noOpinion");
    }

    @Test
    void aTerminationAskedForNeedsThePaperOfWhoSetTheMatter() {
        TaskId id = fixture.inProgress(fixture.draft("3.3", "发展现代种业"));
        signIn.as("lian1");
        assertThatThrownBy(() -> changes.requestTermination(id, "政策取消")).isInstanceOf(AccessDeniedException.class);
        RequestId request = signIn.as("fu1", () -> changes.requestTermination(id, "政策取消"));
        assertThat(told("zhuren")).contains("task.message.asked.TERMINATION");

        signIn.as("zhuren");
        assertThatThrownBy(() -> changes.approve(request, "同意", "", null)).hasMessage("task.missing.paper");
        signIn.as("lingdao");
        assertThatThrownBy(() -> changes.approve(request, "同意", "x", null)).hasMessage("task.refused.headDecides");
        signIn.as("zhuren");
        changes.approve(request, "同意", "楚政办函〔2023〕8号", null);

        assertThat(pages.detail(id).row().state()).isEqualTo(TaskState.TERMINATED);
        assertThat(told("fu1")).contains("task.message.granted.TERMINATION");
    }

    @Test
    void whatALeaderSetTheLeaderDecides() {
        TaskDraft draft = fixture.draft("3.4", "打造绿色硅全产业链");
        TaskId id = fixture.inProgress(draft);
        jdbc.sql("update task set set_by = 'LEADER' where id = :id")
                .param("id", id.uuid())
                .update();
        RequestId request = signIn.as("fu1", () -> changes.requestSuspension(id, LocalDate.of(2023, 5, 31), "等待批复"));
        signIn.as("zhuren");
        assertThatThrownBy(() -> changes.approve(request, "同意", "", null)).hasMessage("task.refused.leaderSetIt");
        signIn.as("lingdao");
        changes.approve(request, "同意", "", null);
        assertThat(pages.detail(id).row().state()).isEqualTo(TaskState.SUSPENDED);
    }

    @Test
    void moreThanNinetyDaysAreNotAskedFor() {
        TaskId id = fixture.inProgress(fixture.draft("3.5", "打造绿色钒全产业链"));
        signIn.as("fu1");
        assertThatThrownBy(() -> changes.requestSuspension(id, LocalDate.of(2023, 6, 12), "等待批复"))
                .hasMessage("task.refused.suspendedTooLong");
        assertThatThrownBy(() -> changes.requestSuspension(id, LocalDate.of(2023, 3, 13), "等待批复"))
                .hasMessage("task.refused.suspendedPast");
    }

    @Test
    void aChangeMustChangeSomethingAndALaterDateIsAnExtension() {
        TaskId id = fixture.inProgress(fixture.draft("3.6", "打造绿色能源全产业链"));
        signIn.as("fu1");
        assertThatThrownBy(() -> changes.requestAmendment(id, ElementChange.words(Element.MEASURE, "建设产业集群"), "理由"))
                .hasMessage("task.refused.amendSame");
        assertThatThrownBy(() -> changes.requestAmendment(id, ElementChange.deadline(LocalDate.of(2024, 1, 31)), "理由"))
                .hasMessage("task.refused.amendLater");
        assertThatThrownBy(() -> changes.requestAmendment(id, ElementChange.deadline(LocalDate.of(2023, 3, 12)), "理由"))
                .hasMessage("task.refused.amendPast");
    }

    private List<String> told(String username) {
        return jdbc.sql("""
                        select m.text_key from message m join account a on a.id = m.account_id
                         where a.username = :username""").param("username", username).query(String.class).list();
    }
}
