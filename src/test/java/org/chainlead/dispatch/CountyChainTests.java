package org.chainlead.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.chainlead.dispatch.ReportFixture.MARCH;

import java.util.List;
import java.util.UUID;
import org.chainlead.common.NotFound;
import org.chainlead.common.Refusal;
import org.chainlead.common.Stale;
import org.chainlead.org.AccountId;
import org.chainlead.org.Role;
import org.chainlead.org.UnitId;
import org.chainlead.org.UnitKind;
import org.chainlead.task.ReportCycle;
import org.chainlead.task.TaskAssignment;
import org.chainlead.task.TaskDraft;
import org.chainlead.task.TaskDrafting;
import org.chainlead.task.TaskFixture;
import org.chainlead.task.TaskId;
import org.chainlead.testing.IntegrationTest;
import org.chainlead.testing.OrgFixture;
import org.chainlead.testing.SignIn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** 县局→县市→州牵头部门: a task of the prefecture's department, split to a county, split there to the county's bureau. */
@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CountyChainTests {

    @Autowired
    TaskFixture people;

    @Autowired
    ReportFixture fixture;

    @Autowired
    OrgFixture org;

    @Autowired
    SignIn signIn;

    @Autowired
    TaskDrafting drafting;

    @Autowired
    TaskAssignment assignment;

    @Autowired
    ReportFiling filing;

    @Autowired
    ReportReview review;

    @Autowired
    ReportQueries queries;

    @Autowired
    ReportTakeOver takeOver;

    @Autowired
    JdbcClient jdbc;

    private TaskId task;
    private TaskId ofCounty;
    private TaskId ofBureau;
    private TaskId ofOtherCounty;

    @BeforeAll
    void start() {
        people.start();
        org.person("fu1b", people.first, Role.UNIT_HEAD);
        UnitId county = org.unit("禄丰市人民政府", UnitKind.COUNTY_GOVERNMENT, null);
        AccountId inCounty = staffed("county", county);
        UnitId bureau = org.unit("禄丰市工业和信息化局", UnitKind.COUNTY_DEPARTMENT, county);
        AccountId inBureau = staffed("bureau", bureau);
        UnitId other = org.unit("楚雄市人民政府", UnitKind.COUNTY_GOVERNMENT, null);
        AccountId inOther = staffed("other", other);
        task = fixture.task();
        ofCounty = split(task, "S1", county, "fu1", "fu1b", "county", inCounty);
        ofOtherCounty = split(task, "S2", other, "fu1", "fu1b", "other", inOther);
        ofBureau = split(ofCounty, "S3", bureau, "county-fu", "county-fu2", "bureau", inBureau);
    }

    @AfterEach
    void signOut() {
        signIn.out();
    }

    @Test
    void eachLevelReviewsWhatIsItsOwnAndTakesItUpwards() {
        submitted("bureau", ofBureau, "完成技改投资3亿元");
        assertThat(waiting("county-fu")).isEmpty();
        assertThat(beside("county-ban", ofCounty).state()).isNull();
        pass("bureau-fu", ofBureau);
        assertThat(waiting("county-fu")).containsExactly(ofBureau);
        assertThat(waiting("fu1")).isEmpty();
        assertThat(waiting("ducha")).isEmpty();
        assertThat(waiting("other-fu")).isEmpty();
        signIn.as("fu1");
        assertThatThrownBy(() -> review.accept(id(ofBureau), fixture.version(ofBureau)))
                .isInstanceOf(Refusal.class);
        signIn.as("county-ban");
        assertThat(beside("county-ban", ofCounty).accepted()).isNull();
        signIn.as("county-ban");
        assertThatThrownBy(() -> takeOver.child(ofCounty, MARCH, 0, ofBureau)).isInstanceOf(NotFound.class);
        accept("county-fu", ofBureau);

        ChildReport child = beside("county-ban", ofCounty);
        assertThat(child.state()).isEqualTo(ReportState.ACCEPTED);
        assertThat(child.accepted()).isNotNull();
        assertThat(signIn.as("ban1", () -> queries.form(task, MARCH)).children())
                .extracting(ChildReport::task)
                .containsExactly(ofCounty, ofOtherCounty);
        signIn.as("county-ban");
        SavedReport saved = filing.save(new SaveReport(ofCounty, MARCH, 0, body(ofCounty, "本市完成投资5亿元"), List.of()));
        takeOver.child(ofCounty, MARCH, saved.version(), ofBureau);
        assertThatThrownBy(() -> takeOver.child(ofCounty, MARCH, saved.version(), ofBureau))
                .isInstanceOf(Stale.class);
        ReportForm form = queries.form(ofCounty, MARCH);
        assertThat(form.body().progress()).isEqualTo("本市完成投资5亿元\n禄丰市工业和信息化局：完成技改投资3亿元");
        assertThatThrownBy(() -> takeOver.child(ofCounty, MARCH, form.version(), ofOtherCounty))
                .isInstanceOf(NotFound.class);

        filing.submit(ofCounty, MARCH, form.version());
        pass("county-fu", ofCounty);
        assertThat(waiting("fu1")).containsExactly(ofCounty);
        assertThat(waiting("ducha")).isEmpty();
        accept("fu1", ofCounty);
        assertThat(signIn.as("ban1", () -> queries.form(task, MARCH))
                        .children()
                        .getFirst()
                        .accepted())
                .extracting(ReportBody::progress)
                .asString()
                .contains("禄丰市工业和信息化局：完成技改投资3亿元");
        signIn.as("other-ban");
        assertThatThrownBy(() -> queries.form(ofCounty, MARCH)).isInstanceOf(NotFound.class);
        assertThat(queries.form(ofOtherCounty, MARCH).children()).isEmpty();

        fixture.handedIn(task);
        assertThat(waiting("ducha")).containsExactly(task);
    }

    private List<TaskId> waiting(String person) {
        return signIn.as(person, () -> queries.toReview(MARCH, 0, 100)).rows().stream()
                .map(ReportForm::task)
                .toList();
    }

    private ChildReport beside(String person, TaskId parent) {
        return signIn.as(person, () -> queries.form(parent, MARCH)).children().getFirst();
    }

    private void submitted(String unit, TaskId id, String progress) {
        signIn.as(unit + "-ban", () -> {
            SavedReport saved = filing.save(new SaveReport(id, MARCH, 0, body(id, progress), List.of()));
            filing.submit(id, MARCH, saved.version());
            return id;
        });
    }

    private void pass(String head, TaskId id) {
        signIn.as(head, () -> {
            review.pass(id(id), fixture.version(id));
            return id;
        });
    }

    private void accept(String head, TaskId id) {
        signIn.as(head, () -> {
            review.accept(id(id), fixture.version(id));
            return id;
        });
    }

    private ReportId id(TaskId task) {
        return new ReportId(jdbc.sql("select id from report where task_id = :task")
                .param("task", task.uuid())
                .query(UUID.class)
                .single());
    }

    private ReportBody body(TaskId id, String progress) {
        return fixture.body(id, progress, 5);
    }

    private AccountId staffed(String name, UnitId unit) {
        org.person(name + "-lian", unit, Role.LIAISON);
        org.person(name + "-fu", unit, Role.UNIT_HEAD);
        org.person(name + "-fu2", unit, Role.UNIT_HEAD);
        return org.person(name + "-ban", unit, Role.STAFF);
    }

    private TaskId split(
            TaskId parent, String number, UnitId lead, String author, String approver, String name, AccountId handler) {
        TaskDraft draft = people.draft(number, "子任务" + number, lead, ReportCycle.MONTH);
        TaskId id = signIn.as(author, () -> {
            TaskId made = drafting.split(TaskId.random(), parent, draft);
            drafting.submit(made);
            return made;
        });
        signIn.as(approver, () -> {
            assignment.approve(id, "按上级任务拆分");
            return id;
        });
        signIn.as(name + "-lian", () -> {
            assignment.accept(id, handler);
            return id;
        });
        return id;
    }
}
