package org.chainlead.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.chainlead.common.Refusal;
import org.chainlead.common.Stale;
import org.chainlead.task.TaskFixture;
import org.chainlead.task.TaskId;
import org.chainlead.testing.FreshDatabase;
import org.chainlead.testing.IntegrationTest;
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
class LadderTests {

    private static final LocalDate LATE = LocalDate.of(2024, 1, 10);

    @Autowired
    TaskFixture people;

    @Autowired
    NoticeFixture notices;

    @Autowired
    NoticeDrafting drafting;

    @Autowired
    NoticeIssuing issuing;

    @Autowired
    NoticeQueries queries;

    @Autowired
    Urges urges;

    @Autowired
    LadderProposals proposals;

    @Autowired
    LadderSettings settings;

    @Autowired
    LadderSweep sweep;

    @Autowired
    SignIn signIn;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient jdbc;

    private TaskId task;

    /** A task due at the end of 2023 that reports every month and never did. */
    @BeforeEach
    void start() {
        clock.reset();
        people.start();
        task = people.inProgress(people.draft("L1", "逾期任务"));
        clock.set(LATE);
        sweep.sweep();
        signIn.as("ducha");
    }

    @AfterEach
    void leave() {
        clock.reset();
        signIn.out();
    }

    @Test
    void theRulesLeadUpTheLadderAndAPersonTakesEachStep() {
        assertThat(only(LadderStep.URGE).why()).hasSize(2).anyMatch(why -> why.contains("连续2期未报"));
        urges.send(UrgeId.random(), List.of(task), "未报送");
        assertThat(all()).isEmpty();
        sweep.sweep();
        assertThat(all()).isEmpty();

        later(10);
        assertThat(only(LadderStep.REMINDER).task()).isEqualTo(task);
        NoticeId reminder = drafting.create(NoticeId.random(), draft(NoticeKind.REMINDER, 14, ""));
        sweep.sweep();
        assertThat(all()).isEmpty();

        signIn.as("zhuren");
        issuing.issue(reminder, "");
        later(15);
        String number = String.valueOf(queries.detail(reminder).row().number());
        assertThat(only(LadderStep.WARNING).why()).anyMatch(why -> why.contains(number));
        drafting.create(NoticeId.random(), draft(NoticeKind.WARNING, 14, ""));
    }

    @Test
    void aStepThatIsSkippedNeedsAReasonThatStaysInTheOffice() {
        assertThat(drafting.skipped(draft(NoticeKind.WARNING, 14, ""))).contains(LadderStep.URGE);
        assertThatThrownBy(() -> drafting.create(NoticeId.random(), draft(NoticeKind.WARNING, 14, "")))
                .hasMessage("supervision.missing.startReason");
        NoticeId id = drafting.create(NoticeId.random(), draft(NoticeKind.WARNING, 14, "州长批示要求"));
        assertThat(jdbc.sql("select start_reason from notice where id = :id")
                        .param("id", id.uuid())
                        .query(String.class)
                        .single())
                .isEqualTo("州长批示要求");
        signIn.as("zhuren");
        issuing.review(id);
        issuing.issue(id, "");
        assertThat(queries.detail(id).draft().startReason()).isEqualTo("州长批示要求");
        signIn.as("lian1");
        assertThat(queries.detail(id).draft().startReason()).isEmpty();
    }

    @Test
    void anEditToAHigherKindNeedsTheReasonToo() {
        NoticeId id = drafting.create(NoticeId.random(), draft(NoticeKind.REMINDER, 14, "首次提醒"));
        long version = queries.detail(id).version();
        assertThatThrownBy(() -> drafting.edit(id, version, draft(NoticeKind.INTERVIEW, 14, "")))
                .hasMessage("supervision.missing.startReason");
        drafting.edit(id, version, draft(NoticeKind.REMINDER, 14, "首次提醒，改期"));
    }

    @Test
    void whatIsDismissedComesBackOnlyOnANewOccasion() {
        ProposalRow row = only(LadderStep.URGE);
        assertThatThrownBy(() -> proposals.dismiss(List.of(row.id()), " ")).isInstanceOf(Refusal.class);
        proposals.dismiss(List.of(row.id()), "单位已电话说明");
        proposals.dismiss(List.of(row.id()), "单位已电话说明");
        sweep.sweep();
        assertThat(all()).isEmpty();
        assertThat(jdbc.sql("select count(*) from audit_entry where action = 'ladderDismissed'")
                        .query(Long.class)
                        .single())
                .isOne();
        clock.set(LocalDate.of(2024, 2, 26));
        sweep.sweep();
        assertThat(only(LadderStep.URGE).why()).singleElement().asString().contains("连续2期未报");
    }

    @Test
    void theHeadSetsTheRulesAndTheyCountAtOnce() {
        assertThatThrownBy(() -> settings.rule()).isInstanceOf(AccessDeniedException.class);
        signIn.as("zhuren");
        settings.setRule(new LadderRule(true, 90, 2, 1, 10, 365, 0));
        assertThat(only(LadderStep.URGE).why()).hasSize(1);
        assertThatThrownBy(() -> settings.setRule(new LadderRule(true, 90, 2, 1, 10, 365, 0)))
                .isInstanceOf(Stale.class);
        assertThatThrownBy(() -> settings.setRule(new LadderRule(true, 91, 2, 1, 10, 365, 1)))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> settings.setRule(new LadderRule(true, 1, 1, 1, 10, 365, 1)))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void unitsSeeNoProposals() {
        signIn.as("fu1");
        assertThatThrownBy(() -> proposals.page(LadderStep.URGE, 0, 10)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> proposals.dismiss(List.of(), "不采用")).isInstanceOf(AccessDeniedException.class);
    }

    private NoticeDraft draft(NoticeKind kind, int days, String startReason) {
        NoticeDraft draft = notices.draft(kind, task, people.first);
        return new NoticeDraft(
                kind,
                draft.tasks(),
                draft.addressees(),
                List.of(),
                draft.title(),
                draft.body(),
                draft.demands(),
                LocalDate.now(clock).plusDays(days),
                startReason,
                draft.interview());
    }

    private void later(int days) {
        clock.set(LocalDate.now(clock).plusDays(days));
        sweep.sweep();
    }

    private ProposalRow only(LadderStep step) {
        assertThat(all()).hasSize(1);
        return proposals.page(step, 0, 10).rows().getFirst();
    }

    private List<ProposalRow> all() {
        return Arrays.stream(LadderStep.values())
                .flatMap(step -> proposals.page(step, 0, 100).rows().stream())
                .toList();
    }
}
