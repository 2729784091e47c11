package org.chainlead.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.chainlead.common.Reason;
import org.chainlead.common.Refusal;
import org.chainlead.common.Stale;
import org.chainlead.importing.ImportId;
import org.chainlead.message.Inbox;
import org.chainlead.message.InboxMessage;
import org.chainlead.org.OrgLists;
import org.chainlead.org.UnitGroupId;
import org.chainlead.org.UnitKind;
import org.chainlead.task.TaskImportCheck.Outcome;
import org.chainlead.task.TaskImportSettings.Several;
import org.chainlead.task.TaskImportSettings.UnitAnswer;
import org.chainlead.testing.IntegrationTest;
import org.chainlead.testing.SignIn;
import org.chainlead.testing.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;

/** What an import must not do: come in twice, lose what stood in a draft, let a faulty row slip through. */
@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TaskImportSafetyTests {

    private static final String HEAD = "编号,任务,目标,牵头单位,完成时限\n";

    @Autowired
    TaskFixture fixture;

    @Autowired
    SignIn signIn;

    @Autowired
    OrgLists lists;

    @Autowired
    TaskImport imports;

    @Autowired
    TaskDrafting drafting;

    @Autowired
    TaskQueries queries;

    @Autowired
    Inbox inbox;

    @Autowired
    TestClock clock;

    private UnitGroupId group;

    @BeforeAll
    void start() {
        fixture.start();
        group = signIn.as("xitong", () -> lists.createGroup("两个部门", "", 1));
        signIn.as("xitong", () -> {
            lists.addMember(group, fixture.first, LocalDate.of(2023, 1, 1), 1);
            lists.addMember(group, fixture.second, LocalDate.of(2023, 1, 1), 2);
            return group;
        });
    }

    @BeforeEach
    void signIn() {
        signIn.as("ducha");
    }

    @AfterEach
    void signOut() {
        signIn.out();
        clock.reset();
    }

    @Test
    void twoWindowsAtOnceBringItInOnce() throws Exception {
        ImportId id = opened("21,修路,通车,州工业和信息化局,2023-06-30\n");
        long version = imports.batch(id).version();
        Callable<Boolean> act = () -> signIn.as("ducha", () -> {
            try {
                imports.commit(id, version);
                return true;
            } catch (Refusal refused) {
                return false;
            }
        });
        try (ExecutorService both = Executors.newFixedThreadPool(2)) {
            List<Future<Boolean>> results = both.invokeAll(List.of(act, act));
            assertThat(List.of(results.get(0).get(), results.get(1).get())).containsExactlyInAnyOrder(true, false);
        }
        assertThat(queries.count(TaskFilter.all().withBatch(id))).isEqualTo(1);
    }

    @Test
    void whatWasLookedAtElsewhereSinceIsNotBroughtIn() {
        ImportId id = opened("22,修桥,通车,州工业和信息化局,2023-06-30\n");
        long seen = imports.batch(id).version();
        imports.save(id, seen, imports.settings(id).withExcluded(Set.of(2)));

        assertThatThrownBy(() -> imports.commit(id, seen)).isInstanceOf(Stale.class);
        assertThat(queries.count(TaskFilter.all().withBatch(id))).isZero();
    }

    @Test
    void anAmendedDraftKeepsWhatTheListDoesNotSayAndGetsItsOldTextBack() {
        TaskId task = fixture.drafted(fixture.draft("23", "旧题目"));
        ImportId id = opened("23,新题目,,州农业农村局,2023-09-30\n");
        change(id, imports.settings(id).withOutcome(true, 0, false));
        assertThat(imports.check(id).count(Outcome.AMEND_EXISTING)).isEqualTo(1);
        commit(id);

        TaskDraft amended = drafting.open(task).draft();
        assertThat(amended.title()).isEqualTo("新题目");
        assertThat(amended.goals()).hasSize(1);
        assertThat(amended.post()).isEqualTo(fixture.post);
        imports.undo(id);
        assertThat(drafting.open(task).draft().title()).isEqualTo("旧题目");
        assertThat(drafting.open(task).draft().leadUnit()).isEqualTo(fixture.first);
    }

    @Test
    void aDraftEditedAfterTheImportForbidsTheUndo() {
        TaskId task = fixture.drafted(fixture.draft("24", "旧题目"));
        ImportId id = opened("24,新题目,,州农业农村局,2023-09-30\n");
        change(id, imports.settings(id).withOutcome(true, 0, false));
        commit(id);
        EditableDraft later = drafting.open(task);
        clock.advance(Duration.ofMinutes(1));
        drafting.edit(task, later.version(), fixture.draft("24", "后来的题目"));

        assertThatThrownBy(() -> imports.undo(id)).isInstanceOf(Refusal.class);
        assertThat(drafting.open(task).draft().title()).isEqualTo("后来的题目");
    }

    @Test
    void aTargetThatIsNoNumberBlocksItsRow() {
        ImportId id = imports.open(
                "任务.csv",
                "编号,任务,目标,目标值,牵头单位,完成时限\n25,修路,通车,一大批,州工业和信息化局,2023-06-30\n".getBytes(StandardCharsets.UTF_8));

        assertThat(imports.check(id).count(Outcome.BLOCKED)).isEqualTo(1);
        assertThat(imports.check(id).obstacles()).extracting(Reason::key).containsExactly("task.import.obstacle.rows");
    }

    @Test
    void whatSubmittingWouldRefuseIsSaidAtTheCellBefore() {
        ImportId id = imports.open("任务.csv", (HEAD + "26,修路,,州工业和信息化局,2022-06-30\n").getBytes(StandardCharsets.UTF_8));
        assertThat(imports.check(id).problems())
                .extracting(problem -> problem.reason().key())
                .contains(
                        "task.import.problem.noGoal",
                        "task.import.problem.noSource",
                        "task.import.problem.beforeStart",
                        "task.import.problem.pastDate");
    }

    @Test
    void aGroupAmongSeveralUnitsStandsForItsMembers() {
        ImportId id = opened("27,共同的事,办成,州农业农村局、两个部门,2023-06-30\n");
        change(id, imports.settings(id).withAnswers(Several.EACH, Map.of()));
        assertThat(imports.check(id).rows().getFirst().tasks()).isEqualTo(2);

        change(id, imports.settings(id).withAnswers(Several.FIRST_LEADS, Map.of()));
        commit(id);
        TaskId task = queries.rows(TaskFilter.all().withBatch(id), TaskSort.NUMBER, true, 0, 10)
                .getFirst()
                .id();
        assertThat(drafting.open(task).draft().leadUnit()).isEqualTo(fixture.second);
        assertThat(drafting.open(task).draft().supporting()).contains(fixture.first);
    }

    @Test
    void aListOfNewUnitsOnlyComesInAndItsUnitsAreRegistered() {
        ImportId id = opened("28,新单位的事,办成,某县人民政府,2023-06-30\n");
        change(
                id,
                imports.settings(id)
                        .withAnswers(Several.ASK, Map.of("某县人民政府", UnitAnswer.create(UnitKind.COUNTY_GOVERNMENT))));
        assertThat(imports.check(id).ready()).isTrue();
        assertThat(imports.check(id).rows().getFirst().tasks()).isEqualTo(1);
        commit(id);
        assertThat(queries.rows(TaskFilter.all().withBatch(id), TaskSort.NUMBER, true, 0, 10))
                .extracting(TaskRow::leadUnitName)
                .containsExactly("某县人民政府");
    }

    @Test
    void headingsOfSectionsAndNotesAreNoTasks() {
        ImportId id = opened("一、产业,,,,\n29,修路,通车,州工业和信息化局,2023-06-30\n注：每月报送,,,,\n");

        assertThat(imports.check(id).count(Outcome.EXCLUDED)).isEqualTo(2);
        assertThat(imports.check(id).ready()).isTrue();
    }

    @Test
    void whoDecidesIsToldOnceOfTheWholeBatch() {
        ImportId id = opened("31,甲,办成,州工业和信息化局,2023-06-30\n32,乙,办成,州农业农村局,2023-06-30\n");
        change(id, imports.settings(id).withOutcome(false, 0, true));
        int before = signIn.as("zhuren", () -> inbox.unreadCount());
        commit(id);

        assertThat(signIn.as("zhuren", () -> inbox.unreadCount())).isEqualTo(before + 1);
        assertThat(signIn.as("ducha", () -> inbox.page(0, 10, true).rows()))
                .extracting(InboxMessage::text)
                .contains("“任务.csv”已导入 2 项任务");
    }

    private ImportId opened(String rows) {
        ImportId id = imports.open("任务.csv", (HEAD + rows).getBytes(StandardCharsets.UTF_8));
        TaskImportSettings found = imports.settings(id);
        change(
                id,
                found.withConstants(
                                null,
                                false,
                                "楚政通〔2023〕9号",
                                found.level(),
                                found.startsOn(),
                                found.cycle(),
                                found.setBy(),
                                "拟按分工交办")
                        .withOutcome(false, 0, false));
        return id;
    }

    private void change(ImportId id, TaskImportSettings settings) {
        imports.save(id, imports.batch(id).version(), settings);
    }

    private void commit(ImportId id) {
        imports.commit(id, imports.batch(id).version());
    }
}
