package org.chainlead;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chainlead.dispatch.ReportFixture.MARCH;
import static org.chainlead.testing.Race.asking;
import static org.chainlead.testing.Race.by;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.chainlead.attachment.AttachmentId;
import org.chainlead.attachment.AttachmentUploads;
import org.chainlead.dispatch.ReportFiling;
import org.chainlead.dispatch.ReportFixture;
import org.chainlead.dispatch.ReportId;
import org.chainlead.dispatch.ReportRecall;
import org.chainlead.dispatch.ReportReview;
import org.chainlead.dispatch.SaveReport;
import org.chainlead.dispatch.SavedReport;
import org.chainlead.importing.ImportId;
import org.chainlead.instruction.Handling;
import org.chainlead.instruction.InstructionFixture;
import org.chainlead.instruction.InstructionId;
import org.chainlead.instruction.InstructionService;
import org.chainlead.instruction.InstructionTriage;
import org.chainlead.instruction.WriteInstruction;
import org.chainlead.objection.Contestable;
import org.chainlead.objection.ObjectionId;
import org.chainlead.objection.Objections;
import org.chainlead.org.AccountAdministration;
import org.chainlead.org.AccountId;
import org.chainlead.org.Appoint;
import org.chainlead.org.AppointmentAdministration;
import org.chainlead.org.AppointmentId;
import org.chainlead.org.CreateUnit;
import org.chainlead.org.Delegate;
import org.chainlead.org.OrgAdministration;
import org.chainlead.org.OwnAccount;
import org.chainlead.org.Role;
import org.chainlead.org.UnitId;
import org.chainlead.org.UnitKind;
import org.chainlead.supervision.NoticeAnswers;
import org.chainlead.supervision.NoticeCode;
import org.chainlead.supervision.NoticeDraft;
import org.chainlead.supervision.NoticeDrafting;
import org.chainlead.supervision.NoticeFixture;
import org.chainlead.supervision.NoticeId;
import org.chainlead.supervision.NoticeIssuing;
import org.chainlead.supervision.NoticeKind;
import org.chainlead.supervision.SupervisionSettings;
import org.chainlead.task.CompletionResult;
import org.chainlead.task.RequestId;
import org.chainlead.task.Retention;
import org.chainlead.task.RowResult;
import org.chainlead.task.TaskAssignment;
import org.chainlead.task.TaskChanges;
import org.chainlead.task.TaskCompletion;
import org.chainlead.task.TaskDraft;
import org.chainlead.task.TaskDrafting;
import org.chainlead.task.TaskFixture;
import org.chainlead.task.TaskId;
import org.chainlead.task.TaskImport;
import org.chainlead.task.TaskImportSettings;
import org.chainlead.task.TaskSteering;
import org.chainlead.testing.IntegrationTest;
import org.chainlead.testing.OrgFixture;
import org.chainlead.testing.Race;
import org.chainlead.testing.Race.Outcome;
import org.chainlead.testing.Race.Runner;
import org.chainlead.testing.SignIn;
import org.chainlead.testing.Visitor;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Two people act at the same moment: one wins, the other is told why not, and nothing is done twice or by halves. Each
 * test is one scenario, repeated {@link Race#ROUNDS} times.
 */
@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RaceTests {

    private static final LocalDate LATER = LocalDate.of(2024, 6, 30);
    private static final int WRONG_UNTIL_LOCKED = 5;
    private static final String PAPER = "楚政通〔2023〕10号";

    @LocalServerPort
    int port;

    @Autowired
    TaskFixture tasks;

    @Autowired
    ReportFixture reports;

    @Autowired
    NoticeFixture notices;

    @Autowired
    InstructionFixture instructions;

    @Autowired
    OrgFixture org;

    @Autowired
    Race race;

    @Autowired
    SignIn signIn;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TaskDrafting drafting;

    @Autowired
    TaskAssignment assignment;

    @Autowired
    TaskCompletion completion;

    @Autowired
    TaskChanges changes;

    @Autowired
    TaskSteering steering;

    @Autowired
    TaskImport imports;

    @Autowired
    ReportFiling filing;

    @Autowired
    ReportReview review;

    @Autowired
    ReportRecall recalling;

    @Autowired
    Objections objections;

    @Autowired
    NoticeDrafting noticeDrafting;

    @Autowired
    SupervisionSettings supervision;

    @Autowired
    NoticeIssuing issuing;

    @Autowired
    NoticeAnswers answers;

    @Autowired
    InstructionService instruction;

    @Autowired
    InstructionTriage triage;

    @Autowired
    OrgAdministration units;

    @Autowired
    AccountAdministration accounts;

    @Autowired
    AppointmentAdministration appointments;

    @Autowired
    OwnAccount own;

    @Autowired
    AttachmentUploads uploads;

    private int number;
    private int scenarios;
    private UnitId root;

    @BeforeAll
    void start() {
        tasks.start();
        root = new UnitId(jdbc.sql("select id from unit where parent_id is null")
                .query(UUID.class)
                .single());
        org.person("zhuren2", tasks.office, Role.SUPERVISION_HEAD);
        org.person("xitong2", root, Role.SYSTEM_ADMIN);
    }

    /** After all races each subject's entries are still one unbroken chain. */
    @AfterAll
    void noChainOfTheTrailHasAHoleOrAFork() {
        signIn.out();
        assertThat(jdbc.sql("""
                        select count(*) from (select 1 from audit_entry group by subject_kind, subject_id
                                              having max(seq) <> count(*)) as broken""").query(Long.class).single()).isZero();
    }

    @Test
    void aTaskIsApprovedOnce() {
        rounds(() -> {
            TaskId task = tasks.submitted(draft());
            one(
                    by("zhuren", () -> assignment.approve(task, PAPER)),
                    by("zhuren2", () -> assignment.approve(task, PAPER)));
            assertThat(state(task)).isEqualTo("PENDING_ACCEPTANCE");
        });
    }

    @Test
    void twoBulkApprovalsShareTheTasks() {
        rounds(() -> {
            List<TaskId> many = List.of(tasks.submitted(draft()), tasks.submitted(draft()), tasks.submitted(draft()));
            List<Outcome> ends = race.run(
                    asking("zhuren", () -> assignment.approveAll(many, PAPER)),
                    asking("zhuren2", () -> assignment.approveAll(many.reversed(), PAPER)));
            assertThat(ends.stream().flatMap(end -> rows(end).stream()).filter(RowResult::done))
                    .hasSize(many.size());
        });
    }

    @Test
    void noCaseNumberIsTakenTwice() {
        rounds(() -> {
            TaskId first = tasks.submitted(draft());
            TaskId second = tasks.submitted(draft());
            all(
                    by("zhuren", () -> assignment.approve(first, PAPER)),
                    by("zhuren2", () -> assignment.approve(second, PAPER)));
            assertThat(caseNumber(first)).isNotNull().isNotEqualTo(caseNumber(second));
        });
    }

    @Test
    void approvalAndReturnExcludeEachOther() {
        rounds(() -> {
            TaskId task = tasks.submitted(draft());
            one(
                    by("zhuren", () -> assignment.approve(task, PAPER)),
                    by("zhuren2", () -> assignment.returnDraft(task, "目标不明确")));
        });
    }

    @Test
    void approvalAndWithdrawalExcludeEachOther() {
        rounds(() -> {
            TaskId task = tasks.submitted(draft());
            one(by("zhuren", () -> assignment.approve(task, PAPER)), by("ducha", () -> drafting.withdraw(task)));
        });
    }

    @Test
    void aTaskIsSignedForOnce() {
        rounds(() -> {
            TaskId task = tasks.assigned(draft());
            one(
                    by("lian1", () -> assignment.accept(task, tasks.handler)),
                    by("fu1", () -> assignment.accept(task, tasks.handler)));
        });
    }

    @Test
    void twoEditorsOfOneDraftDoNotOverwriteEachOther() {
        rounds(() -> {
            TaskId task = tasks.drafted(draft());
            long version = signIn.as("ducha", () -> drafting.open(task)).version();
            one(
                    by("ducha", () -> drafting.edit(task, version, draft())),
                    by("ducha", () -> drafting.edit(task, version, draft())));
        });
    }

    @Test
    void aResentDraftIsMadeOnce() {
        rounds(() -> {
            TaskId id = TaskId.random();
            TaskDraft draft = draft();
            all(asking("ducha", () -> drafting.create(id, draft)), asking("ducha", () -> drafting.create(id, draft)));
            assertThat(count("task where id = ?", id.uuid())).isOne();
        });
    }

    @Test
    void completionIsAskedOnce() {
        rounds(() -> {
            TaskId task = tasks.inProgress(draft());
            one(by("fu1", () -> ask(task)), by("fu1", () -> ask(task)));
        });
    }

    @Test
    void extensionAndCompletionDoNotBothPass() {
        rounds(() -> {
            TaskId task = tasks.inProgress(draft());
            List<Outcome> ends = race.run(by("fu1", () -> ask(task)), by("fu1", () -> askExtension(task)));
            assertThat(ends.getFirst().isDone()).isTrue();
            assertThat(state(task)).isEqualTo("PENDING_VERIFICATION");
        });
    }

    @Test
    void anExtensionIsDecidedOnce() {
        rounds(() -> {
            TaskId task = tasks.inProgress(draft());
            RequestId request = signIn.as("fu1", () -> askExtension(task));
            one(
                    by("zhuren", () -> changes.approve(request, "同意", PAPER, null)),
                    by("zhuren2", () -> changes.refuse(request, "时序不变", PAPER)));
        });
    }

    @Test
    void verificationAndItsReturnExcludeEachOther() {
        rounds(() -> {
            TaskId task = tasks.proposed(draft());
            one(
                    by("zhuren", () -> completion.pass(task, CompletionResult.COMPLETED, "年度数据已核")),
                    by("zhuren2", () -> completion.returnWork(task, "缺少验收材料")));
        });
    }

    @Test
    void verificationAndWithdrawalExcludeEachOther() {
        rounds(() -> {
            TaskId task = tasks.pendingVerification(draft());
            one(
                    by("ducha", () -> completion.propose(task, CompletionResult.COMPLETED, "属实")),
                    by("fu1", () -> completion.withdraw(task)));
        });
    }

    @Test
    void aTaskIsStruckOffOnce() {
        rounds(() -> {
            TaskId task = tasks.completed(draft());
            one(by("zhuren", () -> completion.close(task, "")), by("zhuren2", () -> completion.close(task, "")));
            one(
                    by("ducha", () -> completion.archive(task, Retention.YEARS_30)),
                    by("zhuren", () -> completion.archive(task, Retention.YEARS_30)));
        });
    }

    @Test
    void suspensionAndTerminationKeepOneState() {
        rounds(() -> {
            TaskId task = tasks.inProgress(draft());
            List<Outcome> ends = race.run(
                    by("zhuren", () -> steering.suspend(task, LocalDate.of(2023, 4, 30), "等待政策", PAPER)),
                    by("zhuren2", () -> steering.terminate(task, "上级调整", PAPER)));
            assertThat(ends.getLast().isDone()).isTrue();
            assertThat(state(task)).isEqualTo("TERMINATED");
        });
    }

    @Test
    void anEvidenceFileBelongsToOneTask() {
        rounds(() -> {
            TaskId first = tasks.inProgress(draft());
            TaskId second = tasks.inProgress(draft());
            AttachmentId file = signIn.as("fu1", this::stage);
            one(by("fu1", () -> ask(first, List.of(file))), by("fu1", () -> ask(second, List.of(file))));
        });
    }

    @Test
    void anImportIsCommittedOnce() {
        rounds(() -> {
            ImportId batch = signIn.as("ducha", this::openImport);
            long version = signIn.as("ducha", () -> imports.batch(batch)).version();
            one(
                    asking("ducha", () -> imports.commit(batch, version)),
                    asking("ducha", () -> imports.commit(batch, version)));
            assertThat(count("task where import_batch_id = ?", batch.uuid())).isEqualTo(2);
        });
    }

    @Test
    void aMonthsReportIsBegunOnce() {
        rounds(() -> {
            TaskId task = reports.task();
            one(asking("ban1", () -> save(task, 0)), asking("lian1", () -> save(task, 0)));
            assertThat(count("report where task_id = ?", task.uuid())).isOne();
        });
    }

    @Test
    void twoWritersOfOneReportDoNotOverwriteEachOther() {
        rounds(() -> {
            TaskId task = reports.task();
            long version = signIn.as("ban1", () -> save(task, 0)).version();
            one(
                    asking("ban1", () -> save(task, version, "完成产值15亿元")),
                    asking("lian1", () -> save(task, version, "新签项目3个")));
        });
    }

    @Test
    void aReportIsSubmittedOnce() {
        rounds(() -> {
            TaskId task = reports.task();
            long version = signIn.as("ban1", () -> save(task, 0)).version();
            race.run(
                    by("ban1", () -> filing.submit(task, MARCH, version)),
                    by("ban1", () -> filing.submit(task, MARCH, version)),
                    by("lian1", () -> filing.submit(task, MARCH, version)));
            assertThat(entries("report", "reportSubmitted", task)).isOne();
        });
    }

    @Test
    void passingAndRecallExcludeEachOther() {
        rounds(() -> {
            TaskId task = reports.task();
            ReportId report = reports.submitted(task);
            long version = reports.version(task);
            one(by("fu1", () -> review.pass(report, version)), by("ban1", () -> recalling.recall(report)));
        });
    }

    @Test
    void acceptanceAndRecallOfAReportExcludeEachOther() {
        rounds(() -> {
            TaskId task = reports.task();
            ReportId report = reports.handedIn(task);
            long version = reports.version(task);
            one(by("ducha", () -> review.accept(report, version)), by("fu1", () -> recalling.recall(report)));
        });
    }

    @Test
    void checkAndRecallOfAReplyExcludeEachOther() {
        rounds(() -> {
            NoticeId notice = notices.replied(notices.task());
            one(
                    by("ducha", () -> answers.check(notice, tasks.first, true, "")),
                    by("fu1", () -> answers.recall(notice)));
        });
    }

    @Test
    void decisionAndRecallOfAnObjectionExcludeEachOther() {
        rounds(() -> {
            TaskId task = reports.task();
            ReportId report = reports.handedIn(task);
            long version = reports.version(task);
            signIn.as("zhuren", () -> {
                review.returnReport(report, version, "数据口径不清");
                return task;
            });
            ObjectionId objection = signIn.as("fu1", () -> objections.raise(contested(task), "口径见附件二"));
            one(
                    by("zhuren2", () -> objections.decide(objection, true, "口径清楚")),
                    by("fu1", () -> objections.recall(objection)));
        });
    }

    private Contestable.Act contested(TaskId task) {
        return objections.contestable().stream()
                .filter(one -> one.task().equals(task))
                .findFirst()
                .orElseThrow()
                .act();
    }

    @Test
    void acceptanceAndReturnOfAReportExcludeEachOther() {
        rounds(() -> {
            TaskId task = reports.task();
            ReportId report = reports.handedIn(task);
            long version = reports.version(task);
            one(
                    by("ducha", () -> review.accept(report, version)),
                    by("zhuren", () -> review.returnReport(report, version, "数据口径不清")));
        });
    }

    @Test
    void noNoticeNumberIsTakenTwice() {
        rounds(() -> {
            NoticeId first = reviewedNotice();
            NoticeId second = reviewedNotice();
            all(by("zhuren", () -> issuing.issue(first, "")), by("zhuren2", () -> issuing.issue(second, "")));
            assertThat(noticeNumber(first)).isNotNull().isNotEqualTo(noticeNumber(second));
        });
    }

    /** Two 代字 at once, two kinds under the same 代字, and a number typed from the document system that the counter meets. */
    @Test
    void twoOfficesNeverTakeOneNumberTwice() {
        UnitId other = org.unit("州发展改革委督查科", UnitKind.PREFECTURE_DEPARTMENT, root);
        org.person("keyuan", other, Role.SUPERVISOR);
        org.person("kezhang", other, Role.SUPERVISION_HEAD);
        signIn.as("zhuren");
        for (NoticeKind kind : List.of(NoticeKind.REMINDER, NoticeKind.WARNING)) {
            NoticeCode code = supervision.codes().get(kind.ordinal());
            supervision.setCode(kind, "共", 1, false, code.version());
        }
        rounds(() -> {
            List<NoticeId> shared =
                    List.of(drafted("ducha", NoticeKind.REMINDER), drafted("keyuan", NoticeKind.WARNING));
            List<NoticeId> letters =
                    List.of(drafted("ducha", NoticeKind.SUPERVISION), drafted("keyuan", NoticeKind.SUPERVISION));
            NoticeId typed = drafted("ducha", NoticeKind.REMINDER);
            signIn.as("zhuren");
            letters.forEach(issuing::review);
            int next = Math.toIntExact(count("notice where number like ?", "共%")) + 1;
            List<Outcome> ends = race.run(
                    by("zhuren", () -> issuing.issue(shared.getFirst(), "")),
                    by("kezhang", () -> issuing.issue(shared.getLast(), "")),
                    by("zhuren", () -> issuing.issue(letters.getFirst(), "")),
                    by("kezhang", () -> issuing.issue(letters.getLast(), "")),
                    by("kezhang", () -> issuing.issue(typed, "共〔2023〕" + next + "号")));
            assertThat(ends.subList(0, 4)).allMatch(Outcome::isDone);
            assertThat(shared)
                    .extracting(this::noticeNumber)
                    .doesNotHaveDuplicates()
                    .doesNotContainNull();
            assertThat(letters)
                    .extracting(this::noticeNumber)
                    .doesNotHaveDuplicates()
                    .doesNotContainNull();
            if (ends.getLast().isDone()) {
                assertThat(noticeNumber(typed))
                        .isNotIn(shared.stream().map(this::noticeNumber).toList());
            }
        });
    }

    private NoticeId drafted(String author, NoticeKind kind) {
        NoticeDraft draft = notices.draft(kind, notices.task(), tasks.first);
        return signIn.as(author, () -> noticeDrafting.create(NoticeId.random(), draft));
    }

    @Test
    void aResentNoticeAndAResentInstructionAreMadeOnce() {
        rounds(() -> {
            TaskId task = notices.task();
            NoticeId notice = NoticeId.random();
            NoticeDraft draft = notices.draft(NoticeKind.SUPERVISION, task, tasks.first);
            all(
                    asking("ducha", () -> noticeDrafting.create(notice, draft)),
                    asking("ducha", () -> noticeDrafting.create(notice, draft)));
            assertThat(count("notice where id = ?", notice.uuid())).isOne();
            WriteInstruction words = instructions.words(task, List.of(), tasks.first);
            all(asking("lingdao", () -> instruction.write(words)), asking("lingdao", () -> instruction.write(words)));
            assertThat(count("instruction where id = ?", words.id().uuid())).isOne();
        });
    }

    @Test
    void aNoticeIsIssuedOnce() {
        rounds(() -> {
            NoticeId notice = reviewedNotice();
            one(by("zhuren", () -> issuing.issue(notice, "")), by("zhuren2", () -> issuing.issue(notice, "")));
        });
    }

    @Test
    void aNoticeIsSignedForOnce() {
        rounds(() -> {
            NoticeId notice = notices.issued(notices.task());
            race.run(by("lian1", () -> answers.sign(notice)), by("fu1", () -> answers.sign(notice)));
            assertThat(count(
                            "audit_entry where action = 'noticeSigned' and subject_id = ?",
                            notice.uuid().toString()))
                    .isOne();
        });
    }

    @Test
    void aReplyPassesOrFails() {
        rounds(() -> {
            NoticeId notice = notices.replied(notices.task());
            one(
                    by("ducha", () -> answers.check(notice, tasks.first, true, "")),
                    by("zhuren", () -> answers.check(notice, tasks.first, false, "措施不具体")));
        });
    }

    @Test
    void closingAndVoidingANoticeExcludeEachOther() {
        rounds(() -> {
            NoticeId notice = notices.passed(notices.task());
            one(by("zhuren", () -> issuing.close(notice)), by("zhuren2", () -> issuing.makeVoid(notice, "发文有误")));
        });
    }

    @Test
    void anInstructionMakesOneTask() {
        rounds(() -> {
            InstructionId id = instructions.proposed(instructions.task(), Handling.HANDLE_CHILD, tasks.second);
            one(
                    by("zhuren", () -> triage.decide(id, instructions.triage(Handling.HANDLE_CHILD))),
                    by("zhuren2", () -> triage.decide(id, instructions.triage(Handling.HANDLE_CHILD))));
        });
    }

    @Test
    void withdrawalAndDecisionOfAnInstructionExcludeEachOther() {
        rounds(() -> {
            InstructionId id = instructions.proposed(instructions.task(), Handling.HANDLE_CHILD, tasks.second);
            one(
                    by("zhuren", () -> triage.decide(id, instructions.triage(Handling.HANDLE_CHILD))),
                    by("lingdao", () -> instruction.withdraw(id)));
        });
    }

    @Test
    void twoRenamingsOfAUnitDoNotOverwriteEachOther() {
        rounds(() -> {
            UnitId unit = unit(root);
            LocalDate day = LocalDate.of(2023, 3, 13);
            one(
                    by("xitong", () -> units.renameUnit(unit, "甲局" + number, "甲", day, 0)),
                    by("xitong2", () -> units.renameUnit(unit, "乙局" + number, "乙", day, 0)));
        });
    }

    @Test
    void noUnitIsMadeBelowOneThatIsClosed() {
        rounds(() -> {
            UnitId unit = unit(root);
            one(
                    by("xitong", () -> units.closeUnit(unit, LocalDate.of(2023, 3, 12), "机构合并", 0)),
                    asking("xitong2", () -> units.createUnit(newUnit(unit))));
        });
    }

    @Test
    void nobodyIsAppointedToAUnitThatIsClosed() {
        rounds(() -> {
            UnitId unit = unit(root);
            AccountId person = org.account("late" + ++number);
            one(
                    by("xitong", () -> units.closeUnit(unit, LocalDate.of(2023, 3, 12), "机构合并", 0)),
                    asking(
                            "anquan",
                            () -> appointments.appoint(Appoint.of(person, unit, Role.STAFF, OrgFixture.SINCE))));
        });
    }

    @Test
    void noTwoUnitsComeBelowEachOther() {
        rounds(() -> {
            UnitId first = unit(root);
            UnitId second = unit(root);
            LocalDate day = LocalDate.of(2023, 3, 13);
            one(
                    by("xitong", () -> units.moveUnit(first, second, day, 0)),
                    by("xitong2", () -> units.moveUnit(second, first, day, 0)));
        });
    }

    @Test
    void noUserNameAndNoUnitCodeIsTakenTwice() {
        rounds(() -> {
            String name = "double" + ++number;
            one(
                    asking("xitong", () -> accounts.createAccount(OrgFixture.account(name, "甲"))),
                    asking("xitong2", () -> accounts.createAccount(OrgFixture.account(name, "乙"))));
            CreateUnit twice = newUnit(root);
            one(asking("xitong", () -> units.createUnit(twice)), asking("xitong2", () -> units.createUnit(twice)));
        });
    }

    @Test
    void nobodyHoldsTwoAdministrationsAtOnce() {
        rounds(() -> {
            AccountId person = org.account("admin" + ++number);
            one(
                    asking("anquan", () -> appointments.appoint(administration(person, Role.SYSTEM_ADMIN))),
                    asking("xitong", () -> appointments.appoint(administration(person, Role.AUDITOR))));
        });
    }

    @Test
    void aHeadIsStoodInForOnce() {
        rounds(() -> {
            UnitId unit = unit(root);
            AppointmentId head = org.appoint(org.account("head" + ++number), unit, Role.UNIT_HEAD);
            AccountId deputy = org.person("deputy" + number, unit, Role.STAFF);
            Delegate delegate = new Delegate(head, deputy, LocalDate.of(2023, 3, 14), LocalDate.of(2023, 3, 20));
            one(
                    asking("anquan", () -> appointments.delegate(delegate)),
                    asking("anquan", () -> appointments.delegate(delegate)));
        });
    }

    @Test
    void aFirstPasswordIsChangedOnce() {
        rounds(() -> {
            String name = "first" + ++number;
            signIn.as("xitong", () -> accounts.createAccount(OrgFixture.account(name, name)));
            one(
                    by(name, () -> own.changePassword(OrgFixture.PASSWORD, "Other-2026!")),
                    by(name, () -> own.changePassword(OrgFixture.PASSWORD, "Third-2026!")));
        });
    }

    @Test
    void wrongPasswordsAtTheSameMomentAreAllCounted() {
        Visitor[] guessers = new Visitor[WRONG_UNTIL_LOCKED];
        for (int i = 0; i < guessers.length; i++) {
            guessers[i] = Visitor.nobody(port);
        }
        rounds(() -> {
            String name = "guessed" + ++number;
            org.account(name);
            Runner[] guesses = new Runner[guessers.length];
            for (int i = 0; i < guesses.length; i++) {
                Visitor guesser = guessers[i];
                guesses[i] = by(name, () -> guesser.signIn(name, "Wrong-2026!"));
            }
            all(guesses);
            assertThat(count("account where locked_until is not null and username = ?", name))
                    .isOne();
        });
    }

    private void rounds(Runnable scenario) {
        for (int round = 0; round < Race.ROUNDS; round++) {
            scenario.run();
        }
        scenarios++;
    }

    /** Exactly one is done; the others are refused. */
    private void one(Runner... runners) {
        List<Outcome> ends = race.run(runners);
        assertThat(ends.stream().filter(Outcome::isDone)).as("done: %s", ends).hasSize(1);
    }

    private void all(Runner... runners) {
        assertThat(race.run(runners)).allMatch(Outcome::isDone);
    }

    private TaskDraft draft() {
        number++;
        return tasks.draft("X" + number, "竞争任务" + number);
    }

    private String state(TaskId task) {
        return jdbc.sql("select state from task where id = ?")
                .param(task.uuid())
                .query(String.class)
                .single();
    }

    private String caseNumber(TaskId task) {
        return jdbc.sql("select case_number from task where id = ?")
                .param(task.uuid())
                .query(String.class)
                .single();
    }

    private String noticeNumber(NoticeId notice) {
        return jdbc.sql("select number from notice where id = ?")
                .param(notice.uuid())
                .query(String.class)
                .single();
    }

    private long count(String rest, Object parameter) {
        return jdbc.sql("select count(*) from " + rest)
                .param(parameter)
                .query(Long.class)
                .single();
    }

    private long entries(String kind, String action, TaskId task) {
        return jdbc.sql("""
                        select count(*) from audit_entry e join report r on r.id::text = e.subject_id::text
                         where e.subject_kind = ? and e.action = ? and r.task_id = ?""")
                .params(List.of(kind, action, task.uuid()))
                .query(Long.class)
                .single();
    }

    @SuppressWarnings("unchecked")
    private static List<RowResult> rows(Outcome end) {
        return end.value() == null ? new ArrayList<>() : (List<RowResult>) end.value();
    }

    private void ask(TaskId task) {
        ask(task, tasks.evidence());
    }

    private void ask(TaskId task, List<AttachmentId> files) {
        completion.request(task, CompletionResult.COMPLETED, "已全部完成", "目标按年度数据认定", files);
    }

    private RequestId askExtension(TaskId task) {
        return changes.requestExtension(task, LATER, "用地手续未办结", "已完成可研", List.of());
    }

    private SavedReport save(TaskId task, long version) {
        return save(task, version, "完成产值12亿元");
    }

    private SavedReport save(TaskId task, long version, String progress) {
        return filing.save(new SaveReport(task, MARCH, version, reports.body(task, progress, 12), List.of()));
    }

    private NoticeId reviewedNotice() {
        return notices.reviewed(notices.draft(NoticeKind.SUPERVISION, notices.task(), tasks.first));
    }

    private AttachmentId stage() {
        byte[] pdf = "%PDF-1.4\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n".getBytes(StandardCharsets.US_ASCII);
        return uploads.stage("验收.pdf", new ByteArrayInputStream(pdf)).id();
    }

    private ImportId openImport() {
        int mark = ++number;
        String list = "编号,任务,牵头单位,完成时限\nI" + mark + ".1,修路" + mark + ",州工业和信息化局,2023-06-30\nI" + mark + ".2,架桥" + mark
                + ",州农业农村局,2023-06-30\n";
        ImportId id = imports.open("任务.csv", list.getBytes(StandardCharsets.UTF_8));
        imports.save(
                id,
                imports.batch(id).version(),
                imports.settings(id)
                        .withAnswers(TaskImportSettings.Several.FIRST_LEADS, Map.of())
                        .withOutcome(false, 0, false));
        return id;
    }

    private UnitId unit(UnitId parent) {
        return signIn.as("xitong", () -> units.createUnit(newUnit(parent)));
    }

    private CreateUnit newUnit(UnitId parent) {
        int mark = ++number;
        return CreateUnit.of(
                "R" + mark, UnitKind.PREFECTURE_DEPARTMENT, "州第" + mark + "局", parent, mark, OrgFixture.SINCE);
    }

    private Appoint administration(AccountId person, Role role) {
        return Appoint.of(person, root, role, OrgFixture.SINCE);
    }
}
