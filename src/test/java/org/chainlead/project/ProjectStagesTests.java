package org.chainlead.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.chainlead.common.NotFound;
import org.chainlead.common.Refusal;
import org.chainlead.common.Stale;
import org.chainlead.importing.ImportId;
import org.chainlead.testing.FreshDatabase;
import org.chainlead.testing.IntegrationTest;
import org.chainlead.testing.SignIn;
import org.chainlead.testing.StartsFrom;
import org.chainlead.testing.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

/** A project moves through 五库一清单, by whom it belongs to, and keeps where it stood. */
@IntegrationTest
@FreshDatabase
@StartsFrom(FourProjects.class)
class ProjectStagesTests {

    private static final LocalDate LATER = LocalDate.of(2023, 4, 30);

    @Autowired
    private ProjectFixture fixture;

    @Autowired
    private ProjectStages stages;

    @Autowired
    private ProjectQueries queries;

    @Autowired
    private ProjectImport imports;

    @Autowired
    private SignIn signIn;

    @Autowired
    private TestClock clock;

    @Autowired
    private JdbcClient jdbc;

    private List<ProjectId> four = List.of();

    @BeforeEach
    void fill() {
        four = fixture.ids();
        clock.set(LATER);
    }

    @AfterEach
    void leave() {
        clock.reset();
        signIn.out();
    }

    @Test
    void aMoveIsKeptWithDayReasonAndPersonAndCountedInTheLists() {
        signIn.as("xian1");
        move(four.getFirst(), ProjectStage.PRELIMINARY, ProjectStage.NEWLY_STARTED, LATER, "");
        move(four.getFirst(), ProjectStage.NEWLY_STARTED, ProjectStage.PRELIMINARY, LATER, "开工资料不全");

        List<StageStay> stays = queries.detail(four.getFirst()).stages();
        assertThat(stays)
                .extracting(StageStay::stage)
                .containsExactly(ProjectStage.PRELIMINARY, ProjectStage.NEWLY_STARTED, ProjectStage.PRELIMINARY);
        assertThat(stays.getFirst().reason()).isEqualTo("开工资料不全");
        assertThat(stays.getFirst().recordedBy()).isEqualTo("元谋县 xian1");
        assertThat(stays.getLast().leftOn()).isEqualTo(LATER);
        assertThat(jdbc.sql("select action from audit_entry where subject_id = :id order by seq")
                        .param("id", four.getFirst().toString())
                        .query(String.class)
                        .list())
                .containsExactly("projectImported", "projectStageMoved", "projectStageMoved");
        move(four.getFirst(), ProjectStage.PRELIMINARY, ProjectStage.NEWLY_STARTED, LATER, "");
        assertThat(queries.stages(ProjectFilter.all().withPlace("元谋县").withStage(ProjectStage.RESERVE)))
                .containsEntry(ProjectStage.PRELIMINARY, 1L)
                .containsEntry(ProjectStage.NEWLY_STARTED, 1L)
                .containsEntry(ProjectStage.COMMISSIONED, 0L);
    }

    @Test
    void whoLeadsItAndItsCountyMoveItNobodyElse() {
        for (String person : List.of("fu2", "xian2")) {
            signIn.as(person);
            assertThat(queries.detail(four.getFirst()).moves()).isEmpty();
            assertThatThrownBy(() ->
                            move(four.getFirst(), ProjectStage.PRELIMINARY, ProjectStage.NEWLY_STARTED, LATER, ""))
                    .isInstanceOf(AccessDeniedException.class);
        }
        for (String person : List.of("fu1", "xian1")) {
            signIn.as(person);
            assertThat(queries.detail(four.getFirst()).moves()).isNotEmpty();
        }
        assertThatThrownBy(() -> move(
                        ProjectId.of("00000000-0000-0000-0000-000000000001"),
                        ProjectStage.PRELIMINARY,
                        ProjectStage.NEWLY_STARTED,
                        LATER,
                        ""))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void whatWasMovedMeanwhileOrIsNotAllowedChangesNothing() {
        signIn.as("fu1");
        assertThatThrownBy(() -> move(four.getFirst(), ProjectStage.RESERVE, ProjectStage.PRELIMINARY, LATER, ""))
                .isInstanceOf(Stale.class);
        assertThatThrownBy(() -> move(
                        four.getFirst(), ProjectStage.PRELIMINARY, ProjectStage.COMMISSIONED, LATER.plusDays(1), ""))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.text()).contains("请先转到新开工", "晚于今天"));
        assertThat(queries.detail(four.getFirst()).stages()).hasSize(1);
    }

    @Test
    void aListCannotBeTakenBackOnceOneOfItsProjectsWasMoved() {
        signIn.as("fu1");
        move(four.getFirst(), ProjectStage.PRELIMINARY, ProjectStage.NEWLY_STARTED, LATER, "");
        ImportId batch = ImportId.of(jdbc.sql("select id::text from import_batch")
                .query(String.class)
                .single());
        signIn.as("ducha");
        assertThatThrownBy(() -> imports.undo(batch))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.text()).contains("已有1个项目"));
    }

    private void move(ProjectId id, ProjectStage from, ProjectStage to, LocalDate on, String reason) {
        stages.move(id, from, to, on, reason);
    }
}
