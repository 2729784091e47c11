package org.chainlead.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.chainlead.common.Reason;
import org.chainlead.common.Refusal;
import org.chainlead.common.Stale;
import org.chainlead.importing.CellProblem;
import org.chainlead.importing.ImportId;
import org.chainlead.message.Inbox;
import org.chainlead.message.InboxMessage;
import org.chainlead.org.OrgLists;
import org.chainlead.org.UnitGroupId;
import org.chainlead.org.UnitKind;
import org.chainlead.task.TaskImportCheck.Outcome;
import org.chainlead.task.TaskImportSettings.Several;
import org.chainlead.task.TaskImportSettings.UnitAnswer;
import org.chainlead.task.ui.CaseWorkbook;
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
    TaskAssignment assignment;

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

    @Test
    void aCollectiveNameIsRegisteredAsAGroupAndNotHandedOutWithoutMembers() {
        ImportId id = opened("46,植树,成活,各林场,2023-06-30\n");
        change(
                id,
                imports.settings(id)
                        .withAnswers(Several.FIRST_LEADS, Map.of("各林场", UnitAnswer.create(UnitKind.TOWNSHIP)))
                        .withOutcome(false, 0, true));
        commit(id);

        TaskRow made = queries.rows(TaskFilter.all().withBatch(id), TaskSort.NUMBER, true, 0, 10)
                .getFirst();
        assertThat(made.group()).isTrue();
        assertThat(made.leadUnitName()).isEqualTo("各林场");
        signIn.as("zhuren");
        assertThatThrownBy(() -> assignment.approve(made.id(), "楚政通〔2023〕9号"))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refused ->
                                assertThat(refused.reasons().getFirst().key()).isEqualTo("task.refused.emptyGroup"));
    }

    @Test
    void aNumberOfAPlanStillToBeMadeIsNotTaken() {
        fixture.drafted(fixture.draft("41", "没有方案的任务"));
        ImportId id = imports.open(
                "任务.csv",
                "编号,行动方案,任务,目标,牵头单位,完成时限\n41,新方案,修路,通车,州工业和信息化局,2023-06-30\n".getBytes(StandardCharsets.UTF_8));
        TaskImportSettings found = imports.settings(id);
        change(
                id,
                found.withConstants(
                        null,
                        true,
                        "楚政通〔2023〕9号",
                        found.level(),
                        found.startsOn(),
                        found.cycle(),
                        found.setBy(),
                        "拟办"));

        assertThat(imports.check(id).rows().getFirst().outcome()).isEqualTo(Outcome.CREATE);
    }

    @Test
    void aNumberInFullWidthIsTheSameNumber() {
        fixture.drafted(fixture.draft("42.1", "旧任务"));
        ImportId id = opened("４２．１,新题目,办成,州工业和信息化局,2023-06-30\n");

        assertThat(imports.check(id).rows().getFirst().outcome()).isEqualTo(Outcome.SKIP_EXISTING);
    }

    @Test
    void quotationMarksOfAPastedTableStayWhereverTheyStand() {
        ImportId id = imports.openPasted("编号\t任务\t目标\t牵头单位\t完成时限\n43\t\"十四五\"规划,中期评估\t\"完成\t州工业和信息化局\t2023-06-30\n");

        assertThat(imports.check(id).rows()).singleElement().satisfies(row -> {
            assertThat(row.title()).isEqualTo("\"十四五\"规划,中期评估");
            assertThat(row.number()).isEqualTo(2);
        });
    }

    @Test
    void oneTextWithSeveralUnitsMayMeanSomethingElseThanTheOthers() {
        ImportId id = opened("44,修路,通车,州工业和信息化局、州农业农村局,2023-06-30\n" + "45,植树,成活,州农业农村局、州工业和信息化局,2023-06-30\n");
        change(
                id,
                imports.settings(id)
                        .withAnswers(Several.FIRST_LEADS, Map.of())
                        .withSeveralOf("州农业农村局、州工业和信息化局", Several.EACH));
        commit(id);

        assertThat(queries.rows(TaskFilter.all().withBatch(id), TaskSort.NUMBER, true, 0, 10))
                .extracting(TaskRow::title)
                .containsExactly("修路", "植树", "植树");
    }

    /** The workbook of the case with six faults, each in the cell where an office makes it. */
    @Test
    void theFaultsOfAWholeWorkbookAreNamedByCellAndTheRestComesIn() throws IOException {
        ImportId id = imports.open("重点任务分解表.xlsx", faulty());
        Map<String, UnitAnswer> answers = new HashMap<>();
        imports.check(id).unknownUnits().forEach(name -> answers.put(name, UnitAnswer.create(null)));
        TaskImportSettings found = imports.settings(id);
        assertThat(found.headerRow()).isEqualTo(2);
        change(
                id,
                found.withConstants(
                                null,
                                true,
                                "楚政通〔2023〕9号",
                                found.level(),
                                found.startsOn(),
                                found.cycle(),
                                found.setBy(),
                                "拟按分工交办")
                        .withAnswers(Several.FIRST_LEADS, answers));

        List<CellProblem> faults = imports.check(id).problems().stream()
                .filter(CellProblem::blocking)
                .toList();
        assertThat(faults)
                .extracting(CellProblem::address)
                .containsExactlyInAnyOrder("F5", "R7", "A9", "L11", "T13", "R15");
        assertThatThrownBy(() -> commit(id)).isInstanceOf(Refusal.class);
        assertThat(queries.count(TaskFilter.all().withBatch(id))).isZero();

        change(id, imports.settings(id).withExcluded(Set.of(5, 7, 9, 11, 13, 15)));
        commit(id);
        assertThat(queries.count(TaskFilter.all().withBatch(id))).isEqualTo(94);
        imports.undo(id);
        assertThat(queries.count(TaskFilter.all().withBatch(id))).isZero();
    }

    private static byte[] faulty() throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(CaseWorkbook.create()));
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            XSSFSheet sheet = workbook.getSheetAt(0);
            sheet.getRow(4).getCell(5).setCellValue("");
            sheet.getRow(6).getCell(17).setCellValue("待定");
            sheet.getRow(8).getCell(0).setCellValue(sheet.getRow(7).getCell(0).getStringCellValue());
            sheet.getRow(10).getCell(9).setCellValue("产值");
            sheet.getRow(10).getCell(11).setCellValue("约15");
            sheet.getRow(10).getCell(8).setCellValue("累计量");
            sheet.getRow(12).getCell(19).setCellValue("");
            sheet.getRow(14).getCell(17).setCellValue("2023年2月30日");
            workbook.write(bytes);
            return bytes.toByteArray();
        }
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
