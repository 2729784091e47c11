package org.chainlead.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.chainlead.attachment.AttachmentDownload;
import org.chainlead.attachment.AttachmentId;
import org.chainlead.attachment.AttachmentUploads;
import org.chainlead.audit.AccessOrders;
import org.chainlead.audit.AuditQueries;
import org.chainlead.audit.EntryTexts;
import org.chainlead.audit.OrderedFile;
import org.chainlead.audit.RequestAccess;
import org.chainlead.audit.Subject;
import org.chainlead.audit.TrailFilter;
import org.chainlead.audit.TrailLine;
import org.chainlead.common.Light;
import org.chainlead.common.NotFound;
import org.chainlead.common.Refusal;
import org.chainlead.task.TaskChanges;
import org.chainlead.task.TaskCompletion;
import org.chainlead.task.TaskDetail;
import org.chainlead.task.TaskFilter;
import org.chainlead.task.TaskFixture;
import org.chainlead.task.TaskId;
import org.chainlead.task.TaskPages;
import org.chainlead.task.TaskQueries;
import org.chainlead.task.TaskSteering;
import org.chainlead.testing.FreshDatabase;
import org.chainlead.testing.IntegrationTest;
import org.chainlead.testing.SignIn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A task with a report, a file and a request for help: what the unit that was asked reads, and what the auditor reads. */
@IntegrationTest
@FreshDatabase
class AskedUnitTests {

    private static final byte[] PDF =
            "%PDF-1.4\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n".getBytes(StandardCharsets.US_ASCII);

    @Autowired
    private TaskFixture tasks;

    @Autowired
    private ReportFixture reports;

    @Autowired
    private ReportFiling filing;

    @Autowired
    private ReportReview review;

    @Autowired
    private Difficulties difficulties;

    @Autowired
    private TaskPages pages;

    @Autowired
    private TaskQueries ledger;

    @Autowired
    private TaskSteering steering;

    @Autowired
    private TaskChanges changes;

    @Autowired
    private TaskCompletion completion;

    @Autowired
    private AttachmentUploads uploads;

    @Autowired
    private AttachmentDownload download;

    @Autowired
    private AuditQueries trail;

    @Autowired
    private AccessOrders orders;

    @Autowired
    private SignIn signIn;

    @Autowired
    private JdbcClient jdbc;

    private TaskId task;
    private AttachmentId evidence;

    @BeforeEach
    void helpIsAskedAndMoreTime() {
        tasks.start();
        task = reports.task();
        signIn.as("ban1");
        AttachmentId table = stage("用地台账.pdf");
        ReportBody body = reports.withDifficulty(reports.body(task, "完成产值12亿元，新签项目3个", 12), "用地指标不足", tasks.second);
        SavedReport saved =
                filing.save(new SaveReport(task, ReportFixture.MARCH, reports.version(task), body, List.of(table)));
        filing.submit(task, ReportFixture.MARCH, saved.version());
        signIn.as("fu1");
        review.pass(saved.id(), reports.version(task));
        evidence = stage("受灾证明.pdf");
        changes.requestExtension(task, LocalDate.of(2024, 3, 31), "受灾停产", "已复产六成", List.of(evidence));
    }

    @AfterEach
    void leave() {
        signIn.out();
    }

    @Test
    void theAskedUnitReadsItsRowAndTheElements() {
        signIn.as("fu2");
        assertThat(difficulties.askedOfUs(0, 50).rows())
                .singleElement()
                .satisfies(row -> assertThat(row.problem()).isEqualTo("用地指标不足"));
        TaskDetail detail = pages.detail(task);
        assertThat(detail.row().title()).isNotBlank();
        assertThat(pages.elements(task).measure()).isEqualTo("建设产业集群");
        assertThat(detail.goals()).singleElement().satisfies(goal -> {
            assertThat(goal.goal().name()).isEqualTo("产值");
            assertThat(goal.done()).isEmpty();
        });
        assertThat(pages.nextSteps(task)).isNotEmpty();
    }

