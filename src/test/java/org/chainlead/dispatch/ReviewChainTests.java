package org.chainlead.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.chainlead.dispatch.ReportFixture.MARCH;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.chainlead.attachment.AttachmentId;
import org.chainlead.attachment.AttachmentUploads;
import org.chainlead.common.NotFound;
import org.chainlead.common.Refusal;
import org.chainlead.org.AccountId;
import org.chainlead.org.Appoint;
import org.chainlead.org.AppointmentAdministration;
import org.chainlead.org.AppointmentId;
import org.chainlead.org.Delegate;
import org.chainlead.org.OrgLists;
import org.chainlead.org.ReviewStep;
import org.chainlead.org.ReviewStepSetting;
import org.chainlead.org.Role;
import org.chainlead.org.UnitId;
import org.chainlead.task.ExportOrder;
import org.chainlead.task.TaskAssignment;
import org.chainlead.task.TaskColumn;
import org.chainlead.task.TaskDraft;
import org.chainlead.task.TaskDrafting;
import org.chainlead.task.TaskExport;
import org.chainlead.task.TaskFilter;
import org.chainlead.task.TaskFixture;
import org.chainlead.task.TaskId;
import org.chainlead.task.TaskPages;
import org.chainlead.task.TaskQueries;
import org.chainlead.task.TaskRow;
import org.chainlead.task.TaskSort;
import org.chainlead.testing.FreshDatabase;
import org.chainlead.testing.IntegrationTest;
import org.chainlead.testing.LibreOffice;
import org.chainlead.testing.OrgFixture;
import org.chainlead.testing.SignIn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The unit's own steps, on paper and by stand-ins; the lead unit of a parent; difficulties asked of others. */
@IntegrationTest
@FreshDatabase
class ReviewChainTests {

    private static final byte[] SCAN = "%PDF-1.4\n%%EOF\n".getBytes(StandardCharsets.US_ASCII);

    @Autowired
    TaskFixture people;

    @Autowired
    ReportFixture fixture;

    @Autowired
    OrgFixture org;

    @Autowired
    OrgLists lists;

    @Autowired
    AppointmentAdministration appointments;

    @Autowired
    SignIn signIn;

    @Autowired
    ReportFiling filing;

    @Autowired
    ReportReview review;

    @Autowired
    ReportQueries queries;

    @Autowired
    Difficulties difficulties;

    @Autowired
    TaskDrafting drafting;

    @Autowired
    TaskAssignment assignment;

    @Autowired
    TaskPages pages;

    @Autowired
    TaskQueries ledger;

    @Autowired
    TaskExport export;

    @Autowired
    AttachmentUploads uploads;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void start() {
        people.start();
    }

    @AfterEach
    void signOut() {
        signIn.out();
    }

    @Test
    void threeStepsArePassedInOrderByTheirOwnHeads() {
        chain(step(ReviewStep.SECTION_CHIEF), step(ReviewStep.DEPUTY), step(ReviewStep.PRINCIPAL));
        head("kezhang", ReviewStep.SECTION_CHIEF);
        head("fenguan", ReviewStep.DEPUTY);
        TaskId task = fixture.task();
        ReportId id = fixture.submitted(task);
        refusedTo("fu1", id, task);
        pass("kezhang", id, task);
        refusedTo("kezhang", id, task);
        refusedTo("fu1", id, task);
        pass("fenguan", id, task);
        pass("fu1", id, task);
        ReportForm form = signIn.as("ban1", () -> queries.form(task, MARCH));
        assertThat(form.state()).isEqualTo(ReportState.IN_REVIEW);
        assertThat(form.signatures())
                .extracting(Signature::step)
                .containsExactly(ReviewStep.SECTION_CHIEF, ReviewStep.DEPUTY, ReviewStep.PRINCIPAL);
    }

