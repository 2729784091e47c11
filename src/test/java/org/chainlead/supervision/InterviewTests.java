package org.chainlead.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.time.LocalDate;
import java.util.List;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.chainlead.common.NotFound;
import org.chainlead.common.Reason;
import org.chainlead.common.Refusal;
import org.chainlead.common.Stale;
import org.chainlead.task.TaskFixture;
import org.chainlead.testing.IntegrationTest;
import org.chainlead.testing.SignIn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

/** 约谈: its own fields before the talk, its outcome afterwards. */
@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class InterviewTests {

    private static final InterviewOutcome OUTCOME =
            new InterviewOutcome("进度滞后的原因是用地手续未办结", "三月底前办结用地手续", "每周报送一次进度\n月底前动工", LocalDate.of(2023, 3, 31));

    @Autowired
    TaskFixture people;

    @Autowired
    NoticeFixture fixture;

    @Autowired
    NoticeDrafting drafting;

    @Autowired
    NoticeInterviews interviews;

    @Autowired
    NoticeIssuing issuing;

    @Autowired
    NoticeQueries queries;

    @Autowired
    NoticePapers papers;

    @Autowired
    SignIn signIn;

    @Autowired
    JdbcClient jdbc;

    @BeforeAll
    void start() {
        people.start();
    }

    @AfterEach
    void leave() {
        signIn.out();
    }

    @Test
    void whatATalkMustSayIsSaidAtOnce() {
        NoticeDraft empty = new NoticeDraft(
                NoticeKind.INTERVIEW, List.of(), List.of(people.first), List.of(), "约谈", "", "", null, "领导要求直接约谈");
        signIn.as("ducha");
        assertThatThrownBy(() -> drafting.create(NoticeId.random(), empty))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.reasons())
                                .extracting(Reason::key)
                                .containsExactly(
                                        "supervision.missing.talkAt",
                                        "supervision.missing.talkPlace",
                                        "supervision.missing.invited",
                                        "supervision.missing.talkedBy",
                                        "supervision.missing.matter"));
    }

    @ParameterizedTest
    @EnumSource(
            value = NoticeKind.class,
            names = {"REMINDER", "WARNING", "SUPERVISION"})
    void otherKindsHaveNoneOfIt(NoticeKind kind) {
        assertThat(NoticeRequirement.missing(fixture.draft(kind, fixture.task(), people.first)))
                .isEmpty();
        assertThat(fixture.draft(kind, fixture.task(), people.first).interview())
                .isEqualTo(Interview.NONE);
    }

    @Test
    void theOutcomeIsWrittenDownAfterwardsAndStandsOnThePage() throws Exception {
        NoticeId id = issued();
        signIn.as("zhuren");
        assertThat(queries.detail(id).acts()).contains(NoticeAct.RECORD_OUTCOME).doesNotContain(NoticeAct.CLOSE);
        assertThatThrownBy(() -> issuing.close(id)).hasMessage("supervision.refused.noOutcome");
        record("ducha", id, OUTCOME);

        signIn.as("fu1");
        NoticeDetail detail = queries.detail(id);
        assertThat(detail.draft().interview().points()).isEqualTo(OUTCOME.points());
        assertThat(detail.draft().demands()).isEqualTo(OUTCOME.rectification());
        assertThat(detail.row().dueOn()).isEqualTo(OUTCOME.rectifyBy());
        assertThat(detail.outcomeBy()).isEqualTo("ducha");
        assertThat(detail.acts()).doesNotContain(NoticeAct.RECORD_OUTCOME);
        assertThat(printed(id))
                .contains("约谈时间：2023年3月20日 09:30", "州政府督查室谈话室", "分管工业副州长")
                .contains("一、约谈事由", "约谈要点", OUTCOME.points(), OUTCOME.promises(), "月底前动工", "请于2023年3月31日前办理完毕");
        assertThat(told("fu1", "supervision.message.outcome", id)).isOne();

        signIn.as("zhuren");
        issuing.close(id);
        assertThat(queries.detail(id).row().state()).isEqualTo(NoticeState.CLOSED);
        assertThat(entries(id)).containsSubsequence("noticeIssued", "noticeOutcomeRecorded", "noticeClosed");
    }

    @Test
    void anOutcomeNeedsPointsAndADateForWhatIsAsked() {
        NoticeId id = issued();
        refused("supervision.missing.points", id, new InterviewOutcome(" ", "", "", null));
        refused("supervision.missing.rectifyBy", id, new InterviewOutcome("要点", "", "整改", null));
        refused("supervision.missing.rectifyBy", id, new InterviewOutcome("要点", "", "", OUTCOME.rectifyBy()));
        refused("supervision.refused.pastRectify", id, new InterviewOutcome("要点", "", "整改", LocalDate.of(2023, 3, 1)));
    }

    @Test
    void onlyTheOfficeWritesItDownAndNobodyOverAnother() {
        NoticeId id = issued();
        signIn.as("fu1");
        assertThatThrownBy(() -> interviews.record(id, 0, OUTCOME)).isInstanceOf(AccessDeniedException.class);
        signIn.as("ducha");
        long version = queries.detail(id).version();
        interviews.record(id, version, OUTCOME);
        assertThatThrownBy(() -> interviews.record(id, version, OUTCOME)).isInstanceOf(Stale.class);
        assertThatThrownBy(() -> interviews.record(NoticeId.random(), 0, OUTCOME))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void otherKindsAndDraftsHaveNoOutcome() {
        NoticeId letter = fixture.issued(fixture.task());
        refused("supervision.refused.noTalk", letter, OUTCOME);
        NoticeId draft = fixture.drafted(fixture.draft(NoticeKind.INTERVIEW, fixture.task(), people.first));
        refused("supervision.refused.state", draft, OUTCOME);
    }

    private NoticeId issued() {
        NoticeDraft draft = fixture.draft(NoticeKind.INTERVIEW, fixture.task(), people.first);
        NoticeId id = fixture.drafted(draft);
        return signIn.as("lingdao", () -> {
            issuing.issue(id, "");
            return id;
        });
    }

    private void record(String who, NoticeId id, InterviewOutcome outcome) {
        signIn.as(who, () -> {
            interviews.record(id, queries.detail(id).version(), outcome);
            return id;
        });
    }

    private void refused(String key, NoticeId id, InterviewOutcome outcome) {
        assertThatThrownBy(() -> record("ducha", id, outcome))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.reasons())
                                .extracting(Reason::key)
                                .containsExactly(key));
    }

    private String printed(NoticeId id) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        papers.write(id, out);
        try (XWPFDocument docx = new XWPFDocument(new ByteArrayInputStream(out.toByteArray()));
                XWPFWordExtractor words = new XWPFWordExtractor(docx)) {
            return words.getText();
        }
    }

    private long told(String who, String key, NoticeId id) {
        return jdbc.sql("""
                        select count(*) from message m join account a on a.id = m.account_id
                         where a.username = :who and m.text_key = :key and m.link = :link""")
                .param("who", who)
                .param("key", key)
                .param("link", "notices/" + id)
                .query(Long.class)
                .single();
    }

    private List<String> entries(NoticeId id) {
        return jdbc.sql(
                        "select action from audit_entry where subject_kind = 'notice' and subject_id = :id order by seq")
                .param("id", id.toString())
                .query(String.class)
                .list();
    }
}
