package org.chainlead.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.chainlead.attachment.AttachmentDownload;
import org.chainlead.attachment.AttachmentRef;
import org.chainlead.attachment.AttachmentUploads;
import org.chainlead.common.NotFound;
import org.chainlead.common.Refusal;
import org.chainlead.common.Stale;
import org.chainlead.office.OfficialDocument;
import org.chainlead.org.AppointmentAdministration;
import org.chainlead.org.AppointmentId;
import org.chainlead.org.CurrentUser;
import org.chainlead.org.Delegate;
import org.chainlead.org.OrgAdministration;
import org.chainlead.org.Role;
import org.chainlead.org.UnitId;
import org.chainlead.org.UnitKind;
import org.chainlead.task.ClosureCheck;
import org.chainlead.task.CompletionResult;
import org.chainlead.task.NextStep;
import org.chainlead.task.ReportCycle;
import org.chainlead.task.TaskCompletion;
import org.chainlead.task.TaskFixture;
import org.chainlead.task.TaskId;
import org.chainlead.task.TaskPages;
import org.chainlead.task.TimelineItem;
import org.chainlead.testing.IntegrationTest;
import org.chainlead.testing.LibreOffice;
import org.chainlead.testing.OrgFixture;
import org.chainlead.testing.SignIn;
import org.chainlead.testing.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NoticeLifeCycleTests {

    private static final LocalDate LATER = LocalDate.of(2023, 4, 28);

    @Autowired
    TaskFixture people;

    @Autowired
    NoticeFixture fixture;

    @Autowired
    OrgFixture org;

    @Autowired
    SignIn signIn;

    @Autowired
    AppointmentAdministration appointments;

    @Autowired
    CurrentUser user;

    @Autowired
    TestClock clock;

    @Autowired
    NoticeDrafting drafting;

    @Autowired
    NoticeIssuing issuing;

    @Autowired
    NoticeReopening reopening;

    @Autowired
    NoticeAnswers answers;

    @Autowired
    ReplyAttachments evidence;

    @Autowired
    NoticeQueries queries;

    @Autowired
    NoticePapers papers;

    @Autowired
    TaskPages pages;

    @Autowired
    OrgAdministration units;

    @Autowired
    TaskCompletion completion;

    @Autowired
    AttachmentUploads uploads;

    @Autowired
    AttachmentDownload downloads;

    @Autowired
    JdbcClient jdbc;

    @BeforeAll
    void start() {
        people.start();
        org.person("zhuren2", people.office, Role.SUPERVISION_HEAD);
    }

    @AfterEach
    void signOut() {
        signIn.out();
        clock.reset();
    }

    @Test
    void aNoticeGoesFromDraftToClosed() {
        TaskId task = fixture.task();
        NoticeId id = fixture.closed(task);
        signIn.as("zhuren");
        NoticeDetail detail = queries.detail(id);
        assertThat(detail.row().state()).isEqualTo(NoticeState.CLOSED);
        assertThat(detail.row().number()).matches("督〔2023〕\\d+号");
        assertThat(detail.addressees()).singleElement().satisfies(unit -> {
            assertThat(unit.state()).isEqualTo(AddresseeState.PASSED);
            assertThat(unit.signedBy()).isEqualTo("lian1");
            assertThat(unit.replies()).hasSize(1);
        });
        assertThat(pages.timeline(task))
                .extracting(TimelineItem::title)
                .filteredOn(title -> title.contains(String.valueOf(detail.row().number())))
                .hasSize(5);
    }

    @Test
    void aStandInSignsInBothNames() {
        NoticeId id = fixture.issued(fixture.task());
        AppointmentId standIn = signIn.as(
                "fu1",
                () -> appointments.delegate(new Delegate(
                        user.actor().appointment(), people.handler, LocalDate.now(clock), LocalDate.now(clock))));
        signIn.as("ban1", standIn);
        answers.sign(id);
        assertThat(queries.detail(id).addressees().getFirst().signedBy()).isEqualTo("ban1代fu1");
        as("fu1", () -> appointments.end(standIn, null, "返岗"));
    }

    @Test
    void aFailedCheckAsksForAnotherReply() {
        NoticeId id = fixture.replied(fixture.task());
        as("ducha", () -> answers.check(id, people.first, false, "未分县市说明"));
        refused("supervision.refused.open", "zhuren", () -> issuing.close(id));
        as("fu1", () -> answers.reply(id, "补充分县市措施", List.of()));
        as("zhuren", () -> answers.check(id, people.first, true, ""));
        as("zhuren", () -> issuing.close(id));
        signIn.as("fu1");
        assertThat(queries.detail(id).addressees().getFirst().replies())
                .extracting(NoticeDetail.Reply::passed)
                .containsExactly(false, true);
    }

    @Test
    void aReplyIsTakenBackByTheUnitUntilItIsChecked() {
        NoticeId id = fixture.replied(fixture.task());
        signIn.as("lian1");
        assertThatThrownBy(() -> answers.recall(id)).isInstanceOf(AccessDeniedException.class);
        notFound("fu2", () -> answers.recall(id));
        as("fu1", () -> answers.recall(id));
        assertThat(signIn.as("fu1", () -> queries.detail(id)).addressees().getFirst())
                .satisfies(unit -> assertThat(unit.state()).isEqualTo(AddresseeState.TO_REPLY))
                .satisfies(unit -> assertThat(unit.replies())
                        .singleElement()
                        .satisfies(kept -> assertThat(kept.recalledBy()).isEqualTo("fu1")));
        assertThat(signIn.as("ducha", () -> queries.detail(id))
                        .addressees()
                        .getFirst()
                        .replies())
                .isEmpty();
        refused("supervision.refused.unitState", "ducha", () -> answers.check(id, people.first, true, ""));
        UUID recalled = jdbc.sql(
                        "select r.id from notice_reply r join notice_unit u on u.id = r.notice_unit_id where u.notice_id = ?")
                .param(id.uuid())
                .query(UUID.class)
                .single();
        assertThat(signIn.as("ducha", () -> evidence.mayRead(recalled))).isFalse();
        assertThat(signIn.as("fu1", () -> evidence.mayRead(recalled))).isTrue();
        as("fu1", () -> answers.reply(id, "已形成措施9条", List.of()));
        as("ducha", () -> answers.check(id, people.first, false, "缺少佐证"));
        refused("supervision.refused.unitState", "fu1", () -> answers.recall(id));
        as("fu1", () -> answers.reply(id, "佐证已补", List.of()));
        as("fu1", () -> answers.recall(id));
        assertThat(signIn.as("fu1", () -> queries.detail(id))
                        .addressees()
                        .getFirst()
                        .state())
                .isEqualTo(AddresseeState.FAILED);
    }

    @Test
    void drafterAndIssuerAreTwoPeople() {
        TaskId task = fixture.task();
        NoticeId own = signIn.as(
                "zhuren",
                () -> drafting.create(NoticeId.random(), fixture.draft(NoticeKind.REMINDER, task, people.first)));
        refused("supervision.refused.ownDraft", "zhuren", () -> issuing.issue(own, ""));
        as("zhuren2", () -> issuing.issue(own, ""));
    }

    @Test
    void aReminderNeedsNoReviewAndALetterDoes() {
        TaskId task = fixture.task();
        NoticeId letter = fixture.drafted(fixture.draft(NoticeKind.SUPERVISION, task, people.first));
        refused("supervision.refused.unreviewed", "zhuren", () -> issuing.issue(letter, ""));
        NoticeId reminder = fixture.drafted(fixture.draft(NoticeKind.REMINDER, task, people.first));
        as("zhuren", () -> issuing.issue(reminder, ""));
    }

    @Test
    void aReviewedOneIsSentBackWithdrawnEditedAndDeleted() {
        TaskId task = fixture.task();
        NoticeDraft draft = fixture.draft(NoticeKind.SUPERVISION, task, people.first);
        NoticeId id = fixture.reviewed(draft);
        as("zhuren", () -> issuing.sendBack(id, "补充依据"));
        as("zhuren", () -> issuing.review(id));
        as("ducha", () -> drafting.withdraw(id));
        long version = signIn.as("ducha", () -> queries.detail(id).version());
        as("ducha", () -> drafting.edit(id, version, fixture.draft(NoticeKind.WARNING, task, people.second)));
        signIn.as("ducha");
        assertThatThrownBy(() -> drafting.edit(id, version, draft)).isInstanceOf(Stale.class);
        assertThat(queries.detail(id).addressees())
                .extracting(NoticeDetail.Addressee::unit)
                .containsExactly(people.second);
        as("ducha", () -> drafting.discard(id));
        notFound("ducha", () -> queries.detail(id));
    }

    @Test
    void createdTwiceItIsMadeOnce() {
        NoticeDraft draft = fixture.draft(NoticeKind.SUPERVISION, fixture.task(), people.first);
        NoticeId id = NoticeId.random();
        as("ducha", () -> drafting.create(id, draft));
        as("ducha", () -> drafting.create(id, draft));
        notFound("zhuren", () -> drafting.create(id, draft));
    }

    @ParameterizedTest
    @EnumSource(NoticeState.class)
    void everyArrowThatIsNotInTheTableIsRefused(NoticeState state) {
        TaskId task = fixture.task();
        NoticeId id = at(state, task);
        NoticeDraft draft = fixture.draft(NoticeKind.SUPERVISION, task, people.first);
        long version = signIn.as("ducha", () -> queries.detail(id).version());
        check(NoticeArrow.EDIT, state, "ducha", () -> drafting.edit(id, version, draft));
        check(NoticeArrow.REVIEW, state, "zhuren", () -> issuing.review(id));
        check(NoticeArrow.SEND_BACK, state, "zhuren", () -> issuing.sendBack(id, "退回"));
        if (state != NoticeState.DRAFT && state != NoticeState.REVIEWED) {
            check(NoticeArrow.ISSUE, state, "zhuren", () -> issuing.issue(id, ""));
        }
        if (state == NoticeState.CLOSED || state == NoticeState.VOIDED) {
            check(NoticeArrow.ANSWER, state, "lian1", () -> answers.sign(id));
            check(NoticeArrow.ANSWER, state, "fu1", () -> answers.reply(id, "回复", List.of()));
        }
        check(NoticeArrow.ANSWER, state, "ducha", () -> answers.check(id, people.first, true, ""));
        check(NoticeArrow.CLOSE, state, "zhuren", () -> issuing.close(id));
        check(NoticeArrow.REOPEN, state, "zhuren", () -> reopening.reopen(id, "整改反弹", List.of(people.first), LATER));
        check(NoticeArrow.VOID, state, "zhuren", () -> issuing.makeVoid(id, "作废"));
    }

    @Test
    void anAnsweringUnitKeepsItsOrder() {
        NoticeId id = fixture.issued(fixture.task());
        refused("supervision.refused.unitState", "fu1", () -> answers.reply(id, "先回复", List.of()));
        refused("supervision.refused.unitState", "ducha", () -> answers.check(id, people.first, true, ""));
        as("lian1", () -> answers.sign(id));
        refused("supervision.refused.unitState", "fu1", () -> answers.sign(id));
        assertThatThrownBy(() -> as("lian1", () -> answers.reply(id, "联络员回复", List.of())))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> as("ban1", () -> answers.sign(id))).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void whoActedForTheUnitDoesNotCheck() {
        var both = org.person("liangtou", people.first, Role.UNIT_HEAD);
        var checker = org.appoint(both, people.office, Role.SUPERVISOR);
        NoticeId id = fixture.replied(fixture.task());
        signIn.as("liangtou", checker);
        assertThatThrownBy(() -> answers.check(id, people.first, true, ""))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        r -> assertThat(r.reasons().getFirst().key()).isEqualTo("supervision.refused.actedForUnit"));
    }

    @Test
    void aForeignUnitSeesNothing() {
        TaskId task = fixture.task();
        NoticeId id = fixture.issued(task);
        NoticeId draft = fixture.drafted(fixture.draft(NoticeKind.SUPERVISION, task, people.second));
        for (String stranger : List.of("fu2", "lian2", "ban2")) {
            notFound(stranger, () -> queries.detail(id));
            notFound(stranger, () -> papers.write(id, new ByteArrayOutputStream()));
            notFound(stranger, () -> queries.detail(draft));
            assertThat(signIn.as(
                            stranger, () -> queries.page(NoticeList.ALL, 0, 100).rows()))
                    .extracting(NoticeRow::id)
                    .doesNotContain(id, draft);
        }
        notFound("lian2", () -> answers.sign(id));
        notFound("fu2", () -> answers.reply(id, "回复", List.of()));
        assertThat(signIn.as("ban1", () -> queries.detail(id).row().id())).isEqualTo(id);
    }

    @Test
    void anAddresseeDoesNotReadAnothersReplyOrItsEvidence() {
        TaskId task = fixture.task();
        NoticeId id = fixture.issued(fixture.draft(NoticeKind.SUPERVISION, task, people.first, people.second));
        as("lian1", () -> answers.sign(id));
        signIn.as("fu1");
        AttachmentRef file = stage("佐证.pdf");
        answers.reply(id, "一局的措施", List.of(file.id()));
        signIn.as("fu2");
        assertThat(queries.detail(id).addressees().getFirst().replies()).isEmpty();
        assertThat(queries.detail(id).addressees().getFirst().state()).isNull();
        assertThatThrownBy(() -> downloads.open(file.id())).isInstanceOf(NotFound.class);
        signIn.as("ducha");
        assertThat(queries.detail(id)
                        .addressees()
                        .getFirst()
                        .replies()
                        .getFirst()
                        .files())
                .hasSize(1);
    }

    @Test
    void theStampedScanIsTakenBack() {
        NoticeId id = fixture.issued(fixture.task());
        signIn.as("ducha");
        issuing.takeBackScan(id, List.of(stage("盖章.pdf").id()));
        signIn.as("lian1");
        assertThat(queries.detail(id).scan()).hasSize(1);
    }

    @Test
    void eightWhoIssueAtOnceTakeEightNumbersInARow() throws Exception {
        TaskId task = fixture.task();
        List<Callable<String>> all = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            NoticeId id = fixture.drafted(fixture.draft(NoticeKind.REMINDER, task, people.first));
            all.add(() -> signIn.as("zhuren", () -> {
                issuing.issue(id, "");
                return String.valueOf(queries.detail(id).row().number());
            }));
        }
        List<String> numbers = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            for (Future<String> number : threads.invokeAll(all)) {
                numbers.add(number.get());
            }
        }
        assertThat(new HashSet<>(numbers)).hasSize(8);
        assertThat(jdbc.sql("select count(*) from notice where kind = 'REMINDER' and number is not null")
                        .query(Integer.class)
                        .single())
                .isEqualTo(jdbc.sql("select last from notice_counter where code = '督提' and year = 2023")
                        .query(Integer.class)
                        .single());
    }

    @Test
    void aTypedNumberIsKeptAndPassedOverByTheCounter() {
        TaskId task = fixture.task();
        NoticeDraft draft = fixture.draft(NoticeKind.WARNING, task, people.first);
        NoticeId first = fixture.issued(draft);
        String number = String.valueOf(
                signIn.as("ducha", () -> queries.detail(first)).row().number());
        int serial = Integer.parseInt(number.replaceAll(".*〕|号", ""));
        String next = "督警〔2023〕" + (serial + 1) + "号";
        NoticeId typed = fixture.reviewed(draft);
        refused("supervision.refused.numberTaken", "zhuren", () -> issuing.issue(typed, number));
        refused("supervision.refused.numberForm", "zhuren", () -> issuing.issue(typed, "督警2023-1"));
        as("zhuren", () -> issuing.issue(typed, next));
        NoticeId third = fixture.issued(draft);
        assertThat(signIn.as("ducha", () -> queries.detail(third)).row().number())
                .isEqualTo("督警〔2023〕" + (serial + 2) + "号");
    }

    @Test
    void aVoidedOneKeepsItsNumber() {
        NoticeId id = fixture.issued(fixture.task());
        as("zhuren", () -> issuing.makeVoid(id, "主送单位有误"));
        signIn.as("lian1");
        NoticeDetail detail = queries.detail(id);
        assertThat(detail.row().state()).isEqualTo(NoticeState.VOIDED);
        assertThat(detail.row().number()).isNotNull();
        assertThat(detail.voidReason()).isEqualTo("主送单位有误");
    }

    @Test
    void theAssignmentNoticeComesWithTheHandingOut() {
        TaskId task = fixture.task();
        signIn.as("lian1");
        assertThat(queries.page(NoticeList.ALL, 0, 100).rows())
                .filteredOn(row -> row.kind() == NoticeKind.ASSIGNMENT)
                .filteredOn(row -> queries.detail(row.id()).tasks().containsKey(task))
                .singleElement()
                .satisfies(row -> assertThat(row.number()).matches("督办〔2023〕\\d+号"));
    }

    @Test
    void anUnansweredNoticeBlocksCompletion() {
        TaskId task = fixture.task();
        NoticeId id = fixture.signed(task);
        signIn.as("fu1");
        assertThat(completion.checklist(task).stream().filter(ClosureCheck::blocking))
                .extracting(check -> check.reason().key())
                .containsExactly("supervision.closure.open");
        assertThatThrownBy(() -> completion.request(task, CompletionResult.COMPLETED, "完成", "年度数据", List.of()))
                .isInstanceOf(Refusal.class);
        assertThat(pages.nextSteps(task)).extracting(NextStep::key).contains("supervision.next.reply");
        answers.reply(id, "已整改", List.of());
        assertThat(completion.checklist(task).stream().filter(ClosureCheck::blocking))
                .isEmpty();
    }

    @Test
    void thoseConcernedAreTold() {
        TaskId task = fixture.task();
        NoticeId id = fixture.passed(task);
        String link = "notices/" + id;
        assertThat(messages("lian1", link)).containsExactlyInAnyOrder("issued", "passed");
        assertThat(messages("fu1", link)).containsExactlyInAnyOrder("issued", "passed");
        assertThat(messages("ducha", link)).containsExactlyInAnyOrder("issuedToAuthor", "signed", "replied");
        assertThat(messages("zhuren", link)).containsExactlyInAnyOrder("drafted", "replied");
        assertThat(messages("fu2", link)).isEmpty();
    }

    @Test
    void theDocumentOpensInAnOfficeProgram() {
        NoticeId id = fixture.issued(fixture.task());
        ByteArrayOutputStream docx = new ByteArrayOutputStream();
        signIn.as("lian1");
        papers.write(id, docx);
        String text = String.join("", LibreOffice.pages(LibreOffice.pdf(docx.toByteArray(), "docx")));
        assertThat(text.replaceAll("\\s", ""))
                .contains("关于加快工业投资进度的督办函")
                .contains("州工业和信息化局：")
                .contains("一、督办事项")
                .contains("请于2023年3月27日前书面回复办理情况");
    }

    @Test
    void whatWasIssuedKeepsTheNamesItWentOutWith() {
        UnitId unit = org.unit("州投资促进局", UnitKind.PREFECTURE_DEPARTMENT, null);
        TaskId task = fixture.task();
        NoticeId id = fixture.issued(fixture.draft(NoticeKind.SUPERVISION, task, unit));
        signIn.as("zhuren");
        OfficialDocument before = papers.document(id);
        signIn.as("xitong", () -> {
            units.renameUnit(unit, "州招商引资局", "", LocalDate.of(2023, 3, 13), 0);
            return unit;
        });
        jdbc.sql("update task set title = '改过的题目' where id = :id")
                .param("id", task.uuid())
                .update();

        signIn.as("zhuren");
        assertThat(papers.document(id)).isEqualTo(before);
        assertThat(queries.detail(id).row().to()).isEqualTo("州投资促进局");
        assertThat(queries.detail(id).addressees())
                .extracting(NoticeDetail.Addressee::name)
                .containsExactly("州投资促进局");
    }

    @ParameterizedTest
    @CsvSource({"QUARTER,每季度报送进展", "MONTH,每月报送进展", "NONE,明确经办人。"})
    void theAssignmentNoticeAsksForReportsInTheTasksOwnCycle(ReportCycle cycle, String words) {
        TaskId task = people.assigned(people.draft("Z" + cycle, "周期不同的任务", people.first, cycle));
        signIn.as("lian1");
        String body =
                jdbc.sql("""
                        select n.body from notice n join notice_task p on p.notice_id = n.id where p.task_id = :task""").param("task", task.uuid()).query(String.class).single();
        assertThat(body).contains(words);
        assertThat(cycle == ReportCycle.NONE).isEqualTo(!body.contains("报送"));
    }

    @Test
    void everyActStandsInTheTrail() {
        NoticeId id = fixture.closed(fixture.task());
        assertThat(jdbc.sql(
                                "select action from audit_entry where subject_kind = 'notice' and subject_id = :id order by seq")
                        .param("id", id.toString())
                        .query(String.class)
                        .list())
                .containsExactly(
                        "noticeDrafted",
                        "noticeReviewed",
                        "noticeIssued",
                        "noticeSigned",
                        "noticeReplied",
                        "noticePassed",
                        "noticeClosed");
    }

    @Test
    void everythingMissingIsSaidAtOnce() {
        signIn.as("ducha");
        NoticeDraft empty = new NoticeDraft(NoticeKind.SUPERVISION, List.of(), List.of(), List.of(), "", "", "", null);
        assertThatThrownBy(() -> drafting.create(NoticeId.random(), empty))
                .isInstanceOfSatisfying(
                        Refusal.class, r -> assertThat(r.reasons()).hasSize(4));
    }

    @Test
    void aClosedOneIsOpenedAgainWithItsHistory() throws Exception {
        TaskId task = fixture.task();
        NoticeId id = fixture.closed(task);
        signIn.as("zhuren");
        assertThat(queries.detail(id).acts()).contains(NoticeAct.REOPEN);
        reopening.reopen(id, "现场核查发现设备未到位", List.of(people.first), LATER);
        NoticeDetail open = queries.detail(id);
        assertThat(open.row().state()).isEqualTo(NoticeState.ISSUED);
        assertThat(open.row().dueOn()).isEqualTo(LATER);
        assertThat(open.acts()).doesNotContain(NoticeAct.REOPEN, NoticeAct.CLOSE);
        assertThat(open.reopenings()).singleElement().satisfies(once -> {
            assertThat(once.closedBy()).isEqualTo("zhuren");
            assertThat(once.reason()).isEqualTo("现场核查发现设备未到位");
        });
        assertThat(papers.document(id).body().toString()).contains("2023年3月27日").doesNotContain("2023年4月");
        assertThat(messages("fu1", "notices/" + id)).contains("reopened");
        assertThat(completionBlocked(task)).isTrue();

        signIn.as("fu1");
        assertThat(queries.detail(id).addressees().getFirst().replies()).hasSize(1);
        answers.reply(id, "设备已到位", List.of());
        signIn.as("ducha");
        answers.check(id, people.first, true, "");
        signIn.as("zhuren");
        issuing.close(id);
        NoticeDetail closed = queries.detail(id);
        assertThat(closed.addressees().getFirst().replies()).hasSize(2);
        assertThat(closed.closedAt()).isNotNull();
        assertThat(pages.timeline(task).toString()).contains("现场核查发现设备未到位");
        assertThat(jdbc.sql("select count(*) from audit_entry where action = 'noticeReopened' and subject_id = :id")
                        .param("id", id.toString())
                        .query(Long.class)
                        .single())
                .isOne();
    }

    @Test
    void openingAgainNeedsAReasonADayAndWhoRepliesAndIsTheHeadsAlone() {
        NoticeId id = fixture.closed(fixture.task());
        refused("supervision.missing.text", "zhuren", () -> reopening.reopen(id, " ", List.of(people.first), LATER));
        refused("supervision.missing.again", "zhuren", () -> reopening.reopen(id, "反弹", List.of(), LATER));
        refused("supervision.missing.due", "zhuren", () -> reopening.reopen(id, "反弹", List.of(people.first), null));
        refused(
                "supervision.refused.pastDue",
                "zhuren",
                () -> reopening.reopen(id, "反弹", List.of(people.first), LocalDate.of(2023, 1, 3)));
        notFound("zhuren", () -> reopening.reopen(id, "反弹", List.of(people.second), LATER));
        for (String other : List.of("ducha", "fu1", "lian1", "lingdao")) {
            assertThatThrownBy(() -> as(other, () -> reopening.reopen(id, "反弹", List.of(people.first), LATER)))
                    .isInstanceOf(AccessDeniedException.class);
        }
        signIn.as("zhuren");
        assertThat(queries.detail(id).row().state()).isEqualTo(NoticeState.CLOSED);
        assertThat(queries.detail(id).reopenings()).isEmpty();
    }

    private boolean completionBlocked(TaskId task) {
        return jdbc.sql("""
                        select exists (select 1 from notice n join notice_task p on p.notice_id = n.id
                                         join notice_unit u on u.notice_id = n.id
                                        where p.task_id = :task and n.state = 'ISSUED' and u.state = 'TO_REPLY')""").param("task", task.uuid()).query(Boolean.class).single();
    }

    private NoticeId at(NoticeState state, TaskId task) {
        return switch (state) {
            case DRAFT -> fixture.drafted(fixture.draft(NoticeKind.SUPERVISION, task, people.first));
            case REVIEWED -> fixture.reviewed(fixture.draft(NoticeKind.SUPERVISION, task, people.first));
            case ISSUED -> fixture.issued(task);
            case CLOSED -> fixture.closed(task);
            case VOIDED -> {
                NoticeId id = fixture.issued(task);
                as("zhuren", () -> issuing.makeVoid(id, "作废"));
                yield id;
            }
        };
    }

    /** An act whose arrow does not start at the state is refused; the others are shown by the other tests. */
    private void check(NoticeArrow arrow, NoticeState state, String who, ThrowingCallable act) {
        if (!arrow.startsAt(state)) {
            refused("supervision.refused.state", who, act);
        }
    }

    private List<String> messages(String who, String link) {
        return jdbc.sql("""
                        select substring(text_key from '[^.]+$') from message m join account a on a.id = m.account_id
                         where a.username = :who and m.link = :link""")
                .param("who", who)
                .param("link", link)
                .query(String.class)
                .list();
    }

    private AttachmentRef stage(String name) {
        byte[] pdf = "%PDF-1.4\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n".getBytes(StandardCharsets.US_ASCII);
        return uploads.stage(name, new ByteArrayInputStream(pdf));
    }

    private void as(String who, ThrowingCallable act) {
        signIn.as(who, () -> {
            try {
                act.call();
            } catch (RuntimeException | Error e) {
                throw e;
            } catch (Throwable e) {
                throw new IllegalStateException(e);
            }
            return true;
        });
    }

    private void refused(String key, String who, ThrowingCallable act) {
        assertThatThrownBy(() -> as(who, act))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        r -> assertThat(r.reasons().getFirst().key()).isEqualTo(key));
    }

    private void notFound(String who, ThrowingCallable act) {
        assertThatThrownBy(() -> as(who, act)).isInstanceOf(NotFound.class);
    }
}