    @Test
    void afterAReturnAllStepsComeAgain() {
        chain(step(ReviewStep.DEPUTY), step(ReviewStep.PRINCIPAL));
        head("fenguan", ReviewStep.DEPUTY);
        TaskId task = fixture.task();
        ReportId id = fixture.submitted(task);
        pass("fenguan", id, task);
        signIn.as("fu1");
        review.returnInside(id, fixture.version(task), "数字再核");
        fixture.submitted(task);
        refusedTo("fu1", id, task);
        signIn.as("ban1");
        assertThat(queries.form(task, MARCH).step()).isEqualTo(ReviewStep.DEPUTY);
        assertThat(queries.history(task).getFirst().versions()).hasSize(2);
    }

    @Test
    void aStepOnPaperIsEnteredWithItsScan() {
        chain(step(ReviewStep.DEPUTY), new ReviewStepSetting(ReviewStep.PRINCIPAL, true));
        head("fenguan", ReviewStep.DEPUTY);
        TaskId task = fixture.task();
        ReportId id = fixture.submitted(task);
        signIn.as("lian1");
        assertThatThrownBy(() -> filing.enterPaper(id, fixture.version(task), List.of(scan())))
                .isInstanceOf(Refusal.class);
        pass("fenguan", id, task);
        signIn.as("lian1");
        assertThatThrownBy(() -> filing.enterPaper(id, fixture.version(task), List.of()))
                .isInstanceOf(Refusal.class);
        filing.enterPaper(id, fixture.version(task), List.of(scan()));
        ReportForm form = signIn.as("ducha", () -> queries.form(task, MARCH));
        assertThat(form.state()).isEqualTo(ReportState.IN_REVIEW);
        assertThat(form.signatures().getLast().text()).contains("主要领导 纸质审签，lian1录入");
        assertThat(form.files()).hasSize(1);
    }

    @Test
    void aStandInIsShownWithWhomItStoodInFor() {
        AccountId deputy = org.person("daili", people.first, Role.STAFF);
        LocalDate monday = LocalDate.of(2023, 3, 13);
        AppointmentId stead = signIn.as(
                "fu1",
                () -> appointments.delegate(new Delegate(appointment("fu1"), deputy, monday, monday.plusDays(4))));
        TaskId task = fixture.task();
        ReportId id = fixture.submitted(task);
        signIn.as("daili", stead);
        review.pass(id, fixture.version(task));
        signIn.as("ban1");
        assertThat(queries.form(task, MARCH).signatures().getFirst().text()).contains("daili代fu1");
    }

    @Test
    void aSplitChildsReportIsReviewedByTheLeadUnitOfItsParent() {
        TaskId parent = fixture.task();
        TaskId child = splitToSecond(parent);
        ReportId id = signIn.as("ban2", () -> {
            SavedReport saved =
                    filing.save(new SaveReport(child, MARCH, 0, fixture.body(child, "完成产值5亿元", 5), List.of()));
            filing.submit(child, MARCH, saved.version());
            return saved.id();
        });
        pass("fu2", id, child);
        signIn.as("zhuren");
        assertThat(queries.toReview(MARCH, 0, 10).rows()).isEmpty();
        assertThatThrownBy(() -> review.accept(id, fixture.version(child))).isInstanceOf(Refusal.class);
        signIn.as("fu2");
        assertThatThrownBy(() -> review.accept(id, fixture.version(child))).isInstanceOf(Refusal.class);
        signIn.as("fu1");
        assertThat(queries.toReview(MARCH, 0, 10).rows())
                .extracting(ReportForm::task)
                .containsExactly(child);
        review.accept(id, fixture.version(child));
        assertThat(queries.form(child, MARCH).state()).isEqualTo(ReportState.ACCEPTED);
    }

