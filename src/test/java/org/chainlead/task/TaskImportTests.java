package org.chainlead.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.chainlead.common.Refusal;
import org.chainlead.importing.CellProblem;
import org.chainlead.importing.ImportId;
import org.chainlead.org.OrgLists;
import org.chainlead.org.UnitGroupId;
import org.chainlead.task.TaskImportSettings.Several;
import org.chainlead.task.TaskImportSettings.UnitAnswer;
import org.chainlead.testing.IntegrationTest;
import org.chainlead.testing.SignIn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;

@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TaskImportTests {

    private static final String SMALL =
            "任务清单,,,\n序号,重点工作,牵头责任单位,完成时间\n7.1,培育龙头企业,州工业和信息化局,２０２３年6月底\n" + "7.2,培育上市企业,州工业和信息化局、州农业农村局,2023.6.30\n";

    @Autowired
    TaskFixture fixture;

    @Autowired
    SignIn signIn;

    @Autowired
    OrgLists lists;

    @Autowired
    TaskImport imports;

    @Autowired
    TaskQueries queries;

    @BeforeAll
    void start() {
        fixture.start();
        UnitGroupId all = signIn.as("xitong", () -> lists.createGroup("各县市人民政府、州级部门", "", 1));
        signIn.as("xitong", () -> {
            lists.addMember(all, fixture.first, LocalDate.of(2023, 1, 1), 1);
            lists.addMember(all, fixture.second, LocalDate.of(2023, 1, 1), 2);
            return all;
        });
    }

    @AfterEach
    void signOut() {
        signIn.out();
    }

    @Test
    void theHundredTasksOfTheCaseComeInAndGoBack() throws IOException {
        signIn.as("ducha");
        ImportId id = imports.open("重点任务.csv", Files.readAllBytes(Path.of("db/demo/tasks-2023.csv")));
        TaskImportCheck first = imports.check(id);
        assertThat(first.rows()).hasSize(100);
        assertThat(first.unknownPlans()).containsExactlyInAnyOrder("产业攻坚年", "招商攻坚年", "作风攻坚年");
        assertThat(first.unknownUnits()).contains("州招商委办公室", "各产业招商组").doesNotContain("州农业农村局");
        assertThatThrownBy(() -> imports.commit(id, imports.batch(id).version()))
                .isInstanceOf(Refusal.class);

        Map<String, UnitAnswer> answers = new HashMap<>();
        first.unknownUnits().forEach(name -> answers.put(name, UnitAnswer.create(null)));
        imports.save(
                id,
                imports.batch(id).version(),
                imports.settings(id)
                        .withConstants(
                                null,
                                true,
                                "楚政通〔2023〕9号",
                                TaskLevel.PREFECTURE,
                                LocalDate.of(2023, 1, 1),
                                ReportCycle.MONTH,
                                SetBy.DOCUMENT,
                                "拟按文件分工交办")
                        .withAnswers(Several.FIRST_LEADS, answers));
        TaskImportCheck ready = imports.check(id);
        assertThat(ready.problems().stream()
                        .filter(CellProblem::blocking)
                        .map(problem -> problem.reason().key()))
                .containsOnly();
        imports.commit(id, imports.batch(id).version());
        assertThat(queries.count(TaskFilter.all())).isEqualTo(100);
        assertThatThrownBy(() -> imports.commit(id, imports.batch(id).version()))
                .isInstanceOf(Refusal.class);

        imports.undo(id);
        assertThat(queries.count(TaskFilter.all())).isZero();
    }

    @Test
    void headingsByOtherNamesFullWidthDigitsAndSeveralUnitsAreUnderstood() {
        signIn.as("ducha");
        ImportId id = imports.open("任务.csv", SMALL.getBytes(Charset.forName("GB18030")));
        assertThat(imports.settings(id).headerRow()).isEqualTo(2);
        TaskImportCheck check = imports.check(id);
        assertThat(check.severalUnits()).containsExactly("州工业和信息化局、州农业农村局");
        assertThat(check.rows()).extracting(TaskImportCheck.Row::dueOn).containsOnly(LocalDate.of(2023, 6, 30));
        imports.save(
                id,
                imports.batch(id).version(),
                imports.settings(id).withAnswers(Several.EACH, Map.of()).withOutcome(false, 0, false));
        imports.commit(id, imports.batch(id).version());
        assertThat(queries.rows(TaskFilter.all().withWords("上市企业"), TaskSort.NUMBER, true, 0, 10))
                .extracting(TaskRow::leadUnitName)
                .containsExactlyInAnyOrder("州工业和信息化局", "州农业农村局");
        imports.undo(id);
    }

    @Test
    void errorsNameTheirCell() {
        signIn.as("ducha");
        ImportId id = imports.open(
                "任务.csv", "编号,任务,牵头单位,完成时限\n1,,州工业和信息化局,明年再说\n1,修路,没有的局,2023-06-30\n".getBytes(StandardCharsets.UTF_8));
        List<CellProblem> problems = imports.check(id).problems();
        assertThat(problems).extracting(CellProblem::address).contains("B2", "D2", "C3", "A3");
        assertThatThrownBy(() -> imports.commit(id, imports.batch(id).version()))
                .isInstanceOf(Refusal.class);
        assertThat(queries.count(TaskFilter.all().withWords("修路"))).isZero();
    }
}
