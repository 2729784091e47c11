package org.chainlead.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import org.chainlead.common.NotFound;
import org.chainlead.org.Role;
import org.chainlead.org.UnitId;
import org.chainlead.org.UnitKind;
import org.chainlead.testing.FreshDatabase;
import org.chainlead.testing.IntegrationTest;
import org.chainlead.testing.OrgFixture;
import org.chainlead.testing.SignIn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** 条线: a county bureau belongs to its county and to its line. */
@IntegrationTest
@FreshDatabase
class TaskLineTests {

    @Autowired
    private TaskFixture fixture;

    @Autowired
    private OrgFixture org;

    @Autowired
    private SignIn signIn;

    @Autowired
    private TaskQueries queries;

    @Autowired
    private TaskPages pages;

    @Autowired
    private TaskAssignment assignment;

    @Autowired
    private JdbcClient jdbc;

    private TaskId task;

    @BeforeEach
    void start() {
        fixture.start();
        UnitId root = jdbc.sql("select parent_id from unit where id = :id")
                .param("id", fixture.first.uuid())
                .query((row, n) -> new UnitId(row.getObject(1, UUID.class)))
                .single();
        UnitId county = org.unit("楚雄市", UnitKind.COUNTY_GOVERNMENT, root);
        UnitId other = org.unit("禄丰市", UnitKind.COUNTY_GOVERNMENT, root);
        UnitId bureau = org.unit("楚雄市工业信息化局", UnitKind.COUNTY_DEPARTMENT, county);
        UnitId sister = org.unit("禄丰市工业信息化局", UnitKind.COUNTY_DEPARTMENT, other);
        org.person("xianji", bureau, Role.LIAISON);
        org.person("zhengfu", county, Role.UNIT_HEAD);
        org.person("linxian", sister, Role.LIAISON);
        org.person("linzheng", other, Role.UNIT_HEAD);
        line(fixture.first, bureau, sister);
        task = handedTo(bureau, "1.1");
    }

    @AfterEach
    void leave() {
        signIn.out();
    }

    @Test
    void theDepartmentOfTheLineReadsTheBureausTask() {
        signIn.as("lian1");
        assertThat(pages.detail(task).row().leadUnitName()).isEqualTo("楚雄市工业信息化局");
        assertThat(queries.count(TaskFilter.all())).isEqualTo(1);
    }

    @Test
    void itReadsAndDoesNothingElse() {
        signIn.as("fu1");
        assertThat(pages.detail(task).acts()).isEmpty();
        assertThatThrownBy(() -> assignment.accept(task, fixture.handler)).hasMessage("task.refused.notYours");
    }

    @Test
    void theCountyAboveSeesItToo() {
        signIn.as("zhengfu");
        assertThat(pages.detail(task).row().title()).isEqualTo("办好县级事项");
    }

    @Test
    void noOtherDepartmentAndNoOtherCountySeesIt() {
        for (String stranger : List.of("lian2", "linxian", "linzheng")) {
            signIn.as(stranger);
            assertThatThrownBy(() -> pages.detail(task)).as(stranger).isInstanceOf(NotFound.class);
            assertThat(queries.count(TaskFilter.all())).as(stranger).isZero();
        }
    }

    @Test
    void theLineRunsDownwardsOnly() {
        TaskId above = fixture.inProgress(fixture.draft("1.2", "州级事项"));
        signIn.as("xianji");
        assertThatThrownBy(() -> pages.detail(above)).isInstanceOf(NotFound.class);
        line(fixture.second);
        signIn.as("lian2");
        assertThatThrownBy(() -> pages.detail(above))
                .as("another department of the line at the same level")
                .isInstanceOf(NotFound.class);
    }

    private TaskId handedTo(UnitId unit, String number) {
        TaskDraft d = fixture.draft(number, "办好县级事项");
        ElementChange duty = ElementChange.duty(unit, List.of(), "");
        return fixture.assigned(duty.applyTo(d));
    }

    private void line(UnitId... units) {
        UUID line = jdbc.sql("""
                        insert into line (id, name) values (gen_random_uuid(), '工业和信息化')
                        on conflict (name) do update set name = excluded.name returning id""").query(UUID.class).single();
        for (UnitId unit : units) {
            jdbc.sql("update unit set line_id = :line where id = :unit")
                    .param("line", line)
                    .param("unit", unit.uuid())
                    .update();
        }
    }
}
