package org.chainlead.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chainlead.common.NotFound;
import org.chainlead.common.Refusal;
import org.chainlead.common.Stale;
import org.chainlead.common.Texts;
import org.chainlead.importing.CellProblem;
import org.chainlead.importing.ImportId;
import org.chainlead.importing.ImportState;
import org.chainlead.project.ProjectFixture.Printed;
import org.chainlead.project.ProjectImportCheck.Outcome;
import org.chainlead.project.ProjectImportSettings.Answer;
import org.chainlead.testing.IntegrationTest;
import org.chainlead.testing.Race;
import org.chainlead.testing.SignIn;
import org.chainlead.testing.SqlStatements;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The published list of 100 projects comes in, cell by cell, and what it contradicts itself in is decided before. */
@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ProjectImportTests {

    private static final BigDecimal PRINTED = new BigDecimal("16240116.3");
    private static final BigDecimal MERGED = new BigDecimal("16063686.3");

    @Autowired
    ProjectFixture fixture;

    @Autowired
    ProjectImport imports;

    @Autowired
    ProjectQueries queries;

    @Autowired
    ProjectMerges merges;

    @Autowired
    ProjectChecks checks;

    @Autowired
    SignIn signIn;

    @Autowired
    Race race;

    @Autowired
    JdbcClient jdbc;

    @BeforeAll
    void start() {
        fixture.start();
    }

    @BeforeEach
    void act() {
        signIn.as("ducha");
    }

    @AfterEach
    void takeEverythingBack() {
        signIn.as("ducha");
        jdbc.sql("select id from import_batch where state = 'COMMITTED' order by committed_at desc")
                .query(UUID.class)
                .list()
                .forEach(id -> imports.undo(new ImportId(id)));
        signIn.out();
    }

    @Test
    void theContradictionsOfTheListAreFoundAndNothingElse() {
        ImportId id = imports.open(ProjectFixture.FILE, ProjectFixture.file());

        ProjectImportCheck check = imports.check(id);

        assertThat(check.contradictions())
                .extracting(one -> one.kind() + " " + one.key() + " " + one.address())
                .containsExactly(
                        "SEVERAL_COUNTIES place:26 F26",
                        "SAME_PROJECT same:28:86 D86",
                        "SAME_PROJECT same:78:95 D95",
                        "CUT_OFF_NAME name:101 D101");
        assertThat(check.rows()).hasSize(100);
        assertThat(check.problems())
                .as("one was taken for what could not be read, and two more may be")
                .extracting(
                        problem -> problem.address() + " " + problem.reason().text())
                .containsExactly(
                        "D52 项目名称中的“·”可能是没有认出的字，请对照原件；确是原文的，不用改。",
                        "D56 项目名称中的“·”可能是没有认出的字，请对照原件；确是原文的，不用改。",
                        "D64 项目名称中的“·”可能是没有认出的字，请对照原件；确是原文的，不用改。");
        assertThat(check.printedTotal()).isEqualByComparingTo(PRINTED);
        assertThat(check.count(Outcome.OPEN)).isEqualTo(4);
        assertThat(check.contradictions().get(1).question().text())
                .contains("序号85", "州商务局", "序号27", "州农业农村局", "121,430万元");
    }

    /** 25 says that it is being built: asked in a list of an earlier stage, and it stands apart when it is decided so. */
    @Test
    void whatIsUnderConstructionStandsThereAlsoInAListOfAnEarlierStage() {
        ImportId id = imports.open(ProjectFixture.FILE, ProjectFixture.file());
        for (ProjectStage stage : ProjectStage.listed()) {
            imports.save(id, imports.batch(id).version(), imports.settings(id).withStage(stage));
            assertThat(imports.check(id).contradictions())
                    .filteredOn(one -> one.kind() == ContradictionKind.UNDER_WAY)
                    .as("%s", stage)
                    .extracting(one -> one.address() + " " + one.question().text())
                    .isEqualTo(
                            stage.compareTo(ProjectStage.UNDER_CONSTRUCTION) < 0
                                    ? List.of("D26 项目名称“实施在建光伏项目500万千瓦以上”写明已在建设，整份清单放在“" + Texts.label(stage)
                                            + "”。请选择这个项目处于哪一阶段。")
                                    : List.of());
        }
        fixture.decide(
                id,
                Map.of(
                        ContradictionKind.SAME_PROJECT,
                        Answer.of(ProjectDecision.MERGE),
                        ContradictionKind.CUT_OFF_NAME,
                        Answer.of(ProjectDecision.AS_PRINTED),
                        ContradictionKind.SEVERAL_COUNTIES,
                        Answer.of(ProjectDecision.OWN_ROW)));
        assertThatThrownBy(() -> fixture.commit(id))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.text()).contains("有1处矛盾还没有决定"));
        imports.save(
                id,
                imports.batch(id).version(),
                imports.settings(id).withAnswer("stage:26", Answer.of(ProjectDecision.UNDER_CONSTRUCTION)));
        fixture.commit(id);

        assertThat(queries.rows(ProjectFilter.all().withStage(ProjectStage.UNDER_CONSTRUCTION), 0, 10))
                .extracting(ProjectRow::number)
                .containsExactly("25");
        assertThat(detail("25").stages())
                .singleElement()
                .satisfies(stay -> assertThat(stay.stage()).isEqualTo(ProjectStage.UNDER_CONSTRUCTION));
        assertThat(queries.totals(ProjectFilter.all().withStage(ProjectStage.PRELIMINARY))
                        .count())
                .isEqualTo(97);
    }

    @Test
    void whatIsUndecidedHoldsTheWholeImport() {
        ImportId id = imports.open(ProjectFixture.FILE, ProjectFixture.file());
        assertThatThrownBy(() -> fixture.commit(id))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.text())
                                .isEqualTo("还没有选择这份清单的项目处于哪一阶段。\n有4处矛盾还没有决定。请在“需要决定的矛盾”中逐项选择。"));

        fixture.decide(
                id,
                Map.of(
                        ContradictionKind.SAME_PROJECT,
                        Answer.of(ProjectDecision.MERGE),
                        ContradictionKind.CUT_OFF_NAME,
                        new Answer(ProjectDecision.FULL_NAME, "  "),
                        ContradictionKind.SEVERAL_COUNTIES,
                        Answer.of(ProjectDecision.MERGE)));

        assertThatThrownBy(() -> fixture.commit(id))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.text()).contains("有3处矛盾还没有决定"));
        assertThat(queries.totals(ProjectFilter.all()).count()).isZero();
    }

    @Test
    void everyCellStandsAsPrinted() {
        fixture.commit(fixture.decided(ProjectDecision.KEEP_BOTH));

        List<Printed> printed = ProjectFixture.printed();
        assertThat(queries.rows(ProjectFilter.all(), 0, 200))
                .extracting(ProjectImportTests::cells)
                .containsExactlyElementsOf(
                        printed.stream().map(ProjectImportTests::cells).toList());
        assertThat(queries.totals(ProjectFilter.all()).count()).isEqualTo(100);
        assertThat(queries.totals(ProjectFilter.all()).investment()).isEqualByComparingTo(PRINTED);
        assertThat(sums(ProjectGrouping.PLACE))
                .isEqualTo(sums(Printed::place, List.of()))
                .containsKey("10县市");
        assertThat(sums(ProjectGrouping.CHAIN)).isEqualTo(sums(Printed::chainOrIndustry, List.of()));
        assertThat(sums(ProjectGrouping.DEPARTMENT)).isEqualTo(sums(Printed::department, List.of()));
        assertThat(queries.lists()).singleElement().satisfies(list -> {
            assertThat(list.fileName()).isEqualTo(ProjectFixture.FILE);
            assertThat(queries.totals(ProjectFilter.all().withBatch(list.id())).count())
                    .isEqualTo(100);
        });
        signIn.as("ducha2");
        assertThat(checks.page(false, 0, 10).rows())
                .noneMatch(row -> row.anomaly().kind() == AnomalyKind.SAME_PROJECT);
        assertThat(checks.page(true, 0, 10).rows())
                .extracting(
                        AnomalyRow::projectNumber,
                        row -> row.decided().remark(),
                        row -> row.decided().by())
                .containsExactly(tuple("85", "导入时核定为两个项目", "督查室 ducha"), tuple("94", "导入时核定为两个项目", "督查室 ducha"));
    }

    @Test
    void mergedPairsCountOnceAndNoteTheFurtherDepartment() {
        ProjectImportCheck check = fixture.commit(fixture.decided());

        assertThat(check.count(Outcome.MERGE)).isEqualTo(2);
        assertThat(check.total()).isEqualByComparingTo(MERGED);
        assertThat(queries.totals(ProjectFilter.all()).count()).isEqualTo(98);
        assertThat(queries.totals(ProjectFilter.all()).investment()).isEqualByComparingTo(MERGED);
        ProjectDetail first = detail("27");
        assertThat(first.row().department()).isEqualTo("州农业农村局");
        assertThat(first.twins()).containsExactly(new ProjectDetail.Twin("85", "姚安国际花卉农特产品展示交易中心建设项目", "州商务局", null));
        assertThat(queries.rows(ProjectFilter.all(), 0, 200))
                .extracting(ProjectRow::number)
                .contains("27", "77")
                .doesNotContain("85", "94");
        assertThat(jdbc.sql("select id from major_project where number = '85'")
                        .query(java.util.UUID.class)
                        .list())
                .hasSize(1)
                .allSatisfy(merged -> assertThatThrownBy(() -> queries.detail(new ProjectId(merged)))
                        .isInstanceOf(NotFound.class));
    }

    @Test
    void theWholeNameTakesThePlaceOfTheOneCutOff() {
        fixture.broughtIn();

        ProjectDetail last = detail("100");
        assertThat(last.row().name()).isEqualTo("年产12万吨再生铅项目");
        assertThat(last.printedName()).endsWith("再生铅项");
        assertThat(last.row().stage()).isEqualTo(ProjectStage.PRELIMINARY);
        assertThat(last.importedFrom()).isEqualTo(ProjectFixture.FILE);
        assertThat(last.importedBy()).isEqualTo("ducha");
    }

    @Test
    void sumsByCountyChainAndDepartmentEqualThoseOfTheFile() {
        fixture.broughtIn();

        assertThat(sums(ProjectGrouping.PLACE)).isEqualTo(sums(Printed::place)).containsKey("10县市");
        assertThat(sums(ProjectGrouping.CHAIN)).isEqualTo(sums(Printed::chainOrIndustry));
        assertThat(sums(ProjectGrouping.DEPARTMENT)).isEqualTo(sums(Printed::department));
        for (ProjectGrouping by : ProjectGrouping.values()) {
            queries.sums(ProjectFilter.all(), by, 0, 100)
                    .rows()
                    .forEach(sum -> assertThat(queries.totals(sum.rows(ProjectFilter.all())))
                            .as(sum.name())
                            .isEqualTo(sum.totals()));
        }
    }

    @Test
    void linesStandInTheOrderOfTheListsAndNotBySize() {
        fixture.broughtIn();

        List<String> places = jdbc.sql(
                        "select name from unit where id in (select county_unit_id from major_project) order by sort")
                .query(String.class)
                .list();
        assertThat(queries.sums(ProjectFilter.all(), ProjectGrouping.PLACE, 0, 100)
                        .rows())
                .extracting(ProjectSum::name)
                .containsExactlyElementsOf(
                        Stream.concat(places.stream(), Stream.of("10县市")).toList());
    }

    @Test
    void aListThatComesInTwiceMakesNothingTwice() {
        fixture.broughtIn();
        ImportId again = imports.open(ProjectFixture.FILE, ProjectFixture.file());

        ProjectImportCheck check = imports.check(again);

        assertThat(check.count(Outcome.SKIP_EXISTING)).isEqualTo(100);
        assertThat(check.contradictions()).isEmpty();
        fixture.decide(again, Map.of());
        assertThatThrownBy(() -> fixture.commit(again))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.text()).contains("没有可以导入的行"));
        assertThat(queries.totals(ProjectFilter.all()).count()).isEqualTo(98);
    }

    @Test
    void foldingThePairsAfterTheyCameInIsTheSameAsMergingThemAtOnce() {
        fixture.commit(fixture.decided());
        Object atOnce = everySum();
        takeEverythingBack();
        ImportId list = fixture.decided(ProjectDecision.KEEP_BOTH);
        fixture.commit(list);
        signIn.as("ducha");
        assertEverySumWithout(List.of());
        ProjectId second = detail("85").row().id();
        ProjectId first = detail("27").row().id();
        signIn.as("zhuren");
        for (ProjectId[] pair : new ProjectId[][] {
            {second, first}, {detail("94").row().id(), detail("77").row().id()}
        }) {
            merges.merge(pair[0], pair[1], merges.preview(pair[0], pair[1]).version(), "同一项目两个部门都报");
        }
        signIn.as("ducha");

        assertThat(everySum()).isEqualTo(atOnce);
        assertEverySumWithout(List.of("85", "94"));
        assertThat(queries.totals(ProjectFilter.all()).investment()).isEqualByComparingTo(MERGED);
        assertThat(detail("27").twins())
                .containsExactly(new ProjectDetail.Twin("85", "姚安国际花卉农特产品展示交易中心建设项目", "州商务局", second));

        ImportId again = imports.open(ProjectFixture.FILE, ProjectFixture.file());
        assertThat(imports.check(again).count(Outcome.SKIP_EXISTING)).isEqualTo(100);
        ImportId other = imports.open("补充.csv", ProjectFixture.csv("1,商贸,,姚安国际花卉农特产品展示交易中心（续）,121430,姚安县,州科学技术局"));
        assertThat(imports.check(other).contradictions())
                .as("by its own name, not by that of the folded one")
                .singleElement()
                .satisfies(one ->
                        assertThat(one.question().text()).contains("已有的序号27“").doesNotContain("中合并的"));
        fixture.decide(other, Map.of(ContradictionKind.SAME_PROJECT, Answer.of(ProjectDecision.MERGE)));
        fixture.commit(other);
        assertThat(queries.totals(ProjectFilter.all()).investment()).isEqualByComparingTo(MERGED);
        assertThat(detail("27").twins())
                .extracting(ProjectDetail.Twin::department)
                .containsExactlyInAnyOrder("州科学技术局", "州商务局");
        imports.undo(other);
        assertThatThrownBy(() -> imports.undo(list))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.text()).contains("已有4个项目", "请先撤销并入"));
        merges.undo(second, "核对有误");
        assertEverySumWithout(List.of("94"));
        merges.undo(folded("94"), "核对有误");
        assertEverySumWithout(List.of());
        imports.undo(list);
    }

    /** Whoever comes second is told so, and nothing stands at what is folded itself. */
    @Test
    void ofTwoWhoFoldOrTakeBackAtOnceOneIsRefusedInWords() {
        fixture.broughtIn();
        for (int round = 0; round < Race.ROUNDS; round++) {
            ProjectId one = detail("1").row().id();
            ProjectId two = detail("2").row().id();
            long version = merges.preview(one, two).version();
            ImportId list = imports.open(
                    "补充.csv",
                    ProjectFixture.csv("1,绿色能源,,（补报）" + detail("1").row().name() + ","
                            + detail("1").row().investment().toPlainString() + ",楚雄市,州科学技术局"));
            fixture.decide(list, Map.of(ContradictionKind.SAME_PROJECT, Answer.of(ProjectDecision.MERGE)));

            List<Race.Outcome> ends = race.run(
                    Race.by("ducha", () -> merges.merge(one, two, version, "同一项目")),
                    Race.by("zhuren", () -> merges.merge(two, one, version, "同一项目")),
                    Race.by("ducha2", () -> merges.merge(one, two, version, "同一项目")),
                    Race.asking("ducha", () -> fixture.commitBy("ducha", list)));

            assertThat(ends.subList(0, 3)).filteredOn(Race.Outcome::isDone).hasSize(1);
            assertThat(ends.subList(0, 3))
                    .filteredOn(end -> !end.isDone())
                    .allSatisfy(end -> assertThat(((Refusal) end.refused()).text())
                            .containsPattern("已由督查室 (ducha|zhuren|ducha2)并入"));
            assertThat(jdbc.sql("select count(*) from major_project m join major_project p on p.id = m.merged_into"
                                    + " where p.merged_into is not null")
                            .query(Long.class)
                            .single())
                    .isZero();
            assertThat(queries.totals(ProjectFilter.all()).count()).isEqualTo(97);
            ProjectId folded = jdbc.sql("select project_id from project_merge")
                    .query((row, n) -> new ProjectId(row.getObject(1, UUID.class)))
                    .single();
            List<Race.Outcome> backs = race.run(
                    Race.by("ducha", () -> merges.undo(folded, "核对有误")),
                    Race.by("zhuren", () -> merges.undo(folded, "核对有误")));
            assertThat(backs).filteredOn(Race.Outcome::isDone).hasSize(1);
            assertThat(backs)
                    .filteredOn(end -> !end.isDone())
                    .allSatisfy(end -> assertThat(((Refusal) end.refused()).text())
                            .containsPattern("这次并入已由督查室.* (ducha|zhuren)于.+撤销"));
            assertThat(queries.totals(ProjectFilter.all()).count()).isEqualTo(98);
            imports.undo(list);
        }
    }

    private ProjectId folded(String number) {
        return jdbc.sql("select id from major_project where number = :number")
                .param("number", number)
                .query((row, n) -> new ProjectId(row.getObject(1, UUID.class)))
                .single();
    }

    private void assertEverySumWithout(List<String> numbers) {
        assertThat(sums(ProjectGrouping.PLACE)).isEqualTo(sums(Printed::place, numbers));
        assertThat(sums(ProjectGrouping.CHAIN)).isEqualTo(sums(Printed::chainOrIndustry, numbers));
        assertThat(sums(ProjectGrouping.DEPARTMENT)).isEqualTo(sums(Printed::department, numbers));
    }

    private Object everySum() {
        return List.of(
                queries.totals(ProjectFilter.all()),
                queries.stages(ProjectFilter.all()),
                queries.sums(ProjectFilter.all(), ProjectGrouping.PLACE, 0, 100),
                queries.sums(ProjectFilter.all(), ProjectGrouping.CHAIN, 0, 100),
                queries.sums(ProjectFilter.all(), ProjectGrouping.DEPARTMENT, 0, 100));
    }

    @Test
    void anotherListIsComparedWithWhatIsThereAndHoldsItsUndo() {
        ImportId first = fixture.broughtIn();
        ImportId second =
                imports.open("补充.csv", ProjectFixture.csv("1,绿色化工,,姚安 国际花卉农特产品展示交易中心（二次申报）,121430,姚安县,州科学技术局"));
        assertThat(imports.check(second).contradictions())
                .singleElement()
                .satisfies(one -> assertThat(one.question().text()).contains("已有的序号27"));
        fixture.decide(second, Map.of(ContradictionKind.SAME_PROJECT, Answer.of(ProjectDecision.MERGE)));
        fixture.commit(second);

        assertThat(detail("27").twins())
                .extracting(ProjectDetail.Twin::department)
                .containsExactly("州科学技术局", "州商务局");
        assertThatThrownBy(() -> imports.undo(first))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.text()).contains("已有1个项目在以后的导入中合并"));
        imports.undo(second);
        imports.undo(first);
        assertThat(queries.totals(ProjectFilter.all()).count()).isZero();
    }

    @Test
    void whatIsTakenBackIsGoneAndStandsInTheTrail() {
        ImportId id = fixture.broughtIn();
        String made = "select count(*) from audit_entry where action = :action";
        long before = count(made, "projectTakenBack");

        imports.undo(id);

        assertThat(queries.totals(ProjectFilter.all()).count()).isZero();
        assertThat(count(made, "projectTakenBack") - before).isEqualTo(100);
        assertThat(count(made, "projectMerged")).isPositive();
        assertThatThrownBy(() -> imports.undo(id)).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> fixture.commit(id)).isInstanceOf(Refusal.class);
    }

    @Test
    void errorsNameTheirCell() {
        ImportId id = imports.open(
                "错.csv",
                ProjectFixture.csv(
                        "1,绿色化工,没有的链,甲项目,很多,没有的县,没有的局",
                        "1,绿色化工,,,0,,",
                        ",绿色化工,,乙项目,1.00001,楚雄市,州商务局",
                        ",绿色化工,,乙项目,5,楚雄市,州商务局",
                        "合计,,,,6,,"));

        ProjectImportCheck check = imports.check(id);

        assertThat(check.problems())
                .filteredOn(CellProblem::blocking)
                .extracting(CellProblem::address)
                .containsExactlyInAnyOrder("C2", "E2", "F2", "G2", "A3", "D3", "E3", "F3", "G3", "E4", "D5");
        assertThat(check.rows().getLast().outcome()).isEqualTo(Outcome.LEFT_OUT);
        fixture.decide(id, Map.of());
        assertThatThrownBy(() -> fixture.commit(id))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.text()).contains("有4行存在问题"));
    }

    @Test
    void aMissingColumnIsRefused() {
        String head = ProjectFixture.HEAD.replace(",建设地点", ",别的");
        ImportId id = imports.open("错.csv", (head + "1,绿色化工,,甲项目,1,楚雄市,州商务局\n").getBytes(Charset.forName("GB18030")));

        assertThat(imports.check(id).head())
                .extracting(reason -> reason.text())
                .containsExactly("没有找到“建设地点”一列。请在前10行内写明表头后重新上传。");
    }

    /** By the heading, by a line above it, or by the person, who has the last word; kept in 万元. */
    @Test
    void sumsAreReadInTheUnitOfTheHeader() {
        String row = "1,绿色化工,,甲项目,1.20005,楚雄市,州商务局\n";
        assertSum("表.csv", ProjectFixture.HEAD.replace("万元", "亿元") + row, SumUnit.HUNDRED_MILLION, "12000.5");
        assertSum("表.csv", ProjectFixture.HEAD.replace("（万元）", "亿元") + row, SumUnit.HUNDRED_MILLION, "12000.5");
        String bare = ProjectFixture.HEAD.replace("（万元）", "") + row;
        assertSum("表.csv", "重大项目清单,,,,,,单位：亿元\n" + bare, SumUnit.HUNDRED_MILLION, "12000.5");
        assertSum("表.csv", "投资亿元以上重大项目清单,,,,,,\n" + bare.replace("1.20005", "9"), SumUnit.TEN_THOUSAND, "9");
        assertSum(
                "表.csv",
                "单位：亿元,,,,,,\n" + ProjectFixture.HEAD + row.replace("1.20005", "9"),
                SumUnit.TEN_THOUSAND,
                "9");

        ImportId id = imports.open("表.csv", bare.getBytes(Charset.forName("GB18030")));
        assertThat(imports.check(id).problems())
                .extracting(problem -> problem.reason().text())
                .containsExactly("“1.20005”不是总投资，请填大于0的数字（万元），换算为万元后小数不超过4位。");
        imports.save(id, imports.batch(id).version(), imports.settings(id).withUnit(SumUnit.HUNDRED_MILLION));
        assertThat(imports.check(id).total()).isEqualByComparingTo("12000.5");
        fixture.decide(id, Map.of());
        fixture.commit(id);
        assertThat(queries.totals(ProjectFilter.all()).investment()).isEqualByComparingTo("12000.5");
    }

    private void assertSum(String file, String content, SumUnit unit, String sum) {
        ImportId id = imports.open(file, content.getBytes(Charset.forName("GB18030")));
        assertThat(imports.check(id).unit()).isEqualTo(unit);
        assertThat(imports.check(id).total()).isEqualByComparingTo(sum);
    }

    @Test
    void aPastedTableIsReadTheSameWay() {
        ImportId id =
                imports.openPasted(ProjectFixture.pasted(ProjectFixture.HEAD.strip(), "７,绿色化工,,甲项目,1200.50,楚雄市,州商务局"));

        assertThat(imports.check(id).rows()).singleElement().satisfies(row -> {
            assertThat(row.printedNumber()).isEqualTo("7");
            assertThat(row.investment()).isEqualByComparingTo("1200.5");
        });
    }

    @Test
    void aDecisionMadeElsewhereIsNotOverwrittenAndNobodyElseWorksOnTheFile() {
        ImportId id = imports.open(ProjectFixture.FILE, ProjectFixture.file());
        long version = imports.batch(id).version();
        imports.save(id, version, imports.settings(id).withStage(ProjectStage.RESERVE));

        assertThatThrownBy(() -> imports.save(id, version, imports.settings(id)))
                .isInstanceOf(Stale.class);
        assertThatThrownBy(() -> imports.commit(id, version)).isInstanceOf(Stale.class);
        signIn.as("ducha2");
        assertThatThrownBy(() -> imports.check(id)).isInstanceOf(NotFound.class);
    }

    @Test
    void ofTheSameListBroughtInByTwoAtOnceOneIsRefusedInWords() {
        ImportId mine = fixture.decided();
        ImportId theirs = fixture.decidedBy("ducha2", ProjectDecision.MERGE);

        List<Race.Outcome> ends = race.run(
                Race.asking("ducha", () -> fixture.commitBy("ducha", mine)),
                Race.asking("ducha2", () -> fixture.commitBy("ducha2", theirs)),
                Race.asking("ducha", () -> fixture.commitBy("ducha", mine)));

        assertThat(ends).filteredOn(Race.Outcome::isDone).hasSize(1);
        assertThat(queries.totals(ProjectFilter.all()).count()).isEqualTo(98);
        signIn.as("ducha2", () -> {
            imports.recent().stream()
                    .filter(batch -> batch.id().equals(theirs))
                    .filter(batch -> batch.state() == ImportState.COMMITTED)
                    .forEach(batch -> imports.undo(batch.id()));
            return theirs;
        });
    }

    @Test
    void aPageOfTheListIsOneStatement() {
        fixture.broughtIn();
        queries.rows(ProjectFilter.all(), 0, 1);

        long few = SqlStatements.count(() -> queries.rows(ProjectFilter.all(), 0, 2));
        long many = SqlStatements.count(() -> queries.rows(ProjectFilter.all(), 0, 98));

        assertThat(many).isEqualTo(few);
    }

    private ProjectDetail detail(String number) {
        return queries.rows(ProjectFilter.all().withWords(number), 0, 10).stream()
                .filter(row -> row.number().equals(number))
                .map(row -> queries.detail(row.id()))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> cells(ProjectRow row) {
        return List.of(
                row.number(),
                row.industry(),
                row.chain(),
                row.number().equals("100") ? "" : row.name(),
                row.investment().toPlainString(),
                row.place(),
                row.department());
    }

    private static List<String> cells(Printed row) {
        return List.of(
                row.number(),
                row.industry(),
                row.chainOrIndustry(),
                row.number().equals("100") ? "" : row.name(),
                row.sum(),
                row.place(),
                row.department());
    }

    private Map<String, String> sums(ProjectGrouping by) {
        Map<String, String> sums = new TreeMap<>();
        queries.sums(ProjectFilter.all(), by, 0, 100)
                .rows()
                .forEach(sum -> sums.put(
                        sum.name(),
                        sum.totals().count() + "/" + sum.totals().investment().toPlainString()));
        return sums;
    }

    /** By itself, from the file without its rows 85 and 94. */
    private static Map<String, String> sums(Function<Printed, String> by) {
        return sums(by, List.of("85", "94"));
    }

    private static Map<String, String> sums(Function<Printed, String> by, List<String> without) {
        Map<String, List<Printed>> groups = ProjectFixture.printed().stream()
                .filter(row -> !without.contains(row.number()))
                .collect(Collectors.groupingBy(by));
        Map<String, String> sums = new TreeMap<>();
        groups.forEach((name, rows) -> {
            BigDecimal sum =
                    rows.stream().map(row -> new BigDecimal(row.sum())).reduce(BigDecimal.ZERO, BigDecimal::add);
            sums.put(name, rows.size() + "/" + sum.toPlainString());
        });
        return sums;
    }

    private long count(String sql, String action) {
        return jdbc.sql(sql).param("action", action).query(Long.class).single();
    }
}
