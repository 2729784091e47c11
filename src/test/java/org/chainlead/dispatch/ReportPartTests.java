package org.chainlead.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.chainlead.dispatch.ReportFixture.MARCH;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.chainlead.attachment.AttachmentDownload;
import org.chainlead.attachment.AttachmentId;
import org.chainlead.attachment.AttachmentRef;
import org.chainlead.attachment.AttachmentUploads;
import org.chainlead.common.NotFound;
import org.chainlead.common.Refusal;
import org.chainlead.common.Stale;
import org.chainlead.org.OrgLists;
import org.chainlead.org.ReviewStep;
import org.chainlead.org.ReviewStepSetting;
import org.chainlead.org.Role;
import org.chainlead.org.UnitId;
import org.chainlead.org.UnitKind;
import org.chainlead.task.NextStep;
import org.chainlead.task.ReportCycle;
import org.chainlead.task.TaskDraft;
import org.chainlead.task.TaskFixture;
import org.chainlead.task.TaskId;
import org.chainlead.task.TaskPages;
import org.chainlead.task.TimelineItem;
import org.chainlead.testing.IntegrationTest;
import org.chainlead.testing.OrgFixture;
import org.chainlead.testing.SignIn;
import org.chainlead.testing.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** 配合填报: from the supporting unit through its own chain into the lead unit's report. */
@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReportPartTests {

    private static final PartText TEXT = new PartText("派出技术员6人，服务种植户120户", "缺少冷链车");
    private static final byte[] PDF = "%PDF-1.4\n%%EOF\n".getBytes(StandardCharsets.US_ASCII);

    @Autowired
    TaskFixture people;

    @Autowired
    ReportFixture fixture;

    @Autowired
    OrgFixture org;

    @Autowired
    OrgLists lists;

    @Autowired
    SignIn signIn;

    @Autowired
    TestClock clock;

    @Autowired
    ReportParts parts;

    @Autowired
    ReportPartList list;

    @Autowired
    ReportQueries queries;

    @Autowired
    ReportReview review;

    @Autowired
    TaskPages pages;

    @Autowired
    AttachmentUploads uploads;

    @Autowired
    AttachmentDownload downloads;

    @Autowired
    JdbcClient jdbc;

    private UnitId third;
    private int number;

    @BeforeAll
    void start() {
        people.start();
        third = org.unit("州商务局", UnitKind.PREFECTURE_DEPARTMENT, null);
        org.person("lian3", third, Role.LIAISON);
        org.person("fu3", third, Role.UNIT_HEAD);
    }

    @AfterEach
    void signOut() {
        signIn.out();
        clock.reset();
    }

    @Test
    void aPartPassesItsUnitAndIsTakenOverWithItsSourceNamed() {
        TaskId task = supported();
        submitted(task);
        assertThat(part("ban1", task).text()).isNull();
        assertThat(told("fu2")).contains("dispatch.message.partSubmitted");
        pass(task);
        assertThat(told("ban1")).contains("dispatch.message.partArrived");
        assertThat(part("ban1", task).text()).isEqualTo(TEXT);
        fixture.saved(task, fixture.body(task, "完成产值12亿元", 12));
        signIn.as("ban1");
        parts.take(task, MARCH, fixture.version(task), people.second);
        assertThat(queries.form(task, MARCH).body().progress()).isEqualTo("完成产值12亿元\n州农业农村局：派出技术员6人，服务种植户120户");
        assertThat(part("ban1", task).taken()).isTrue();
        assertThatThrownBy(() -> parts.take(task, MARCH, fixture.version(task) - 1, people.second))
                .isInstanceOf(Stale.class);
    }

    @Test
    void theReportNeverWaitsForAPart() {
        TaskId task = supported();
        submitted(task);
        fixture.accepted(task);
        pass(task);
        assertThat(part("ducha", task).text()).isEqualTo(TEXT);
    }

    @Test
    void officeAndLeadReadItAndOtherSupportersReadTheirOwn() {
        TaskId task = supported();
        submitted(task);
        pass(task);
        fixture.handedIn(task);
        assertThat(signIn.as("ducha", () -> queries.toReview(MARCH, 0, 100).rows()).stream()
                        .filter(form -> form.task().equals(task))
                        .findFirst()
                        .orElseThrow()
                        .parts())
                .extracting(
                        PartView::unitName,
                        view -> view.text() == null ? "" : view.text().progress())
                .contains(tuple("州农业农村局", TEXT.progress()), tuple("州商务局", ""));
        assertThat(story("ducha", task)).contains("3月配合填报报出");
        assertThat(story("ban1", task)).contains("3月配合填报报出");
        assertThat(story("lian2", task)).contains("3月配合填报报出");
        assertThat(story("lian3", task)).doesNotContain("3月配合填报报出");
        signIn.as("ducha", () -> {
            review.accept(queries.form(task, MARCH).id(), fixture.version(task));
            return task;
        });
        assertThat(signIn.as("lian3", () -> queries.form(task, MARCH)).parts()).isEmpty();
    }

    @Test
    void draftsAndReturnsStayInside() {
        TaskId task = supported();
        submitted(task);
        signIn.as("fu2", () -> {
            parts.returnInside(task, MARCH, version(task), "请写明数量");
            return task;
        });
        assertThat(told("ban2")).contains("dispatch.message.partReturned");
        assertThat(part("ban1", task).text()).isNull();
        assertThat(own("ban2", task).returnReason()).isEqualTo("请写明数量");
        submitted(task);
        pass(task);
        signIn.as("ban2");
        parts.revise(task, MARCH);
        parts.save(task, MARCH, version(task), new PartText("改写中的内容", ""), List.of());
        assertThat(part("ban1", task).text()).isEqualTo(TEXT);
    }

    @Test
    void wrongStatesVersionsAndEmptyTextsAreRefused() {
        TaskId task = supported();
        signIn.as("fu2");
        refused(() -> parts.pass(task, MARCH, 0));
        signIn.as("ban2");
        SavedPart saved = parts.save(task, MARCH, 0, new PartText(" ", ""), List.of());
        refused(() -> parts.submit(task, MARCH, saved.version()));
        refused(() -> parts.save(task, MARCH, saved.version(), new PartText("长".repeat(1001), ""), List.of()));
        assertThatThrownBy(() -> parts.save(task, MARCH, saved.version() + 1, TEXT, List.of()))
                .isInstanceOf(Stale.class);
        refused(() -> parts.save(task, MARCH.plusMonths(1), 0, TEXT, List.of()));
        submitted(task);
        signIn.as("ban2");
        long before = version(task);
        parts.submit(task, MARCH, before - 1);
        assertThat(version(task)).isEqualTo(before);
        refused(() -> parts.save(task, MARCH, before, TEXT, List.of()));
        refused(() -> parts.revise(task, MARCH));
        refused(() -> parts.enterPaper(task, MARCH, before, List.of()));
        parts.recall(task, MARCH);
        refused(() -> parts.recall(task, MARCH));
    }

    @Test
    void whoDoesNotSupportTheTaskFindsNothing() {
        TaskId task = supported();
        submitted(task);
        signIn.as("ban1");
        assertThatThrownBy(() -> parts.save(task, MARCH, 0, TEXT, List.of())).isInstanceOf(Refusal.class);
        assertThat(list.ofUnit(MARCH, 0, 100).rows()).isEmpty();
        TaskId foreign = fixture.task();
        signIn.as("ban2");
        assertThatThrownBy(() -> parts.save(foreign, MARCH, 0, TEXT, List.of())).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> parts.ask(foreign, MARCH)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> parts.ask(task, MARCH)).isInstanceOf(Refusal.class);
        signIn.as("ban1");
        assertThatThrownBy(() -> parts.take(task, MARCH, 0, people.second)).isInstanceOf(NotFound.class);
    }

    @Test
    void theLeadUnitAsksOnceAMonthAndOnlyThoseWhoHaveNotHandedIn() {
        TaskId task = supported();
        submitted(task);
        pass(task);
        signIn.as("ban1");
        assertThat(queries.form(task, MARCH).acts()).contains(ReportAct.ASK_PARTS);
        assertThat(parts.ask(task, MARCH)).isEqualTo(1);
        assertThat(told("lian3")).contains("dispatch.message.partAsked");
        assertThat(told("lian2")).doesNotContain("dispatch.message.partAsked");
        refused(() -> parts.ask(task, MARCH));
        assertThat(queries.form(task, MARCH).acts()).doesNotContain(ReportAct.ASK_PARTS);
        assertThat(own("lian3", task).asked()).isTrue();
        assertThat(signIn.as("lian3", () -> pages.nextSteps(task)))
                .extracting(NextStep::key)
                .contains("dispatch.next.part");
        TaskId alone = fixture.task();
        signIn.as("ban1");
        refused(() -> parts.ask(alone, MARCH));
    }

    @Test
    void afterTheCutOffItIsMarkedLate() {
        TaskId task = supported();
        submitted(task);
        clock.set(LocalDateTime.of(2023, 3, 21, 0, 0));
        pass(task);
        assertThat(part("ban1", task).late()).isTrue();
    }

    @Test
    void aStepOnPaperIsEnteredWithItsScan() {
        TaskId task = supported();
        signIn.as("xitong", () -> {
            lists.setReviewSteps(third, List.of(new ReviewStepSetting(ReviewStep.PRINCIPAL, true)));
            return task;
        });
        signIn.as("lian3");
        SavedPart saved = parts.save(task, MARCH, 0, TEXT, List.of());
        parts.submit(task, MARCH, saved.version());
        PartForm form = own("lian3", task);
        assertThat(form.acts()).contains(ReportAct.PAPER);
        signIn.as("lian3");
        refused(() -> parts.enterPaper(task, MARCH, form.version(), List.of()));
        parts.enterPaper(
                task,
                MARCH,
                form.version(),
                List.of(uploads.stage("审签.pdf", new ByteArrayInputStream(PDF)).id()));
        assertThat(own("lian3", task).state()).isEqualTo(PartState.HANDED_IN);
    }

    @Test
    void filesGoWithThePartAndAreTakenOverOnce() {
        TaskId task = supported();
        AttachmentId file = signIn.as(
                "ban2",
                () -> uploads.stage("服务台账.pdf", new ByteArrayInputStream(PDF)).id());
        submitted(task, file);
        signIn.as("ban1");
        assertThatThrownBy(() -> downloads.open(file)).isInstanceOf(NotFound.class);
        pass(task);
        PartView handedIn = part("ban1", task);
        assertThat(handedIn.files()).extracting(AttachmentRef::name).containsExactly("服务台账.pdf");
        AttachmentId given = handedIn.files().getFirst().id();
        assertThat(signIn.as("ducha", () -> downloads.open(given).ref().name())).isEqualTo("服务台账.pdf");
        signIn.as("lian3");
        assertThatThrownBy(() -> downloads.open(given)).isInstanceOf(NotFound.class);
        fixture.saved(task, fixture.body(task, "完成产值12亿元", 12));
        signIn.as("ban1");
        parts.take(task, MARCH, fixture.version(task), people.second);
        parts.take(task, MARCH, fixture.version(task), people.second);
        assertThat(queries.form(task, MARCH).files())
                .extracting(AttachmentRef::name)
                .containsExactly("服务台账.pdf");
    }

    @Test
    void whatIsHandedInAnewReplacesTheFiles() {
        TaskId task = supported();
        submitted(
                task,
                signIn.as(
                        "ban2",
                        () -> uploads.stage("旧.pdf", new ByteArrayInputStream(PDF))
                                .id()));
        pass(task);
        signIn.as("ban2", () -> {
            parts.revise(task, MARCH);
            return task;
        });
        assertThat(part("ban1", task).files()).hasSize(1);
        submitted(task);
        pass(task);
        assertThat(part("ban1", task).files()).isEmpty();
    }

    private TaskId supported() {
        TaskDraft d = people.draft("P" + ++number, "配合任务" + number, people.first, ReportCycle.MONTH);
        return people.inProgress(new TaskDraft(
                d.sourceKind(),
                d.sourceNumber(),
                d.sourceTitle(),
                d.sourceClause(),
                d.level(),
                null,
                null,
                null,
                d.title(),
                d.measure(),
                d.goalText(),
                d.goals(),
                d.startsOn(),
                d.dueOn(),
                d.cycle(),
                d.leadUnit(),
                null,
                d.post(),
                null,
                List.of(people.second, third),
                List.of(people.first),
                List.of(),
                d.setBy(),
                d.proposal(),
                false));
    }

    private void submitted(TaskId task, AttachmentId... files) {
        signIn.as("ban2", () -> {
            SavedPart saved = parts.save(task, MARCH, version(task), TEXT, List.of(files));
            parts.submit(task, MARCH, saved.version());
            return saved;
        });
    }

    private void pass(TaskId task) {
        signIn.as("fu2", () -> {
            parts.pass(task, MARCH, version(task));
            return task;
        });
    }

    private long version(TaskId task) {
        return jdbc.sql("select version from report_part where task_id = :task and unit_id = :unit")
                .param("task", task.uuid())
                .param("unit", people.second.uuid())
                .query(Long.class)
                .optional()
                .orElse(0L);
    }

    private PartView part(String person, TaskId task) {
        return signIn.as(person, () -> queries.form(task, MARCH)).parts().stream()
                .filter(view -> view.unit().equals(people.second))
                .findFirst()
                .orElseThrow();
    }

    private PartForm own(String person, TaskId task) {
        return signIn.as(person, () -> list.ofUnit(MARCH, 0, 100)).rows().stream()
                .filter(form -> form.task().equals(task))
                .findFirst()
                .orElseThrow();
    }

    private List<String> story(String person, TaskId task) {
        return signIn.as(person, () -> pages.timeline(task)).stream()
                .map(TimelineItem::title)
                .toList();
    }

    private List<String> told(String username) {
        return jdbc.sql("""
                        select m.text_key from message m join account a on a.id = m.account_id
                         where a.username = :username""").param("username", username).query(String.class).list();
    }

    private static void refused(ThrowingCallable act) {
        assertThatThrownBy(act).isInstanceOf(Refusal.class).isNotInstanceOf(NotFound.class);
    }
}