    @Test
    void theAskedUnitReadsTheElementsAndNotHowTheTaskGoes() throws IOException {
        TaskId task = fixture.task();
        ReportBody body = fixture.body(task, "完成产值12亿元", 12);
        fixture.handedIn(task, fixture.withDifficulty(body, "用地指标不足", people.second));
        signIn.as("ducha");
        review.accept(queries.form(task, MARCH).id(), fixture.version(task));
        signIn.as("lian1");
        assertThat(row(task).progress()).contains("12亿元");
        assertThat(row(task).verifiedLight()).isNotNull();

        signIn.as("lian2");
        assertThat(row(task).measure()).isEqualTo("建设产业集群");
        assertThat(row(task))
                .extracting(TaskRow::progress, TaskRow::doneText, TaskRow::verifiedLight, TaskRow::reportedLight)
                .containsExactly("", "", null, null);
        assertThat(pages.detail(task).row().progress()).isEmpty();
        ExportOrder all =
                new ExportOrder(TaskFilter.all(), TaskSort.NUMBER, true, List.of(TaskColumn.values()), Set.of());
        try (InputStream file = export.xlsx(all).open()) {
            assertThat(LibreOffice.csv(file.readAllBytes())).contains("建设产业集群").doesNotContain("12亿元");
        }
    }