    @Test
    void theAskedUnitCannotFindOutBySearchingHowItGoes() {
        signIn.as("zhuren");
        steering.overrideLight(task, Light.RED, "佐证不实");
        TaskFilter red = TaskFilter.all().withLights(Set.of(Light.RED));
        assertThat(ledger.count(red)).isEqualTo(1);
        signIn.as("fu2");
        assertThat(ledger.count(TaskFilter.all())).isEqualTo(1);
        assertThat(ledger.count(red)).isZero();
        assertThat(ledger.sums(TaskFilter.all()).red()).isZero();
        signIn.as("fu1");
        assertThat(ledger.count(red)).isEqualTo(1);
        assertThat(ledger.sums(TaskFilter.all()).red()).isEqualTo(1);
    }

    @Test
    void theAskedUnitReadsNothingElse() {
        signIn.as("fu2");
        assertThat(pages.timeline(task)).isEmpty();
        assertThat(pages.files(task)).isEmpty();
        assertThat(changes.requests(task)).isEmpty();
        assertThat(completion.checklist(task)).isEmpty();
        assertThatThrownBy(() -> download.open(evidence)).isInstanceOf(NotFound.class);
        signIn.as("fu1");
        assertThat(pages.timeline(task)).isNotEmpty();
        assertThat(pages.files(task)).hasSize(1);
        assertThat(changes.requests(task)).hasSize(1);
    }

    @Test
    void nobodyReadsADraftThatOnlyNamesTheUnit() {
        TaskId draft = tasks.drafted(tasks.draft("9.9", "未定事项"));
        signIn.as("fu1");
        assertThatThrownBy(() -> changes.requests(draft)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> completion.checklist(draft)).isInstanceOf(NotFound.class);
    }

    @Test
    void theAuditorReadsTheReportsOfATaskUnderAnOrderForTheTask() throws Exception {
        signIn.as("shenji");
        long entry = newest("reportSubmitted");
        assertThatThrownBy(() -> trail.texts(entry)).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> trail.file(entry, 0)).isInstanceOf(Refusal.class);
        orders.request(new RequestAccess(List.of(Subject.of("task", task.uuid())), "核查", 7, "×纪函〔2023〕5号"));
        EntryTexts texts = trail.texts(entry);
        assertThat(texts.texts()).containsEntry("problems", "用地指标不足");
        assertThat(texts.files()).containsExactly("用地台账.pdf");
        OrderedFile file = trail.file(entry, 0);
        try (var content = file.content()) {
            assertThat(content.readAllBytes()).isEqualTo(PDF);
        }
        assertThat(file.size()).isEqualTo(PDF.length);
        assertThat(trail.page(TrailFilter.ALL, null, 1).getFirst().action()).isEqualTo("orderedFileRead");
        assertThatThrownBy(() -> trail.file(entry, 1)).hasMessage("audit.order.fileGone");
        assertThat(trail.texts(newest("extensionAsked")).files()).containsExactly("受灾证明.pdf");
    }

    @Test
    void anOrderForAnotherTaskOpensNothing() {
        TaskId other = reports.task();
        signIn.as("shenji");
        orders.request(new RequestAccess(List.of(Subject.of("task", other.uuid())), "核查", 7, "×纪函〔2023〕5号"));
        long entry = newest("reportSubmitted");
        assertThatThrownBy(() -> trail.texts(entry)).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> trail.file(entry, 0)).isInstanceOf(Refusal.class);
    }

    @Test
    void whoMustKnowIsToldOfALetter() {
        signIn.as("shenji");
        orders.request(new RequestAccess(List.of(Subject.of("task", task.uuid())), "核查", 7, "×纪函〔2023〕5号"));
        assertThat(jdbc.sql("""
                        select a.username from message m join account a on a.id = m.account_id
                         where m.text_key = 'audit.notice.accessByLetter' order by 1""").query(String.class).list()).containsExactly("anquan", "zhuren");
    }

    private long newest(String action) {
        TrailLine line = trail.page(new TrailFilter(null, null, null, action, null, null), null, 1)
                .getFirst();
        return line.id();
    }

    private AttachmentId stage(String name) {
        return uploads.stage(name, new ByteArrayInputStream(PDF)).id();
    }
}
