package org.chainlead.indicator;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chainlead.audit.StoryEntry;
import org.chainlead.chain.ChainId;
import org.chainlead.chain.Chains;
import org.chainlead.common.CountingPeriod;
import org.chainlead.common.Light;
import org.chainlead.common.NotFound;
import org.chainlead.common.Page;
import org.chainlead.common.Refusal;
import org.chainlead.common.Stale;
import org.chainlead.dispatch.ReportFixture;
import org.chainlead.importing.ImportId;
import org.chainlead.org.CurrentUser;
import org.chainlead.org.Directory;
import org.chainlead.org.OrgLists;
import org.chainlead.org.Role;
import org.chainlead.org.UnitGroupId;
import org.chainlead.org.UnitId;
import org.chainlead.org.UnitKind;
import org.chainlead.task.ActionPlans;
import org.chainlead.task.PlanId;
import org.chainlead.task.PlanRef;
import org.chainlead.task.ReportCycle;
import org.chainlead.task.SetBy;
import org.chainlead.task.TaskFixture;
import org.chainlead.task.TaskId;
import org.chainlead.task.TaskImport;
import org.chainlead.task.TaskImportSettings.Several;
import org.chainlead.task.TaskImportSettings.UnitAnswer;
import org.chainlead.task.TaskLevel;
import org.chainlead.testing.IntegrationTest;
import org.chainlead.testing.OpenedList;
import org.chainlead.testing.OrgFixture;
import org.chainlead.testing.SignIn;
import org.chainlead.testing.SqlStatements;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import tools.jackson.databind.json.JsonMapper;

