package org.chainlead.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.chainlead.audit.AuditErasure;
import org.chainlead.audit.AuditVerification;
import org.chainlead.audit.ErasureId;
import org.chainlead.audit.HideText;
import org.chainlead.audit.Subject;
import org.chainlead.audit.VerificationReport;
import org.chainlead.common.Stale;
import org.chainlead.dispatch.ReportBody;
import org.chainlead.dispatch.ReportFiling;
import org.chainlead.dispatch.ReportFixture;
import org.chainlead.dispatch.SaveReport;
import org.chainlead.task.TaskFixture;
import org.chainlead.task.TaskId;
import org.chainlead.task.TaskPages;
import org.chainlead.testing.FreshDatabase;
import org.chainlead.testing.IntegrationTest;
import org.chainlead.testing.SignIn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** The same words in a task, a report with its submissions, a notice, a reply, inboxes and an unsaved form. */
@IntegrationTest
@FreshDatabase
class ErasureEverywhereTests {

    private static final String WORDS = "线索“甲\\乙”涉及某处设施";
    private static final String BASIS = "×保办〔2023〕3号";

    @Autowired
    TaskFixture people;

    @Autowired
    ReportFixture reports;

    @Autowired
    NoticeFixture notices;

    @Autowired
    NoticeAnswers answers;

    @Autowired
    ReportFiling filing;

    @Autowired
    AuditErasure erasure;

    @Autowired
    AuditVerification verification;

    @Autowired
    TaskPages pages;

    @Autowired
    SignIn signIn;

    @Autowired
    JdbcClient jdbc;

    private TaskId task;

    @BeforeEach
    void wordsThatShouldNotBeThereAreEverywhere() {
        people.start();
        task = people.inProgress(people.draft("E1", "关于" + WORDS));
        ReportBody body = reports.body(task, "本月" + WORDS + "，完成产值12亿元", 12);
        reports.handedIn(task, body);
        NoticeDraft draft = new NoticeDraft(
                NoticeKind.SUPERVISION,
                List.of(task),
                List.of(people.first),
                List.of(),
                "关于督办" + WORDS,
                WORDS,
                "说明" + WORDS,
                LocalDate.of(2023, 3, 27),
                "领导要求直接发函");
        NoticeId notice = notices.issued(draft);
        signIn.as("lian1");
        answers.sign(notice);
        signIn.as("fu1");
        answers.reply(notice, "经查，" + WORDS, List.of());
        jdbc.sql("""
                        insert into task_form_draft (account_id, form_key, body, saved_at)
                        select id, 'task', cast(:body as json), '2023-03-13' from account where username = 'ducha'""")
                .param("body", "{\"title\": " + JsonMapper.shared().writeValueAsString(WORDS) + "}")
                .update();
        signIn.as("anquan");
    }

    @AfterEach
    void leave() {
        signIn.out();
    }

    @Test
    void hiddenWordsStandNowhereButInTheStoreOfTheTrail() {
        assertThat(places()).hasSizeGreaterThan(8);
        erasure.hideWords(WORDS, BASIS);
        assertThat(places().keySet()).containsExactlyInAnyOrder("audit_text", "audit_erasure");
        signIn.as("zhuren");
        assertThat(pages.timeline(task).toString()).doesNotContain("涉及某处设施");
    }

    @Test
    void erasedWordsStandNowhereAtAllAndTheTrailIsWhole() {
        ErasureId id = erasure.hideWords(WORDS, BASIS);
        signIn.as("zhuren");
        erasure.confirm(id);
        assertThat(places()).isEmpty();
        signIn.as("shenji");
        VerificationReport report = verification.verify(n -> {});
        assertThat(report.faults()).isEmpty();
        assertThat(report.tombstones()).hasSizeGreaterThan(5).allSatisfy(tombstone -> {
            assertThat(tombstone.order()).isEqualTo(BASIS);
            assertThat(tombstone.persons()).contains("安全管理员", "zhuren");
            assertThat(tombstone.hash()).hasSize(64);
        });
    }

    @Test
    void whatCameInAgainBetweenTheTwoIsErasedToo() {
        ErasureId id = erasure.hideWords(WORDS, BASIS);
        TaskId again = people.inProgress(people.draft("E2", "再次" + WORDS));
        signIn.as("zhuren");
        erasure.confirm(id);
        assertThat(places()).isEmpty();
        assertThat(again).isNotEqualTo(task);
    }

    @Test
    void releasedWordsStandWhereTheyStoodBefore() {
        Map<String, Integer> before = places();
        ErasureId id = erasure.hideWords(WORDS, BASIS);
        signIn.as("zhuren");
        erasure.release(id, "不涉密");
        assertThat(places()).isEqualTo(before);
    }

    @Test
    void aTextOfTheTrailTakesItsCopiesAlong() {
        erasure.hide(new HideText(subjectOfReply(), seqOfReply(), "reply", BASIS));
        assertThat(jdbc.sql("select body from notice_reply").query(String.class).single())
                .startsWith("〔已封存 ");
    }

    @Test
    void whoHasTheReportOpenDoesNotBringThemBack() {
        TaskId writing = reports.task();
        ReportBody open = reports.body(writing, "正在填写" + WORDS, 12);
        long version = reports.saved(writing, open).version();
        erasure.hideWords(WORDS, BASIS);
        signIn.as("ban1");
        SaveReport again = new SaveReport(writing, ReportFixture.MARCH, version, open, List.of());
        assertThatThrownBy(() -> filing.save(again)).isInstanceOf(Stale.class);
    }

    @Test
    void fewCharactersAndUnknownWordsAreRefused() {
        assertThatThrownBy(() -> erasure.hideWords("同意", BASIS)).hasMessage("audit.erase.wordsShort");
        assertThatThrownBy(() -> erasure.hideWords("哪里也没有出现的一段文字", BASIS)).hasMessage("audit.erase.noWords");
        assertThatThrownBy(() -> erasure.hideWords(WORDS, " ")).hasMessage("audit.erase.basisMissing");
    }

    private Subject subjectOfReply() {
        return new Subject(
                "notice",
                jdbc.sql("select subject_id from audit_entry where action = 'noticeReplied'")
                        .query(String.class)
                        .single());
    }

    private int seqOfReply() {
        return jdbc.sql("select seq from audit_entry where action = 'noticeReplied'")
                .query(Integer.class)
                .single();
    }

    /** Number of rows with the words, by table. */
    private Map<String, Integer> places() {
        Map<String, Integer> places = new TreeMap<>();
        for (String table : jdbc.sql(
                        "select tablename from pg_tables where schemaname = 'public' and tablename <> 'flyway_schema_history'")
                .query(String.class)
                .list()) {
            int rows = jdbc.sql("select count(*) from " + table + " t where t::text like '%涉及某处设施%'")
                    .query(Integer.class)
                    .single();
            if (rows > 0) {
                places.put(table, rows);
            }
        }
        return places;
    }
}