    private TaskRow row(TaskId task) {
        return ledger.rows(TaskFilter.all(), TaskSort.NUMBER, true, 0, 100).stream()
                .filter(row -> row.id().equals(task))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void theAskedUnitAnswersItsDifficultyAndNobodyElses() {
        TaskId task = fixture.task();
        ReportBody body = fixture.body(task, "完成产值12亿元", 12);
        ReportBody asking = fixture.withDifficulty(body, "20万吨多晶硅项目用地指标不足", people.second);
        fixture.submitted(task, asking);
        signIn.as("lian2");
        assertThat(difficulties.askedOfUs(0, 50).rows()).isEmpty();
        signIn.as("fu1");
        review.pass(queries.form(task, MARCH).id(), fixture.version(task));
        signIn.as("lian2");
        DifficultyRow row = difficulties.askedOfUs(0, 50).rows().getFirst();
        assertThat(row.problem()).contains("用地指标不足");
        assertThat(pages.detail(task).row().id()).isEqualTo(task);
        assertThatThrownBy(() -> queries.form(task, MARCH)).isInstanceOf(NotFound.class);
        signIn.as("ducha");
        assertThat(difficulties.open(0, 50).rows()).hasSize(1);
        signIn.as("lian1");
        assertThatThrownBy(() -> difficulties.answer(row.id(), "已解决")).isInstanceOf(NotFound.class);
        signIn.as("lian2");
        difficulties.answer(row.id(), "已安排用地指标200亩");
        assertThatThrownBy(() -> difficulties.answer(row.id(), "再答")).isInstanceOf(Refusal.class);
        signIn.as("ban1");
        assertThat(difficulties.raisedByUs(0, 50).rows().getFirst().answer()).contains("200亩");
        signIn.as("ducha");
        assertThat(difficulties.open(0, 50).rows()).isEmpty();
    }

    @Test
    void aUnitThatIsNoLongerAskedSeesTheTaskNoLonger() {
        TaskId task = fixture.task();
        ReportBody body = fixture.body(task, "完成产值12亿元", 12);
        ReportId id = fixture.handedIn(task, fixture.withDifficulty(body, "用地指标不足", people.second));
        signIn.as("lian2");
        assertThat(pages.detail(task).row().id()).isEqualTo(task);
        signIn.as("ducha");
        review.returnReport(id, fixture.version(task), "困难已协调，请核实");
        fixture.handedIn(task, body);
        signIn.as("lian2");
        assertThat(difficulties.askedOfUs(0, 50).rows()).isEmpty();
        assertThatThrownBy(() -> pages.detail(task)).isInstanceOf(NotFound.class);
    }

    @Test
    void anAnsweredDifficultyIsNotPassedOnToAnotherUnit() {
        TaskId task = fixture.task();
        ReportBody asking = fixture.withDifficulty(fixture.body(task, "完成产值12亿元", 12), "用地指标不足", people.second);
        ReportId id = fixture.handedIn(task, asking);
        signIn.as("lian2");
        difficulties.answer(difficulties.askedOfUs(0, 50).rows().getFirst().id(), "已安排用地指标200亩");
        signIn.as("ducha");
        review.returnReport(id, fixture.version(task), "请核实数字");
        ReportBody.DifficultyEntry row = asking.difficulties().getFirst();
        ReportBody turned = new ReportBody(
                asking.progress(),
                asking.goals(),
                asking.reportedLight(),
                List.of(new ReportBody.DifficultyEntry(row.id(), row.problem(), people.office, row.helpBy())),
                asking.nextSteps(),
                null);
        fixture.handedIn(task, turned);
        assertThat(told("ducha")).doesNotContain("dispatch.message.asked");
        assertThat(told("lian2")).containsOnlyOnce("dispatch.message.asked");
    }

    @Test
    void aReturnedReportComesBackToThoseWhoAreStillThere() {
        org.person("ban3", people.first, Role.STAFF);
        TaskId task = fixture.task();
        signIn.as("ban3");
        SavedReport saved = filing.save(new SaveReport(task, MARCH, 0, fixture.body(task, "完成产值12亿元", 12), List.of()));
        filing.submit(task, MARCH, saved.version());
        signIn.as("fu1");
        review.pass(saved.id(), fixture.version(task));
        signIn.as("anquan");
        appointments.end(appointment("ban3"), null, "调离");
        appointments.end(appointment("ban1"), null, "调离");
        org.person("ban4", people.first, Role.STAFF);
        signIn.as("ducha");
        review.returnReport(saved.id(), fixture.version(task), "请补充佐证");
        assertThat(told("ban3")).doesNotContain("dispatch.message.returnedByReview");
        assertThat(told("ban4")).contains("dispatch.message.returnedByReview");
        assertThat(told("fu1")).contains("dispatch.message.returnedByReview");
    }

    private List<String> told(String username) {
        return jdbc.sql("""
                        select m.text_key from message m join account a on a.id = m.account_id
                         where a.username = :username""").param("username", username).query(String.class).list();
    }

    private AppointmentId appointment(String username) {
        return jdbc.sql("select a.id from appointment a join account c on c.id = a.account_id where c.username = :name")
                .param("name", username)
                .query((row, n) -> new AppointmentId(row.getObject(1, UUID.class)))
                .single();
    }

    private TaskId splitToSecond(TaskId parent) {
        TaskDraft draft = people.draft("R1-1", "子任务");
        TaskDraft child = new TaskDraft(
                draft.sourceKind(),
                draft.sourceNumber(),
                draft.sourceTitle(),
                draft.sourceClause(),
                draft.level(),
                null,
                null,
                null,
                draft.title(),
                draft.measure(),
                draft.goalText(),
                draft.goals(),
                draft.startsOn(),
                draft.dueOn(),
                draft.cycle(),
                people.second,
                null,
                draft.post(),
                null,
                List.of(),
                List.of(people.second),
                List.of(),
                draft.setBy(),
                draft.proposal(),
                false);
        head("fu1b", ReviewStep.PRINCIPAL);
        TaskId id = signIn.as("fu1", () -> drafting.split(TaskId.random(), parent, child));
        return signIn.as("fu1", () -> {
            drafting.submit(id);
            signIn.as("fu1b", () -> {
                assignment.approve(id, "按上级任务拆分");
                return id;
            });
            signIn.as("lian2", () -> {
                assignment.accept(id, people.secondHandler);
                return id;
            });
            return id;
        });
    }

    private void chain(ReviewStepSetting... steps) {
        signIn.as("xitong", () -> {
            lists.setReviewSteps(people.first, List.of(steps));
            return steps;
        });
    }

    private static ReviewStepSetting step(ReviewStep step) {
        return new ReviewStepSetting(step, false);
    }

    private void head(String username, ReviewStep step) {
        UnitId unit = people.first;
        AccountId account = org.account(username);
        org.give(new Appoint(account, unit, Role.UNIT_HEAD, null, step, OrgFixture.SINCE, null));
    }

    private void pass(String username, ReportId id, TaskId task) {
        signIn.as(username, () -> {
            review.pass(id, fixture.version(task));
            return id;
        });
    }

    private void refusedTo(String username, ReportId id, TaskId task) {
        signIn.as(username);
        assertThatThrownBy(() -> review.pass(id, fixture.version(task))).isInstanceOf(Refusal.class);
    }

    private AttachmentId scan() {
        return uploads.stage("审签.pdf", new ByteArrayInputStream(SCAN)).id();
    }
}