/** From the definition over entry, verification and light to the five steps. Today is 2023-03-13. */
@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class IndicatorTests {

    private static final YearMonth JANUARY = IndicatorFixture.JANUARY;
    private static final YearMonth FEBRUARY = IndicatorFixture.FEBRUARY;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TaskFixture tasks;

    @Autowired
    private ReportFixture reports;

    @Autowired
    private IndicatorFixture fixture;

    @Autowired
    private OrgFixture org;

    @Autowired
    private Chains chains;

    @Autowired
    private Indicators indicators;

    @Autowired
    private IndicatorGoals goals;

    @Autowired
    private IndicatorValues values;

    @Autowired
    private IndicatorVerification verification;

    @Autowired
    private IndicatorQueries queries;

    @Autowired
    private IndicatorCases cases;

    @Autowired
    private IndicatorExport export;

    @Autowired
    private IndicatorSheets sheets;

    @Autowired
    private IndicatorProposals proposals;

    @Autowired
    private TaskImport imports;

    @Autowired
    private OrgLists lists;

    @Autowired
    private ActionPlans plans;

    @Autowired
    private Directory directory;

    @Autowired
    private CurrentUser user;

    @Autowired
    private SignIn signIn;

    private ChainId chain = new ChainId(new java.util.UUID(0, 0));

    @BeforeAll
    void fill() {
        tasks.start();
        UnitId office = org.unit("链长办", UnitKind.TASK_FORCE, null);
        org.person("lianban", office, Role.COORDINATOR);
        org.person("lianban2", org.unit("另一链长办", UnitKind.TASK_FORCE, null), Role.COORDINATOR);
        chain = signIn.as("zhuren", () -> chains.create("L1", "绿色硅光伏", null, null, office, 1));
    }

    @AfterEach
    void nobody() {
        signIn.out();
    }

    @Test
    void aValueCountsOnceTheOfficeVerifiedItAndACorrectionOnlyWhenThatIsVerifiedToo() {
        IndicatorId id = fixture.made("规上工业产值", tasks.first, chain);
        assertThat(row(id).standing().light()).isNull();
        assertThat(row(id).awaiting()).isEqualTo("2023年2月");

        assertThat(fixture.entered(id, JANUARY, "950", "", 0)).isEqualTo(1);
        assertThat(row(id).standing().light()).isNull();
        fixture.verified(id);
        assertThat(row(id).standing().light()).isEqualTo(Light.GREEN);
        assertThat(row(id).standing().completion()).isEqualByComparingTo("79.1");

        assertThat(fixture.entered(id, JANUARY, "950", "", 1)).isZero();
        assertThatThrownBy(() -> fixture.entered(id, JANUARY, "500", "", 1))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.text()).contains("更正要在说明中写明原因"));
        assertThatThrownBy(() -> fixture.entered(id, JANUARY, "500", "统计数据修订", 0))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.text()).contains("已由他人或在另一窗口填报"));
        fixture.entered(id, JANUARY, "500", "统计数据修订", 1);
        assertThat(row(id).figure()).extracting(IndicatorFigure::total).isEqualTo(new BigDecimal("950"));
        fixture.verified(id);
        assertThat(row(id).standing().light()).isEqualTo(Light.RED);

        signIn.as("fu1");
        assertThat(queries.versions(id, 0, 10).rows())
                .extracting(version -> version.mark().no(), version -> version.total())
                .containsExactly(tuple(2, new BigDecimal("500")), tuple(1, new BigDecimal("950")));
        assertThat(queries.detail(id).story())
                .extracting(StoryEntry::sentence)
                .contains("更正2023年1月数据：由950亿元改为500亿元", "核验2023年1月数据：500亿元");
    }

    @Test
    void whoEnteredMayNotVerifyAndWhatIsSettledMeanwhileIsNotTaken() {
        IndicatorId id = fixture.made("本人填报的指标", tasks.first, null);
        fixture.entered(id, JANUARY, "900", "", 0);
        org.appoint(tasks.handler, tasks.office, Role.SUPERVISOR);
        signIn.as("ban1");
        user.choices().stream()
                .filter(choice -> choice.role() == Role.SUPERVISOR)
                .forEach(choice -> user.actIn(choice.appointment()));
        List<ValueRef> own = fixture.waiting(id);
        assertThatThrownBy(() -> verification.verify(own))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.text()).contains("请由他人核验"));

        signIn.as("zhuren", () -> {
            verification.giveBack(own.getFirst(), "与统计月报不符");
            return id;
        });
        signIn.as("ducha");
        assertThatThrownBy(() -> verification.verify(own)).isInstanceOf(Stale.class);
        signIn.as("ban1");
        actAs(Role.STAFF);
        SheetRow line = line(id, JANUARY);
        assertThat(Objects.requireNonNull(line.mark()).returnReason()).isEqualTo("与统计月报不符");
        assertThat(line.everVerified()).isFalse();
    }

    @Test
    void anotherUnitNeitherSeesNorEnters() {
        IndicatorId id = fixture.made("本单位的指标", tasks.first, chain);
        ValueEntry entry = new ValueEntry(id, "", "900", "统计月报", "", 0);
        signIn.as("fu2");
        assertThat(queries.list(IndicatorFilter.all().withWords("本单位的指标"), 0, 10)
                        .page()
                        .total())
                .isZero();
        assertThat(values.sheet(JANUARY, 0, 10).rows()).extracting(SheetRow::id).doesNotContain(id);
        assertThatThrownBy(() -> queries.detail(id)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> queries.versions(id, 0, 1)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> values.save(JANUARY, List.of(entry))).isInstanceOf(NotFound.class);
        signIn.as("lianban2");
        assertThatThrownBy(() -> queries.detail(id)).isInstanceOf(NotFound.class);
        signIn.as("lianban");
        assertThat(queries.detail(id).handles()).isTrue();
        assertThatThrownBy(() -> values.save(JANUARY, List.of(entry))).isInstanceOf(AccessDeniedException.class);
        signIn.as("lingdao");
        assertThat(queries.detail(id).defines()).isFalse();
        assertThatThrownBy(() -> indicators.end(id, 2, "不再统计")).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void whatATasksReportBringsIsNotTypedAgain() {
        IndicatorId id = fixture.made("任务带入的产值", tasks.first, null);
        TaskId task = reports.task();
        signIn.as("ducha", () -> {
            goals.link(id, reports.goal(task));
            return id;
        });
        SheetRow march = signIn.as("ban1", () -> line(id, YearMonth.of(2023, 3)));
        assertThat(march.byReport()).contains("产业任务");
        assertThatThrownBy(() -> fixture.entered(id, YearMonth.of(2023, 3), "12", "", 0))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.text()).contains("月报带入"));

        long owed = owed(FEBRUARY);
        reports.accepted(task, reports.body(task, "完成产值12亿元，新签项目3个", 12));
        assertThat(owed(FEBRUARY)).as("what the report brings is not owed").isEqualTo(owed - 1);

        IndicatorRow row = row(id);
        assertThat(Objects.requireNonNull(row.figure()).total()).isEqualByComparingTo("12");
        assertThat(row.figure().task()).isEqualTo(task);
        assertThat(row.figure().periodEnd()).isEqualTo(FEBRUARY.atEndOfMonth());
        assertThat(row.standing().light()).isEqualTo(Light.RED);
        assertThat(signIn.as("ban1", () -> line(id, FEBRUARY)).byReport()).isNotEmpty();

        IndicatorId other = fixture.made("别的指标", tasks.first, null);
        signIn.as("ducha");
        assertThatThrownBy(() -> goals.link(other, reports.goal(task)))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.text()).contains("另一个指标"));
        goals.unlink(id, reports.goal(task));
        assertThat(row(id).figure()).isNull();
        assertThat(signIn.as("ban1", () -> line(id, FEBRUARY)).byReport()).isEmpty();
    }

    @Test
    void theReportBringsTheQuarterInWhichTheDeadlineOfItsTaskLies() {
        IndicatorId id = fixture.made("季度带入的产值", tasks.first, null, CountingPeriod.QUARTER);
        TaskId task = tasks.inProgress(
                tasks.draft("Q1", "季度任务", tasks.first, ReportCycle.QUARTER, LocalDate.of(2023, 5, 15)));
        signIn.as("ducha", () -> {
            goals.link(id, reports.goal(task));
            return id;
        });
        signIn.as("ban1");
        assertThat(line(id, YearMonth.of(2023, 6)).byReport()).contains("季度任务");
        assertThat(line(id, YearMonth.of(2023, 9)).byReport()).isEmpty();
    }

    /** A quarterly report leaves the months within its quarter to the sheet. */
    @Test
    void aMonthInWhichTheTaskReportsNothingIsTyped() {
        IndicatorId id = fixture.made("按月统计的产值", tasks.first, null);
        TaskId task = tasks.inProgress(
                tasks.draft("Q2", "季报任务", tasks.first, ReportCycle.QUARTER, LocalDate.of(2023, 5, 15)));
        signIn.as("ducha", () -> {
            goals.link(id, reports.goal(task));
            return id;
        });
        signIn.as("ban1");
        assertThat(Stream.iterate(YearMonth.of(2023, 3), month -> month.plusMonths(1))
                        .limit(7)
                        .filter(month -> !line(id, month).byReport().isEmpty()))
                .as("the last of its quarters, to the one in which its deadline lies")
                .containsExactly(YearMonth.of(2023, 3), YearMonth.of(2023, 6));
    }

    @Test
    void aNodeInTheMiddleOfAMonthIsJudgedByTheValueOfThatMonth() {
        IndicatorId id = fixture.node("上半月开工率", tasks.first, LocalDate.of(2023, 2, 15));
        IndicatorId later = fixture.node("上半月开工率", tasks.first, LocalDate.of(2023, 3, 27));
        fixture.entered(id, JANUARY, "39", "", 0);
        fixture.verified(id);
        fixture.entered(later, JANUARY, "39", "", 0);
        fixture.verified(later);
        assertThat(row(id).standing().light()).as("not yet told").isEqualTo(Light.YELLOW);
        assertThat(row(id).awaiting()).isEqualTo("2023年2月");
        assertThat(IndicatorWords.completion(row(id))).isEqualTo("还差 1%");
        assertThat(row(later).standing().light()).as("in 10 working days").isEqualTo(Light.YELLOW);
        assertThat(signIn.as("ducha", () -> queries.detail(later).periods().getFirst())
                        .standing()
                        .light())
                .as("at the end of January")
                .isEqualTo(Light.GREEN);

        fixture.entered(id, FEBRUARY, "39.9", "", 0);
        fixture.verified(id);
        assertThat(row(id).standing().light()).isEqualTo(Light.RED);
        assertThat(row(id).awaiting()).isEmpty();
        assertThat(row(id).standing().reason().text()).isEqualTo("2月末 39.9%，2023年2月15日节点应达到 40%，差 0.1%。");
        signIn.as("ban1");
        assertThat(values.sheet(YearMonth.of(2023, 3), 0, 100).rows())
                .extracting(SheetRow::id)
                .contains(later)
                .doesNotContain(id);
    }

    /** On 2023-03-13 the last period that is over ends with 2022, whether quarter, half year or year. */
    @ParameterizedTest
    @CsvSource({
        // cycle, end of the term, whether the value at the end of 2022 is owed
        "QUARTER, 2022-09-30, false",
        "QUARTER, 2022-10-01, true",
        "QUARTER, 2022-11-15, true",
        "QUARTER, 2022-12-31, true",
        "HALF_YEAR, 2022-06-30, false",
        "HALF_YEAR, 2022-07-01, true",
        "HALF_YEAR, 2022-10-31, true",
        "HALF_YEAR, 2022-12-31, true",
        "YEAR, 2021-12-31, false",
        "YEAR, 2022-01-01, true",
        "YEAR, 2022-06-30, true",
        "YEAR, 2022-12-31, true"
    })
    void thePeriodInWhichATermEndsIsOwedInFull(CountingPeriod cycle, LocalDate end, boolean asked) {
        YearMonth december = YearMonth.of(2022, 12);
        long before = owed(december);
        IndicatorId id = fixture.node("开工率", tasks.first, cycle, LocalDate.of(2021, 1, 1), end);

        assertThat(owed(december) - before).isEqualTo(asked ? 1 : 0);
        signIn.as("ban1");
        assertThat(values.sheet(december, 0, 500).rows())
                .filteredOn(row -> row.id().equals(id))
                .hasSize(asked ? 1 : 0);
        assertThat(values.sheet(december.plusMonths(cycle == CountingPeriod.YEAR ? 12 : 6), 0, 500)
                        .rows())
                .as("nothing after it")
                .extracting(SheetRow::id)
                .doesNotContain(id);
        if (asked) {
            assertThat(row(id).awaiting()).isEqualTo(cycle.name(december.atEndOfMonth()));
            fixture.entered(id, december, "41", "", 0);
            fixture.verified(id);
            assertThat(row(id).awaiting()).isEmpty();
            assertThat(row(id).standing().reason().text()).contains("12月末 41%", "节点达到 40%");
            assertThat(owed(december)).isEqualTo(before);
        }
    }

    /** The quarter's value ends the first term; the second, begun in that quarter, counts from nothing. */
    @Test
    void aQuarterSharedByTwoTermsIsAskedOnceAndCountsForTheOneThatEnds() {
        YearMonth december = YearMonth.of(2022, 12);
        YearMonth march = YearMonth.of(2023, 3);
        IndicatorId id = fixture.made("跨季的产值", tasks.first, null, CountingPeriod.QUARTER);
        IndicatorTarget first = new IndicatorTarget(
                LocalDate.of(2022, 1, 1), LocalDate.of(2022, 11, 30), new BigDecimal("1000"), null, List.of());
        IndicatorTarget second = new IndicatorTarget(
                LocalDate.of(2022, 12, 1), LocalDate.of(2023, 11, 30), new BigDecimal("800"), null, List.of());
        signIn.as("ducha", () -> {
            indicators.targets(id, 2, List.of(first, second));
            return id;
        });
        signIn.as("ban1");
        assertThat(values.sheet(december, 0, 500).rows())
                .filteredOn(row -> row.id().equals(id))
                .extracting(SheetRow::target)
                .containsExactly(first.target());

        fixture.entered(id, december, "1000", "", 0);
        fixture.verified(id);
        assertThat(row(id).figure()).as("of the term before").isNull();
        assertThat(row(id).awaiting()).isEmpty();
        assertThat(signIn.as("ducha", () -> queries.detail(id).periods().getFirst())
                        .standing()
                        .light())
                .isEqualTo(Light.GREEN);
        assertThat(signIn.as("ban1", () -> line(id, march)).before()).isEqualByComparingTo("0");
        fixture.entered(id, march, "300", "", 0);
        signIn.as("zhuren");
        assertThat(verification.waiting(0, 100).rows())
                .filteredOn(waiting -> waiting.ref().indicator().equals(id))
                .extracting(ValueToVerify::questions)
                .containsExactly("");
        fixture.verified(id);
        assertThat(signIn.as("ducha", () -> queries.detail(id).periods().getFirst())
                        .amount())
                .as("not less what the term before came to")
                .isEqualByComparingTo("300");
    }

    @Test
    void aRedIndicatorIsWalkedThroughTheFiveSteps() {
        IndicatorId id = fixture.made("亮红灯的产值", tasks.first, chain);
        fixture.entered(id, JANUARY, "990", "", 0);
        fixture.verified(id);
        signIn.as("lianban");
        assertThatThrownBy(() -> cases.open(IndicatorCaseId.random(), id))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.text()).contains("只有红灯指标"));
        fixture.entered(id, FEBRUARY, "991", "", 0);
        fixture.entered(id, JANUARY, "100", "统计数据修订", 1);
        fixture.entered(id, FEBRUARY, "120", "统计数据修订", 1);
        fixture.verified(id);

        IndicatorCaseId opened = IndicatorCaseId.random();
        signIn.as("lianban");
        cases.open(opened, id);
        cases.open(opened, id);
        assertThatThrownBy(() -> cases.open(IndicatorCaseId.random(), id)).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> cases.write(opened, step(CaseStep.WARNING)))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.text()).contains("五步要按顺序办理"));
        cases.write(opened, step(CaseStep.JUDGEMENT));
        assertThat(cases.unclosed()).isEqualTo(1);
        signIn.as("fu1");
        assertThat(queries.detail(id).cases().getFirst().steps()).hasSize(1);
        assertThatThrownBy(() -> cases.write(opened, step(CaseStep.WARNING))).isInstanceOf(AccessDeniedException.class);
        signIn.as("lianban2");
        assertThat(cases.unclosed()).as("of another chain's office").isZero();
        assertThatThrownBy(() -> cases.write(opened, step(CaseStep.WARNING))).isInstanceOf(NotFound.class);
        signIn.as("ducha");
        assertThatThrownBy(() -> cases.close(opened, "已回升")).isInstanceOf(Refusal.class);
        for (CaseStep each : List.of(CaseStep.WARNING, CaseStep.COUNTERMEASURE, CaseStep.PUSH, CaseStep.EFFECT)) {
            cases.write(opened, step(each));
        }
        signIn.as("lianban");
        assertThatThrownBy(() -> cases.close(opened, "已回升")).isInstanceOf(AccessDeniedException.class);
        signIn.as("ducha");
        cases.close(opened, "已回升");
        assertThat(signIn.as("lianban", cases::unclosed)).isZero();

        signIn.as("ducha");
        IndicatorDetail detail = queries.detail(id);
        assertThat(detail.row().inCase()).isFalse();
        assertThat(detail.cases().getFirst().finding()).contains("按进度应为 1000亿元");
        assertThat(detail.cases().getFirst().steps())
                .extracting(CaseStepRow::step)
                .containsExactly(CaseStep.values());
        assertThat(detail.story())
                .extracting(StoryEntry::sentence)
                .contains("启动五步处置", "五步处置：写研判（2023年3月10日）", "办结五步处置");
    }

    @Test
    void theListIsWorkedOutInTheSameStatementsHoweverLongItIsAndExportedAsShown() {
        List<IndicatorId> ids = new ArrayList<>();
        for (String name : List.of("清单甲", "清单乙", "清单丙")) {
            ids.add(fixture.made(name, tasks.second, chain));
        }
        signIn.as("fu2");
        IndicatorFilter all = IndicatorFilter.all().withWords("清单");
        long one = SqlStatements.count(() -> queries.list(all.withWords("清单甲"), 0, 10));
        assertThat(SqlStatements.count(() -> queries.list(all, 0, 10))).isEqualTo(one);
        assertThat(queries.list(all, 1, 1).page().rows()).hasSize(1);
        assertThat(queries.list(all, 0, 10).counts())
                .containsEntry(IndicatorShown.ALL, 3L)
                .containsEntry(IndicatorShown.NO_LIGHT, 3L)
                .containsEntry(IndicatorShown.RED, 0L);
        assertThat(export.xlsx(all).rows()).isEqualTo(3);
        assertThat(export.xlsx(all.withShown(IndicatorShown.RED)).rows()).isZero();

        signIn.as("ducha");
        assertThatThrownBy(() -> indicators.end(ids.getFirst(), 1, "不再统计")).isInstanceOf(Stale.class);
        indicators.end(ids.getFirst(), 2, "不再统计");
        assertThat(queries.list(all, 0, 10).page().total()).isEqualTo(2);
    }

    @Test
    void whatWaitsAndThePeriodsAreExportedAsTheirScreensShowThem() {
        IndicatorId id = fixture.made("导出的产值", tasks.first, chain);
        fixture.entered(id, JANUARY, "950", "", 0);
        fixture.verified(id);
        fixture.entered(id, FEBRUARY, "900.50", "已剔除重复", 0);
        signIn.as("zhuren");

        OpenedList waiting = OpenedList.of(sheets.waiting());
        assertThat(waiting.heads()).containsExactly("指标", "来源单位", "数据期", "填报", "原已核验", "出处和说明", "请核对", "填报人");
        assertThat(waiting.lines())
                .isEqualTo(verification.waiting(0, 500).rows().stream()
                        .map(row -> List.of(
                                row.indicatorName(),
                                row.unit(),
                                row.period(),
                                row.words(),
                                row.before(),
                                IndicatorWords.basis(row),
                                row.questions(),
                                IndicatorWords.by(row)))
                        .toList())
                .anySatisfy(line -> assertThat(line).startsWith("导出的产值").contains("统计月报；已剔除重复"));

        OpenedList periods = OpenedList.of(sheets.periods(id));
        assertThat(periods.title()).isEqualTo("导出的产值各期数据");
        assertThat(periods.filter()).contains("亿元").contains("已核验");
        assertThat(periods.heads()).containsExactly("数据期", "本期值", "最新值", "上年同期", "同比", "按进度应为", "完成率", "灯", "出处和核验");
        assertThat(periods.lines())
                .containsExactly(
                        List.of("2023年1月", "950", "950", "", "无上年同期", "1000", "79.1%", "● 正常", "统计月报，州政府督查室 zhuren核验"));
        fixture.verified(id);
        signIn.as("zhuren");
        assertThat(OpenedList.of(sheets.periods(id)).lines())
                .as("the newest first, and each column its own figure")
                .extracting(line -> line.subList(0, 3))
                .containsExactly(List.of("2023年2月（1—2月）", "-49.5", "900.5"), List.of("2023年1月", "950", "950"));

        signIn.as("fu2");
        assertThatThrownBy(() -> sheets.periods(id)).isInstanceOf(NotFound.class);
        assertThatThrownBy(sheets::waiting).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> sheets.proposals(null, false)).isInstanceOf(AccessDeniedException.class);
    }

    /** What waits, what is owed, what was entered, and what could become an indicator: read and counted at once. */
    @Test
    void aPageIsCountedByTheStatementThatReadsIt() {
        IndicatorId id = fixture.made("计数的产值", tasks.first, chain);
        fixture.entered(id, JANUARY, "950", "", 0);
        fixture.entered(id, JANUARY, "960", "", 1);
        reports.task();
        signIn.as("zhuren");
        long who = SqlStatements.count(() -> verification.waiting(0, 1)) - 1;
        assertThat(SqlStatements.count(() -> verification.waiting(1000, 1)))
                .as("behind the last one they are counted")
                .isEqualTo(who + 2);
        assertThat(SqlStatements.count(() -> proposals.page(null, false, 0, 1)))
                .as("with their interim targets")
                .isEqualTo(who + 2);
        assertThat(SqlStatements.count(() -> queries.versions(id, 0, 1)))
                .as("and whether it is seen")
                .isEqualTo(who + 2);
        assertThat(SqlStatements.count(() -> goals.candidates(id, "", 0, 1)))
                .as("and what fits")
                .isEqualTo(who + 2);
        assertThat(queries.versions(id, 0, 1).total()).isEqualTo(2);
        assertThat(queries.versions(id, 5, 1)).isEqualTo(new Page<>(List.of(), 2));
        assertThat(verification.waiting(0, 1).total()).isEqualTo(verification.count());
        assertThat(verification.waiting(1000, 1)).isEqualTo(new Page<>(List.of(), verification.count()));
        assertThat(proposals.page(null, false, 0, 1).total())
                .isEqualTo(proposals.page(null, false, 0, 500).rows().size());
        signIn.as("ban1");
        assertThat(SqlStatements.count(() -> values.sheet(JANUARY, 0, 1))).isEqualTo(who + 1);
        assertThat(values.sheet(JANUARY, 0, 1).total())
                .isEqualTo(values.sheet(JANUARY, 0, 500).rows().size());
    }

    /** Every number of the published list of tasks, cell by cell; 频次 and 定性 are no indicators. */
    @Test
    void thePublishedTargetsAreProposedCellByCellAndAPersonDecides() throws IOException {
        imported();
        signIn.as("ducha");
        List<Proposal> all = proposals.page(null, false, 0, 500).rows().stream()
                .filter(each -> PublishedGoals.numbers().contains(PublishedGoals.number(each.taskTitle())))
                .toList();
        Map<PlanId, String> names = plans.all().stream().collect(Collectors.toMap(PlanRef::id, PlanRef::name));
        List<PublishedGoals.Cells> told = all.stream()
                .map(each -> PublishedGoals.told(
                        each, names, unit -> directory.unit(unit).orElseThrow().name()))
                .toList();
        assertThat(told).containsExactlyInAnyOrderElementsOf(PublishedGoals.printed());
        assertThat(told).hasSize(66);
        assertThat(PublishedGoals.sums(told)).isEqualTo(PublishedGoals.SUMS);

        List<Proposal> sound =
                all.stream().filter(each -> each.faults().isEmpty()).limit(2).toList();
        Proposal first = sound.getFirst();
        Proposal second = sound.getLast();
        fixture.made(
                second.draft().name(), Objects.requireNonNull(second.draft().sourceUnit()), null);
        signIn.as("ducha");
        assertThatThrownBy(() -> proposals.acceptAll(List.of(first.goal(), second.goal())))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.text()).contains("已有同名指标"));
        proposals.acceptAll(List.of(first.goal()));
        assertThatThrownBy(() -> proposals.acceptAll(List.of(first.goal()))).isInstanceOf(Stale.class);
        assertThat(queries.detail(first.draft().id()).goals())
                .extracting(LinkedGoal::task)
                .containsExactly(first.task());
        assertThat(queries.detail(first.draft().id()).targets())
                .containsExactly(Objects.requireNonNull(first.target()));

        proposals.decline(second.goal());
        assertThat(proposals.page(null, true, 0, 10).rows())
                .extracting(Proposal::goal)
                .containsExactly(second.goal());
        OpenedList declined = OpenedList.of(sheets.proposals(second.draft().plan(), true));
        assertThat(declined.filter())
                .contains(Objects.requireNonNull(names.get(second.draft().plan())));
        assertThat(declined.column(1)).containsExactly(second.taskTitle());
        assertThat(OpenedList.of(sheets.proposals(null, false)).column(1))
                .isEqualTo(proposals.page(null, false, 0, 500).rows().stream()
                        .map(Proposal::taskTitle)
                        .toList());
        proposals.restore(second.goal());
        assertThat(proposals.page(null, true, 0, 10).total()).isZero();

        List<Proposal> nodes = all.stream()
                .filter(each -> each.draft().kind() == IndicatorKind.THRESHOLD)
                .toList();
        proposals.acceptAll(nodes.stream().map(Proposal::goal).toList());
        assertThat(queries.list(
                                IndicatorFilter.all()
                                        .withWords(nodes.getFirst().draft().name()),
                                0,
                                10)
                        .page()
                        .rows())
                .extracting(IndicatorRow::name, IndicatorWords::term)
                .as("four of one name")
                .containsExactlyInAnyOrder(
                        tuple("年度计划开工项目开工率", "2023年4月30日节点"),
                        tuple("年度计划开工项目开工率", "2023年6月30日节点"),
                        tuple("年度计划开工项目开工率", "2023年9月30日节点"),
                        tuple("年度计划开工项目开工率", "2023年11月30日节点"));
    }

    /** Each line for itself, so that no tab overwrites what was typed in another. */
    @Test
    void whatIsTypedOutlivesTheSession() throws IOException {
        IndicatorId one = fixture.made("草稿的指标", tasks.first, null);
        IndicatorId two = fixture.made("另一窗口的指标", tasks.first, null);
        ValueEntry here = new ValueEntry(one, "", "12", "统计月报", "", 0);
        ValueEntry there = new ValueEntry(two, "", "13", "", "", 0);
        signIn.as("ban1");
        values.keep(FEBRUARY, here);
        values.keep(FEBRUARY, there);
        signIn.as("fu1");
        assertThat(values.typed(FEBRUARY)).isEmpty();
        signIn.as("ban1");
        assertThat(typed()).containsExactlyInAnyOrder(here, there);
        values.save(FEBRUARY, List.of(here));
        assertThat(typed()).as("only what was handed in is forgotten").containsExactly(there);
        values.keep(FEBRUARY, here);
        values.drop(FEBRUARY, two);
        assertThat(typed()).containsExactly(here);
        values.discard(FEBRUARY);
        assertThat(values.typed(FEBRUARY)).isEmpty();

        jdbc.sql("""
                        insert into indicator_form_draft (account_id, form_key, body, saved_at)
                        select id, 'values:2023-02', cast(:body as json), now() from account where username = 'ban1'""")
                .param("body", JsonMapper.shared().writeValueAsString(Map.of("entries", List.of(here, there))))
                .update();
        jdbc.sql(new ClassPathResource("db/migration/V244__value_draft_lines.sql").getContentAsString(UTF_8))
                .update();
        assertThat(typed()).as("kept as a whole sheet before").containsExactlyInAnyOrder(here, there);
    }

    private List<ValueEntry> typed() {
        return values.typed(FEBRUARY).map(ValueDraft::entries).orElse(List.of());
    }

    /** With the collective of one task as a group, whose members report each for itself. */
    private void imported() throws IOException {
        UnitGroupId all = signIn.as("xitong", () -> lists.createGroup("各县市人民政府、州级部门", "", 1));
        signIn.as("xitong", () -> {
            lists.addMember(all, tasks.first, LocalDate.of(2023, 1, 1), 1);
            return all;
        });
        signIn.as("ducha");
        ImportId id = imports.open("重点任务.csv", PublishedGoals.file());
        Map<String, UnitAnswer> answers = new HashMap<>();
        imports.check(id).unknownUnits().forEach(name -> answers.put(name, UnitAnswer.create(null)));
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
        imports.commit(id, imports.batch(id).version());
    }

    /** What {@code ban1} has not entered of the month. */
    private long owed(YearMonth month) {
        return signIn.as("ban1", () -> values.owed()).stream()
                .filter(each -> each.month().equals(month))
                .mapToLong(OwedMonth::open)
                .sum();
    }

    private IndicatorRow row(IndicatorId id) {
        return signIn.as("ducha", () -> queries.detail(id).row());
    }

    private SheetRow line(IndicatorId id, YearMonth month) {
        return values.sheet(month, 0, 100).rows().stream()
                .filter(row -> row.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private void actAs(Role role) {
        user.choices().stream()
                .filter(choice -> choice.role() == role)
                .forEach(choice -> user.actIn(choice.appointment()));
    }

    private static CaseStepDraft step(CaseStep step) {
        return new CaseStepDraft(step, "逐企业核对产值", LocalDate.of(2023, 3, 10), null, null);
    }
}
