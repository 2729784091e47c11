package org.chainlead.project;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.chainlead.common.Texts.t;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.chainlead.audit.StoryEntry;
import org.chainlead.common.CheckDecision;
import org.chainlead.common.NotFound;
import org.chainlead.common.Reason;
import org.chainlead.common.Refusal;
import org.chainlead.common.Stale;
import org.chainlead.export.ExportedList;
import org.chainlead.message.Inbox;
import org.chainlead.message.InboxMessage;
import org.chainlead.testing.FreshDatabase;
import org.chainlead.testing.IntegrationTest;
import org.chainlead.testing.OpenedList;
import org.chainlead.testing.SignIn;
import org.chainlead.testing.SqlStatements;
import org.chainlead.testing.StartsFrom;
import org.chainlead.testing.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import tools.jackson.databind.json.JsonMapper;

/** What a unit enters waits for the office, counts once it is verified, and is seen by those whom it concerns. */
@IntegrationTest
@FreshDatabase
@StartsFrom(FourProjects.class)
class ProjectFiguresTests {

    private static final LocalDate TODAY = LocalDate.of(2023, 6, 15);
    private static final YearMonth MAY = YearMonth.of(2023, 5);

    @Autowired
    private ProjectFixture fixture;

    @Autowired
    private ProjectPlans plans;

    @Autowired
    private ProjectMonths months;

    @Autowired
    private ProjectMilestones milestones;

    @Autowired
    private ProjectProgress progress;

    @Autowired
    private ProjectVerification verification;

    @Autowired
    private ProjectGauges gauges;

    @Autowired
    private ProjectQueries queries;

    @Autowired
    private StartCandidates candidates;

    @Autowired
    private ProjectStages stages;

    @Autowired
    private ProjectSheets sheets;

    @Autowired
    private ProgressSheets progressSheets;

    @Autowired
    private ProjectPageSheets page;

    @Autowired
    private ProjectPlanSheet planSheet;

    @Autowired
    private ProjectResources resources;

    @Autowired
    private ProjectExport export;

    @Autowired
    private ProjectChecks checks;

    @Autowired
    private ProjectMerges merges;

    @Autowired
    private Inbox inbox;

    @Autowired
    private ProjectGaugeSettings settings;

    @Autowired
    private FigureReminders reminders;

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
        clock.set(TODAY);
    }

    @AfterEach
    void leave() {
        clock.reset();
        signIn.out();
    }

    @Test
    void aPlanCountsOnceTheOfficeVerifiedItAndAChangeOnlyWhenThatIsVerifiedToo() {
        signIn.as("jing1");
        plans.plan(four.getFirst(), plan("10000", LocalDate.of(2023, 4, 20), FigureMark.NEW));
        assertThat(investment().isComputed()).isFalse();
        assertThatThrownBy(() -> plans.plan(four.getFirst(), plan("9000", null, FigureMark.NEW)))
                .isInstanceOf(Stale.class);

        verifyAll();
        signIn.as("jing1");
        assertThat(investment().base()).isEqualByComparingTo("10000");
        assertThat(gauges.sheet(ProjectFilter.all(), TODAY)
                        .of(GaugeKind.START_RATE)
                        .base())
                .isEqualByComparingTo("1");

        YearPlan kept = detail(four.getFirst()).plans().getFirst();
        YearPlanDraft silent = plan("8000", null, kept.mark().version());
        assertThatThrownBy(() -> plans.plan(four.getFirst(), silent)).isInstanceOf(Refusal.class);
        plans.plan(
                four.getFirst(),
                new YearPlanDraft(
                        2023,
                        new BigDecimal("8000"),
                        false,
                        null,
                        "调整文件",
                        "推迟到明年",
                        kept.mark().version()));
        assertThat(investment().base()).isEqualByComparingTo("10000");

        signIn.as("ducha");
        FigureToVerify waiting = verification.waiting(0, 10).rows().getFirst();
        assertThat(waiting.words()).contains("8,000");
        assertThat(waiting.before()).contains("10,000");
        verification.giveBack(waiting.ref(), "没有附调整文件");
        signIn.as("fu1");
        assertThat(investment().base()).isEqualByComparingTo("10000");
        assertThat(detail(four.getFirst()).plans().getFirst().mark().returnReason())
                .isEqualTo("没有附调整文件");
        assertThat(detail(four.getFirst()).story())
                .extracting(StoryEntry::sentence)
                .anyMatch(told -> told.contains("由“计划投资 10,000 万元，计划 2023年4月20日 开工”改为“计划投资 8,000 万元”"));
    }

    /** What is odd about the project stands beside what one verifies, until somebody decided about it. */
    @Test
    void whatIsAskedAboutTheProjectStandsBesideTheFigure() {
        fixture.filled(four.getFirst(), "jing1", "一");
        fixture.oddMonths(four.getFirst(), "jing1");
        signIn.as("ducha");
        List<FigureToVerify> rows = verification.waiting(0, 10).rows();
        assertThat(rows)
                .filteredOn(row -> row.ref().project().equals(four.getFirst()))
                .isNotEmpty()
                .allSatisfy(row ->
                        assertThat(row.questions()).extracting(Reason::text).anyMatch(text -> text.contains("请核对")));
        assertThat(checks.waiting())
                .isEqualTo(checks.page(false, 0, 50).rows().size())
                .isPositive();
        checks.page(false, 0, 50).rows().forEach(row -> checks.decide(row.anomaly(), CheckDecision.RIGHT, "已查实"));
        assertThat(verification.waiting(0, 10).rows())
                .allSatisfy(row -> assertThat(row.questions()).isEmpty());
        assertThat(checks.waiting()).isZero();
    }

    @Test
    void aFigureIsVerifiedOnceAndNotByWhoEnteredIt() {
        signIn.as("xian1");
        plans.keyDate(four.getFirst(), KeyDateKind.STARTED, LocalDate.of(2023, 4, 18), "施工许可证", "", FigureMark.NEW);
        assertThatThrownBy(() -> verification.waiting(0, 10)).isInstanceOf(AccessDeniedException.class);
        signIn.as("ducha");
        List<FigureRef> refs = refs();
        verification.verify(refs);
        assertThatThrownBy(() -> verification.verify(refs)).isInstanceOf(Stale.class);
        assertThat(verification.waiting(0, 10).total()).isZero();

        fixture.alsoInOffice("xian1");
        signIn.as("xian1");
        KeyDate kept = detail(four.getFirst()).keyDates().getFirst();
        plans.keyDate(
                four.getFirst(),
                KeyDateKind.STARTED,
                LocalDate.of(2023, 4, 19),
                "许可证",
                "笔误",
                kept.mark().version());
        fixture.actInOffice("xian1");
        assertThat(verification.waiting(0, 10).rows()).noneMatch(FigureToVerify::mayVerify);
        assertThatThrownBy(() -> verification.verify(refs())).isInstanceOf(Refusal.class);
    }

    /** Each line is kept for itself, so that no tab overwrites what was typed in another. */
    @Test
    void whatIsTypedInTwoTabsIsKeptLineByLine() throws IOException {
        signIn.as("jing1");
        MonthEntry here = new MonthEntry(four.get(0), "600", "500", "", FigureMark.NEW);
        MonthEntry there = new MonthEntry(four.get(1), "", "70", "", FigureMark.NEW);
        MonthEntry later = new MonthEntry(four.get(1), "", "71", "另一窗口", FigureMark.NEW);
        months.keep(MAY, here);
        months.keep(MAY, there);
        months.save(MAY, List.of(here));
        months.keep(MAY.minusMonths(1), here);
        months.keep(MAY, later);
        months.save(MAY, List.of(there));
        assertThat(typed()).as("typed after what was handed in").containsExactly(later);
        assertThatThrownBy(() -> months.save(MAY, typed())).isInstanceOf(Refusal.class);
        assertThat(typed()).containsExactly(later);
        months.keep(MAY, here);
        signIn.as("fu1");
        assertThat(months.typed(MAY)).as("of another person").isEmpty();
        signIn.as("jing1");
        months.discard(MAY);
        assertThat(months.typed(MAY)).isEmpty();
        assertThat(months.typed(MAY.minusMonths(1))).as("another month").isPresent();

        months.discard(MAY.minusMonths(1));
        jdbc.sql("""
                        insert into project_form_draft (account_id, form_key, body, saved_at)
                        select id, 'months:2023-05', cast(:body as json), now() from account where username = 'jing1'""")
                .param("body", JsonMapper.shared().writeValueAsString(Map.of("entries", List.of(here, there))))
                .update();
        jdbc.sql(new ClassPathResource("db/migration/V251__month_draft_lines.sql").getContentAsString(UTF_8))
                .update();
        assertThat(typed()).as("kept as a whole sheet before").containsExactlyInAnyOrder(here, there);
        long read = SqlStatements.count(() -> months.typed(MAY));
        assertThat(SqlStatements.count(() -> months.save(MAY, List.of(here, there))))
                .as("nothing new, of two lines")
                .isEqualTo(SqlStatements.count(() -> months.save(MAY, List.of(here))));
        assertThat(SqlStatements.count(() -> months.typed(MAY))).isEqualTo(read);
        assertThat(typed()).isEmpty();
    }

    private List<MonthEntry> typed() {
        return months.typed(MAY).map(MonthDraft::entries).orElse(List.of());
    }

    @Test
    void aSheetIsHandedInWholeOrNotAtAllAndTellsOldAndNew() {
        signIn.as("jing1");
        MonthEntry first = new MonthEntry(four.get(0), "600", "500", "", FigureMark.NEW);
        MonthEntry faulty = new MonthEntry(four.get(1), "", "很多", "", FigureMark.NEW);
        months.keep(MAY, first);
        months.keep(MAY, faulty);
        assertThatThrownBy(() -> months.save(MAY, List.of(first, faulty)))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.text()).contains("含硅废渣综合利用项目", "很多"));
        assertThat(months.sheet(MAY, 0, 10).rows()).allMatch(row -> row.mark() == null);
        assertThat(months.typed(MAY).orElseThrow().entries()).containsExactlyInAnyOrder(first, faulty);

        assertThat(months.save(MAY, List.of(first))).isEqualTo(1);
        assertThat(typed()).as("only what was handed in is forgotten").containsExactly(faulty);
        months.drop(MAY, faulty.project());
        assertThat(months.typed(MAY)).isEmpty();
        assertThat(months.save(MAY, List.of(new MonthEntry(four.get(0), "600.0", "500", " ", 0))))
                .as("nothing new")
                .isZero();
        assertThatThrownBy(
                        () -> months.save(MAY, List.of(new MonthEntry(four.get(0), "600", "501", "", FigureMark.NEW))))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.text()).contains("他人"));

        signIn.as("ducha");
        assertThat(onlyWaiting().words()).isEqualTo("2023年5月计划投资 600 万元，完成投资 500 万元");
        verifyAll();
        signIn.as("fu1");
        months.save(MAY, List.of(new MonthEntry(four.get(0), "700", "500", "计划调增", 1)));
        signIn.as("ducha");
        assertThat(onlyWaiting().words()).isEqualTo("2023年5月计划投资 700 万元，完成投资 500 万元");
        assertThat(onlyWaiting().before()).isEqualTo("2023年5月计划投资 600 万元，完成投资 500 万元");
        verification.giveBack(onlyWaiting().ref(), "没有附调整文件");
        signIn.as("fu1");
        long given = detail(four.get(0)).months().getFirst().mark().version();
        assertThatThrownBy(() -> months.save(MAY, List.of(new MonthEntry(four.get(0), "600", "450", "", given))))
                .isInstanceOf(Refusal.class);
        months.save(MAY, List.of(new MonthEntry(four.get(0), "600", "450", "多报50万元", given)));
        MonthSum sum = detail(four.get(0)).months().getFirst();
        assertThat(sum.done()).isEqualByComparingTo("450");
        assertThat(sum.verifiedDone()).isEqualByComparingTo("500");
        assertThat(detail(four.get(0)).story())
                .extracting(StoryEntry::sentence)
                .anyMatch(told -> told.contains("完成由500改为450万元"));
    }

    @Test
    void theSheetHasTheProjectsOfTheUnitAndOfTheCounty() {
        assertThat(sheetOf("jing1")).containsExactly(four.get(0), four.get(1));
        assertThat(sheetOf("fu2")).containsExactly(four.get(2), four.get(3));
        assertThat(sheetOf("xian1")).containsExactly(four.get(0), four.get(2));
        signIn.as("xian2");
        assertThatThrownBy(() -> months.save(MAY, List.of(new MonthEntry(four.get(0), "", "1", "", FigureMark.NEW))))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void otherUnitsReadThePublishedListAlone() {
        signIn.as("jing1");
        plans.plan(four.get(0), plan("10000", null, FigureMark.NEW));
        verifyAll();
        for (String person : List.of("jing1", "xian1", "lian1", "lingdao", "ducha")) {
            signIn.as(person);
            assertThat(progress.find(four.get(0))).as(person).isPresent();
            assertThat(row(0).plan()).as(person).isEqualByComparingTo("10000");
        }
        for (String person : List.of("fu2", "xian2")) {
            signIn.as(person);
            assertThat(progress.find(four.get(0))).as(person).isEmpty();
            assertThat(row(0).plan()).as(person).isNull();
            assertThat(queries.rows(ProjectFilter.all().withMark(ProjectMark.PLANNED, null), 0, 10))
                    .isEmpty();
            assertThat(gauges.sheet(ProjectFilter.all(), TODAY)
                            .of(GaugeKind.INVESTMENT_RATE)
                            .isComputed())
                    .isFalse();
        }
    }

    @Test
    void milestonesAreProposedBackwardsAndSavedAsOne() {
        signIn.as("fu1");
        List<MilestoneDraft> proposed = milestones.proposal(LocalDate.of(2023, 9, 28));
        assertThat(proposed.getLast().dueOn()).isEqualTo(LocalDate.of(2023, 9, 28));
        milestones.save(four.get(0), 0, proposed);
        assertThatThrownBy(() -> milestones.save(four.get(0), 0, List.of())).isInstanceOf(Stale.class);
        assertThat(detail(four.get(0)).milestones()).containsExactlyElementsOf(proposed);
    }

    @Test
    void aCodeStandsAtOneProject() {
        signIn.as("fu1");
        assertThat(plans.code(four.get(0), "２０２０５３２３０００４０１１２３４５６")).isEqualTo("2020-532300-04-01-123456");
        assertThatThrownBy(() -> plans.code(four.get(1), "2020-532300-04-01-123456"))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.text()).contains("另一个项目"));
    }

    /** The list narrowed by a mark shows as many rows as the figure says, and their sums are the figure's. */
    @Test
    void everyFigureIsTheSumOfItsRows() {
        signIn.as("jing1");
        plans.plan(four.get(0), plan("10000", LocalDate.of(2023, 4, 20), FigureMark.NEW));
        plans.plan(four.get(1), plan("3000", LocalDate.of(2023, 5, 20), FigureMark.NEW));
        plans.keyDate(four.get(0), KeyDateKind.STARTED, LocalDate.of(2023, 5, 2), "许可证", "", FigureMark.NEW);
        months.save(
                MAY,
                List.of(
                        new MonthEntry(four.get(0), "600", "500", "", FigureMark.NEW),
                        new MonthEntry(four.get(1), "", "70.5", "", FigureMark.NEW)));
        signIn.as("fu2");
        months.save(MAY, List.of(new MonthEntry(four.get(2), "", "900", "没有计划的不计入", FigureMark.NEW)));
        verifyAll();

        GaugeSheet sheet = gauges.sheet(ProjectFilter.all(), TODAY);
        for (ProjectMark mark : ProjectMark.values()) {
            ProjectFilter rows = ProjectFilter.all().withMark(mark, TODAY);
            assertThat(queries.rows(rows, 0, 10)).as(mark.name()).hasSize((int)
                    sheet.counts().of(mark));
        }
        assertThat(sheet.of(GaugeKind.INVESTMENT_RATE).part()).isEqualByComparingTo("570.5");
        assertThat(queries.rows(ProjectFilter.all().withMark(ProjectMark.PLANNED, TODAY), 0, 10).stream()
                        .map(ProjectRow::done)
                        .reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualByComparingTo("570.5");
        assertThat(sheet.of(GaugeKind.INVESTMENT_RATE).value()).isEqualByComparingTo("4.3");
        assertThat(sheet.of(GaugeKind.START_RATE).value()).isEqualByComparingTo("50.0");
        assertThat(sheet.of(GaugeKind.START_RATE).missing()).isEqualByComparingTo("1");
        assertThat(sheet.of(GaugeKind.START_RATE).planMissing()).isEqualTo(2);
        assertThat(sheet.thresholds()).extracting(ThresholdStand::started).containsExactly(0L, 1L, 1L, 1L);
        assertThat(gauges.sheet(ProjectFilter.all(), LocalDate.of(2023, 4, 30))
                        .of(GaugeKind.START_RATE)
                        .part())
                .isEqualByComparingTo("0");
        assertThat(candidates.page(ProjectFilter.all(), 0, 10).rows())
                .extracting(candidate -> candidate.project().id())
                .containsExactly(four.get(1));
        assertThat(gauges.curve(ProjectFilter.all(), TODAY).getLast().total()).isEqualByComparingTo("570.5");
        assertThat(gauges.curve(ProjectFilter.all(), TODAY))
                .extracting(MonthTotal::planTold, MonthTotal::told)
                .containsExactly(
                        tuple(false, false),
                        tuple(false, false),
                        tuple(false, false),
                        tuple(false, false),
                        tuple(true, true),
                        tuple(false, false));

        List<GaugeLine> lines = gauges.lines(ProjectFilter.all(), ProjectGrouping.DEPARTMENT, TODAY, 0, 10)
                .rows();
        assertThat(lines).extracting(line -> line.line().name()).containsExactly("州工业和信息化局", "州农业农村局");
        assertThat(lines.get(1).of(GaugeKind.INVESTMENT_RATE).isComputed()).isFalse();
        assertThat(lines.get(0).of(GaugeKind.START_RATE).part()).isEqualByComparingTo("1");
    }

    /** The day of the start decides, not the day it is entered or verified: April is measured anew in May. */
    @Test
    void aStartVerifiedInMayCountsForApril() {
        signIn.as("jing1");
        plans.plan(four.get(0), plan("10000", LocalDate.of(2023, 4, 20), FigureMark.NEW));
        verifyAll();
        clock.set(LocalDate.of(2023, 5, 4));
        LocalDate april = LocalDate.of(2023, 4, 30);
        signIn.as("jing1");
        plans.keyDate(four.get(0), KeyDateKind.STARTED, april, "许可证", "", FigureMark.NEW);
        assertThat(startedBy(april)).isEqualByComparingTo("0");
        clock.set(LocalDate.of(2023, 5, 8));
        verifyAll();
        signIn.as("jing1");
        assertThat(startedBy(april)).isEqualByComparingTo("1");
        assertThat(startedBy(april.minusDays(1))).isEqualByComparingTo("0");
    }

    private BigDecimal startedBy(LocalDate day) {
        return gauges.sheet(ProjectFilter.all(), day).of(GaugeKind.START_RATE).part();
    }

    /** Nobody verifies a move, so that none changes a verified base; a plan entered anew and verified does. */
    @Test
    void aMoveBackTakesNoProjectOutOfAFigure() {
        signIn.as("fu2");
        back(four.get(2));
        plans.plan(four.get(2), plan("500", null, FigureMark.NEW));
        signIn.as("jing1");
        plans.plan(four.get(0), plan("10000", LocalDate.of(2023, 4, 20), FigureMark.NEW));
        plans.plan(four.get(1), plan("3000", null, FigureMark.NEW));
        clock.set(TODAY.plusDays(1));
        verifyAll();
        assertBases("1", "13000", "500");

        clock.set(TODAY.plusDays(2));
        signIn.as("jing1");
        back(four.get(0));
        back(four.get(1));
        signIn.as("ducha");
        assertBases("1", "13000", "500");
        assertThat(candidates.page(ProjectFilter.all(), 0, 10).rows())
                .singleElement()
                .satisfies(candidate -> {
                    assertThat(candidate.project().id()).isEqualTo(four.get(0));
                    assertThat(candidate.wanting()).extracting(Reason::key).contains("project.ready.stage");
                });

        signIn.as("jing1");
        plans.plan(
                four.get(1),
                new YearPlanDraft(
                        2023, new BigDecimal("3000"), false, null, "州政府文件", "退回储备，今年不实施", version(four.get(1))));
        verifyAll();
        assertBases("1", "10000", "3500");
    }

    private void assertBases(String starts, String plan, String reserve) {
        GaugeSheet sheet = gauges.sheet(ProjectFilter.all(), TODAY.plusDays(2));
        assertThat(sheet.of(GaugeKind.START_RATE).base()).isEqualByComparingTo(starts);
        assertThat(sheet.of(GaugeKind.INVESTMENT_RATE).base()).isEqualByComparingTo(plan);
        assertThat(sheet.of(GaugeKind.RESERVE_SUM).part()).isEqualByComparingTo(reserve);
        for (ProjectMark mark : ProjectMark.values()) {
            assertThat(queries.rows(ProjectFilter.all().withMark(mark, TODAY.plusDays(2)), 0, 10))
                    .as(mark.name())
                    .hasSize((int) sheet.counts().of(mark));
        }
    }

    private void back(ProjectId id) {
        stages.move(id, ProjectStage.PRELIMINARY, ProjectStage.RESERVE, LocalDate.now(clock), "用地没有落实");
    }

    private long version(ProjectId id) {
        return detail(id).plans().getFirst().mark().version();
    }

    /** Each file is opened and compared with what its screen reads. */
    @Test
    void everyListIsAFileOfItsRows() throws IOException {
        signIn.as("jing1");
        plans.plan(four.get(0), plan("10000", LocalDate.of(2023, 4, 20), FigureMark.NEW));
        plans.plan(four.get(1), plan("900", null, FigureMark.NEW));
        months.save(
                MAY,
                List.of(
                        new MonthEntry(four.get(0), "600", "500", "", FigureMark.NEW),
                        new MonthEntry(four.get(1), "", "1000.5", "设备提前到货", FigureMark.NEW)));
        assertThat(OpenedList.of(sheets.months(MAY)).lines())
                .containsExactly(
                        List.of("单晶硅拉棒生产线项目", "10000", "0", "600", "500", "", "待核验"),
                        List.of("含硅废渣综合利用项目", "900", "0", "", "1000.5", "设备提前到货", "待核验"));
        fixture.asked(four.get(0), "jing1", fixture.unit("州农业农村局"), "新增用地120亩");
        assertThatThrownBy(() -> sheets.waiting()).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> sheets.checks(false)).isInstanceOf(AccessDeniedException.class);

        signIn.as("ducha");
        assertThat(OpenedList.of(sheets.waiting()).lines().stream().map(line -> line.get(1)))
                .containsExactlyElementsOf(verification.waiting(0, 10).rows().stream()
                        .map(FigureToVerify::words)
                        .toList())
                .hasSize(4);
        verification.verify(refs());
        assertThat(OpenedList.of(sheets.checks(false)).lines())
                .singleElement()
                .satisfies(line -> assertThat(line.get(1)).contains("超过年度计划投资 900 万元，请核对"));
        assertThat(OpenedList.of(sheets.checks(true)).lines()).isEmpty();
        assertThat(OpenedList.of(sheets.resources(ResourceFilter.all())).lines())
                .containsExactly(
                        List.of("单晶硅拉棒生产线项目", "州工业和信息化局", "土地", "新增用地120亩", "州农业农村局", "2023-06-30", "待受理", "", ""));
        assertThat(OpenedList.of(sheets.resources(ResourceFilter.all().withList(ResourceList.SOLVED)))
                        .lines())
                .isEmpty();
        assertThat(OpenedList.of(sheets.sums(ProjectFilter.all(), ProjectGrouping.DEPARTMENT))
                        .lines())
                .containsExactly(List.of("州工业和信息化局", "2", "132000"), List.of("州农业农村局", "2", "134342"));
        assertThat(OpenedList.of(progressSheets.gauges(ProjectFilter.all(), ProjectGrouping.CHAIN))
                        .lines()
                        .getFirst())
                .startsWith("绿色硅", "0", "0", "0", "1", "1", "13.7", "1500.5", "10900", "0");
        assertThat(OpenedList.of(progressSheets.candidates(ProjectFilter.all())).lines())
                .singleElement()
                .satisfies(line -> assertThat(line).startsWith("单晶硅拉棒生产线项目", "2023-04-20"));

        assertThat(OpenedList.of(progressSheets.thresholds(ProjectFilter.all())).lines())
                .containsExactly(
                        List.of("2023-04-30", "40", "1", "1", "2023-04-30", "0", "1"),
                        List.of("2023-06-30", "60", "1", "1", "2023-06-15", "0", "1"),
                        List.of("2023-09-30", "80", "1", "1", "2023-06-15", "0", "1"),
                        List.of("2023-11-30", "90", "1", "1", "2023-06-15", "0", "1"));

        ProjectFilter there = ProjectFilter.all().withCounty(fixture.unit("武定县"));
        assertThat(OpenedList.of(progressSheets.thresholds(there)).lines())
                .as("no start is planned there")
                .hasSize(4)
                .allSatisfy(line -> assertThat(line).endsWith("0", "缺年度计划，无法计算"));
        assertThat(OpenedList.of(sheets.sums(there, ProjectGrouping.DEPARTMENT)).lines())
                .as("the county alone, as on the screen")
                .containsExactly(List.of("州工业和信息化局", "1", "12000"));
        assertThat(OpenedList.of(progressSheets.gauges(there, ProjectGrouping.CHAIN))
                        .lines())
                .as("the county alone")
                .hasSize(1);
        assertThat(OpenedList.of(progressSheets.candidates(there)).lines())
                .as("the county alone")
                .isEmpty();

        ProjectFilter planned = ProjectFilter.all().withMark(ProjectMark.PLANNED, TODAY);
        ProjectExport.File file = export.xlsx(planned);
        List<List<String>> whole = OpenedList.cells(new ByteArrayInputStream(file.content()));
        assertThat(whole.get(2).getFirst()).isEqualTo("共2个项目，总投资132,000万元，年度计划10,900万元，本年完成1,500.5万元");
        assertThat(whole.get(4)).startsWith("项目名称", "序号", "产业链", "总投资（万元）", "年度计划（万元）", "累计计划（万元）", "本年完成（万元）");
        assertThat(whole.get(5)).startsWith("单晶硅拉棒生产线项目", "1", "绿色硅", "120000", "10000");
        assertThat(whole.get(5).get(6)).isEqualTo("500");
        assertThat(OpenedList.cells(new ByteArrayInputStream(
                                export.xlsx(ProjectFilter.all()).content()))
                        .get(4))
                .startsWith("项目名称", "序号", "产业链", "总投资（万元）", "年度计划（万元）", "本年完成（万元）");
    }

    /** Each card of the page of one project, opened; what one's page does not show is no file either. */
    @Test
    void everyCardOfTheProjectsPageIsAFileOfItsRows() {
        ProjectId id = four.getFirst();
        signIn.as("jing1");
        for (Function<ProjectId, ExportedList> card : cards()) {
            assertThatThrownBy(() -> card.apply(id)).as("no row").isInstanceOf(NotFound.class);
        }
        plans.code(id, "2023-532300-04-01-100001");
        plans.plan(id, plan("10000", LocalDate.of(2023, 4, 20), FigureMark.NEW));
        plans.contract(id, new BigDecimal("90000"), "投资协议", "", FigureMark.NEW);
        plans.keyDate(id, KeyDateKind.STARTED, LocalDate.of(2023, 3, 1), "施工许可证", "", FigureMark.NEW);
        months.save(MAY, List.of(new MonthEntry(id, "600", "500.5", "设备到货", FigureMark.NEW)));
        milestones.save(
                id,
                0,
                List.of(
                        new MilestoneDraft("可研批复", LocalDate.of(2023, 3, 10), LocalDate.of(2023, 3, 12)),
                        new MilestoneDraft("环评批复", LocalDate.of(2023, 3, 11), LocalDate.of(2023, 3, 11)),
                        new MilestoneDraft("用地批复", TODAY.minusDays(1), null),
                        new MilestoneDraft("设备安装", TODAY, null)));
        stages.move(id, ProjectStage.PRELIMINARY, ProjectStage.RESERVE, TODAY.minusDays(5), "用地没有落实");
        ResourceId asked = fixture.asked(id, "jing1", fixture.unit("州农业农村局"), "新增用地120亩");
        verifyAll();
        signIn.as("jing1");
        months.save(YearMonth.of(2023, 4), List.of(new MonthEntry(id, "", "10001", "", FigureMark.NEW)));
        signIn.as("ducha");
        verification.giveBack(onlyWaiting().ref(), "与报表不符");
        resources.review(id, TODAY, "同意先行用地", List.of(asked));

        OpenedList stays = OpenedList.of(page.stages(id));
        assertThat(stays.filter()).isEqualTo("筛选条件：项目名称：单晶硅拉棒生产线项目；序号：1");
        assertThat(stays.heads()).containsExactly("阶段", "情况", "进入日期", "离开日期", "天数", "原因", "登记人", "登记时间");
        assertThat(stays.lines().get(0)).startsWith("储备", "现处阶段", "2023-06-10", "", "5", "用地没有落实", "州工业和信息化局 jing1");
        assertThat(stays.lines().get(1)).startsWith("前期", "", "2023-03-13", "2023-06-10", "89", "", "督查室 ducha");
        OpenedList years = OpenedList.of(page.plans(id));
        assertThat(years.filter()).endsWith("；投资项目代码：2023-532300-04-01-100001");
        assertThat(years.lines().stream().map(line -> line.subList(0, 7)))
                .containsExactly(
                        List.of("合同投资", "90000", "", "投资协议", "90000", "", "已核验"),
                        List.of("2023 年度", "10000", "2023-04-20", "州政府文件", "10000", "2023-04-20", "已核验"));
        assertThat(OpenedList.of(page.keyDates(id)).lines().stream().map(line -> line.subList(0, 5)))
                .containsExactly(
                        List.of("开工", "2023-03-01", "施工许可证", "2023-03-01", "已核验"),
                        List.of("竣工", "未填", "", "", ""),
                        List.of("投产", "未填", "", "", ""),
                        List.of("纳统", "未填", "", "", ""));
        List<List<String>> money = OpenedList.of(page.months(id)).lines();
        assertThat(money.get(0)).startsWith("2023年5月", "500.5", "600", "10501.5", "设备到货", "500.5", "已核验");
        assertThat(money.get(0).subList(7, 10))
                .containsExactly("州工业和信息化局 jing1，2023年6月15日 09:00:00", "督查室 ducha，2023年6月15日 09:00:00", "");
        assertThat(money.get(1)).startsWith("2023年4月", "10001", "", "10001", "", "", "已退回");
        assertThat(money.get(1).subList(8, 10)).containsExactly("", "与报表不符");
        assertThat(OpenedList.of(page.milestones(id)).lines())
                .containsExactly(
                        List.of("可研批复", "2023-03-10", "2023-03-12", "逾期完成"),
                        List.of("环评批复", "2023-03-11", "2023-03-11", "按时完成"),
                        List.of("用地批复", "2023-06-14", "", "已超期"),
                        List.of("设备安装", "2023-06-15", "", "未到期"));
        assertThat(OpenedList.of(page.resources(id)).lines())
                .containsExactly(
                        List.of(
                                "土地",
                                "新增用地120亩",
                                "州农业农村局",
                                "2023-06-30",
                                "待受理",
                                "州工业和信息化局 jing1，2023年6月15日 09:00:00",
                                "",
                                "",
                                "",
                                "1",
                                "",
                                ""),
                        List.of("联审", "新增用地120亩", "", "", "", "督查室 ducha", "", "", "", "", "2023-06-15", "同意先行用地"));
        assertThat(OpenedList.of(page.questions(id)).column(0))
                .containsExactlyElementsOf(detail(id).anomalies().stream()
                        .map(row -> row.anomaly().question().text())
                        .toList())
                .isNotEmpty();
        OpenedList told = OpenedList.of(page.story(id));
        List<StoryEntry> story = detail(id).story();
        assertThat(told.column(1))
                .containsExactlyElementsOf(
                        story.stream().map(StoryEntry::sentence).toList());
        assertThat(told.column(2)).containsOnly("督查室 督查员 ducha", "州工业和信息化局 经办人 jing1");
        assertThat(told.column(3)).contains("说明：设备到货");
        assertThat(OpenedList.of(progressSheets.thresholds(ProjectFilter.all())).lines().stream()
                        .map(line -> line.subList(5, 7)))
                .as("started in March, verified in June")
                .hasSize(4)
                .containsOnly(List.of("1", "0"));

        signIn.as("xian2");
        assertThat(OpenedList.of(page.stages(id)).lines()).isEqualTo(stays.lines());
        for (Function<ProjectId, ExportedList> card : cards()) {
            assertThatThrownBy(() -> card.apply(id)).as("published list alone").isInstanceOf(NotFound.class);
        }
        signIn.as("fu2");
        assertThat(OpenedList.of(page.resources(id)).lines()).as("is asked").hasSize(2);
    }

    private List<Function<ProjectId, ExportedList>> cards() {
        return List.of(
                page::plans,
                page::keyDates,
                page::months,
                page::milestones,
                page::questions,
                page::resources,
                page::tasks,
                page::twins);
    }

    /** What was folded keeps two cards, and stands among the rows of the one that stays. */
    @Test
    void theCardsOfAFoldedProjectAreFilesToo() {
        ProjectId folded = four.get(2);
        ProjectId into = four.get(3);
        fixture.folded(folded, into);
        clock.set(TODAY.plusDays(10));
        signIn.as("fu2");
        assertThat(OpenedList.of(page.stages(folded)).lines())
                .singleElement()
                .satisfies(line -> assertThat(line).startsWith("前期", "并入时的阶段", "2023-03-13", "2023-06-15", "94"));
        assertThat(OpenedList.of(page.story(folded)).column(1))
                .containsExactlyElementsOf(progress.storyOfFolded(folded).stream()
                        .map(StoryEntry::sentence)
                        .toList())
                .isNotEmpty();
        assertThat(OpenedList.of(page.twins(into)).lines())
                .containsExactly(List.of("绿色食品产业园项目", "3", "州农业农村局", "序号 3，原由 州农业农村局 牵头，后来并入"));
        for (Function<ProjectId, ExportedList> card : cards()) {
            assertThatThrownBy(() -> card.apply(folded)).isInstanceOf(NotFound.class);
        }
        signIn.as("xian2");
        assertThatThrownBy(() -> page.story(folded)).isInstanceOf(NotFound.class);
        assertThat(OpenedList.of(page.stages(folded)).lines()).hasSize(1);
    }

    /** A whole table is pasted: all lines or none, each wrong one named; what is entered already is left alone. */
    @Test
    void aSheetOfPlansIsPastedWholeOrNotAtAll() throws IOException {
        signIn.as("jing1");
        assertThat(OpenedList.of(sheets.plans(2023)).lines())
                .containsExactly(
                        List.of("单晶硅拉棒生产线项目", "1", "", "", "", ""), List.of("含硅废渣综合利用项目", "2", "", "", "", ""));
        String head = "项目名称\t序号\t年度计划投资（万元）\t计划开工日期\t依据\t更正原因\n";
        String right = "单晶硅拉棒生产线项目\t1\t10,000\t2023年4月20日\t州政府文件\t\n";
        assertThatThrownBy(() -> planSheet.enter(
                        2023,
                        head + right
                                + "含硅废渣综合利用项目\t\t很多\t2023-02-30\t\n"
                                + "含硅废渣综合利用项目\t3\t1\t\t文件\n"
                                + "绿色食品产业园项目\t\t1\t\t文件\n"
                                + right))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.text())
                                .contains("第3行", "“很多”不是金额", "“2023-02-30”不是日期")
                                .contains("第4行“含硅废渣综合利用项目”：本单位没有这个名称和序号的项目", "第5行“绿色食品产业园项目”：本单位没有")
                                .contains("第6行“单晶硅拉棒生产线项目”：这个项目前面已经有一行")
                                .doesNotContain("第2行"));
        assertThat(planSheet.page(2023, 0, 10).rows()).allMatch(row -> row.plan() == null);

        String both = head + right + "含硅废渣综合利用项目\t\t3000\t\t州政府文件\n";
        assertThat(planSheet.enter(2023, both)).isEqualTo(2);
        assertThat(planSheet.enter(2023, both)).as("nothing new").isZero();
        assertThat(OpenedList.of(sheets.plans(2023)).lines())
                .containsExactly(
                        List.of("单晶硅拉棒生产线项目", "1", "10000", "2023-04-20", "州政府文件", ""),
                        List.of("含硅废渣综合利用项目", "2", "3000", "", "州政府文件", ""));
        verifyAll();
        assertThat(investment().base()).isEqualByComparingTo("13000");
        signIn.as("jing1");
        assertThatThrownBy(() -> planSheet.enter(2023, both.replace("3000", "2000")))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.text()).contains("第3行", "更正原因"));
        signIn.as("xian2");
        assertThatThrownBy(() -> planSheet.enter(2023, both)).isInstanceOf(Refusal.class);
        signIn.as("ducha");
        assertThatThrownBy(() -> planSheet.enter(2023, both)).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void aProjectIsStaleAfterTheMonthsOfTheSetting() {
        signIn.as("zhuren");
        assertThat(stale(LocalDate.of(2023, 6, 13))).isZero();
        assertThat(stale(LocalDate.of(2023, 6, 14))).isEqualTo(4);
        GaugeMeasures measures = settings.measures();
        settings.set(new GaugeMeasures(
                measures.starts(),
                measures.reserveCount(),
                measures.reserveSum(),
                6,
                measures.jumpTimes(),
                measures.version()));
        assertThat(stale(LocalDate.of(2023, 6, 14))).isZero();
        assertThatThrownBy(() -> settings.set(measures)).isInstanceOf(Stale.class);
    }

    @Test
    void whatLooksOddIsAskedDecidedAndAskedAgainWithOtherFigures() {
        signIn.as("jing1");
        plans.plan(four.get(1), plan("900", null, FigureMark.NEW));
        months.save(MAY, List.of(new MonthEntry(four.get(1), "", "1000", "", FigureMark.NEW)));
        assertThat(detail(four.get(1)).anomalies()).hasSize(1);
        assertThatThrownBy(() -> checks.page(false, 0, 10)).isInstanceOf(AccessDeniedException.class);

        signIn.as("ducha");
        AnomalyRow asked = checks.page(false, 0, 10).rows().getFirst();
        assertThat(asked.anomaly().question().text()).isEqualTo("2023年累计完成 1,000 万元，超过年度计划投资 900 万元，请核对。");
        assertThatThrownBy(() -> checks.decide(asked.anomaly(), CheckDecision.RIGHT, " "))
                .isInstanceOf(Refusal.class);
        checks.decide(asked.anomaly(), CheckDecision.RIGHT, "设备提前到货");
        assertThat(checks.page(false, 0, 10).total()).isZero();
        assertThat(checks.page(true, 0, 10).rows().getFirst().decided().remark())
                .isEqualTo("设备提前到货");

        signIn.as("jing1");
        months.save(MAY, List.of(new MonthEntry(four.get(1), "", "1100", "", 0)));
        signIn.as("ducha");
        assertThat(checks.page(false, 0, 10).total()).isEqualTo(1);
        assertThatThrownBy(() -> checks.decide(asked.anomaly(), CheckDecision.RIGHT, "设备提前到货"))
                .isInstanceOf(Stale.class);
        assertThat(told("jing1")).noneMatch(text -> text.contains("设备提前到货"));
        checks.decide(checks.page(false, 0, 10).rows().getFirst().anomaly(), CheckDecision.TO_CORRECT, "5月数据多报");
        String sentence =
                "督查室请你单位更正“含硅废渣综合利用项目”的数据。核对事项：2023年累计完成 1,100 万元，超过年度计划投资 900 万元，" + "请核对。核对意见：5月数据多报。如有不同意见，请与督查室联系。";
        assertThat(List.of("jing1", "fu1", "xian2"))
                .allSatisfy(person -> assertThat(told(person)).contains(sentence));
        assertThat(told("fu2")).doesNotContain(sentence);
    }

    /** A decision about two holds wherever each of them stands, as long as their sums are those it was made about. */
    @Test
    void whatWasDecidedAboutAPairIsAskedAnewNeitherWhenOneIsFoldedNorAfterThat() {
        ProjectId one = four.get(0);
        ProjectId folded = four.get(1);
        ProjectId into = four.get(2);
        fixture.alike(folded, one);
        signIn.as("ducha");
        assertThat(pairs()).containsExactly(folded + " " + one);
        decidePairs();
        merges.merge(folded, into, merges.preview(folded, into).version(), "同一项目");
        assertThat(pairs()).as("nothing new about the one that stays").isEmpty();
        assertThat(checks.page(true, 0, 10).total()).isEqualTo(1);
        merges.undo(folded, "核对有误");
        assertThat(pairs()).isEmpty();

        ProjectId fourth = four.get(3);
        fixture.alike(one, fourth);
        fixture.alike(folded, one);
        merges.merge(folded, into, merges.preview(folded, into).version(), "同一项目");
        assertThat(pairs())
                .as("about that sum nothing was decided")
                .containsExactlyInAnyOrder(fourth + " " + one, into + " " + one, fourth + " " + into);
        decidePairs();
        merges.undo(folded, "核对有误");
        assertThat(pairs()).as("decided while it was folded").isEmpty();
        checks.page(true, 0, 10).rows().forEach(row -> checks.decide(row.anomaly(), CheckDecision.TO_CORRECT, "待再核"));
        assertThat(List.of("jing1", "fu2"))
                .allSatisfy(person -> assertThat(told(person))
                        .as("a pair is a matter of the office")
                        .noneMatch(text -> text.contains("待再核")));
    }

    private List<String> pairs() {
        return checks.page(false, 0, 10).rows().stream()
                .map(row -> row.anomaly().project() + " " + row.anomaly().part())
                .toList();
    }

    private void decidePairs() {
        checks.page(false, 0, 10).rows().forEach(row -> checks.decide(row.anomaly(), CheckDecision.RIGHT, "不是同一项目"));
    }

    /** May's money is due on the 5th of June, a Monday; the office hears of what came in, whoever sent it. */
    @Test
    void theUnitIsRemindedOfTheMonthAndTheOfficeOfWhatWaits() {
        clock.set(LocalDate.of(2023, 6, 2));
        assertThat(reminders.current(2)).as("no work in hand, no plan").isEmpty();
        signIn.as("jing1");
        plans.plan(four.get(0), plan("10000", null, FigureMark.NEW));
        assertThat(told())
                .containsExactly("您单位牵头的 1 个重大项目还没有填报2023年5月投资，请于2023年6月5日 星期一前填报。", "有 1 项项目数据待核验，最近一项2023年6月2日填报。");
        assertThat(reminders.current(2).getFirst().unit()).isEqualTo(fixture.unit("州工业和信息化局"));
        assertThat(reminders.current(2).getLast().persons()).hasSize(2);
        assertThat(reminders.current(0)).hasSize(1);
        clock.set(TODAY);
        assertThat(reminders.current(2).getFirst().unansweredSince()).isEqualTo(LocalDate.of(2023, 6, 5));
        months.save(MAY, List.of(new MonthEntry(four.get(0), "600", "0", "", FigureMark.NEW)));
        assertThat(told()).containsExactly("有 2 项项目数据待核验，最近一项2023年6月15日填报。");
        assertThatThrownBy(() -> verification.count()).isInstanceOf(AccessDeniedException.class);
        signIn.as("ducha");
        assertThat(verification.count()).isEqualTo(2);
        verifyAll();
        assertThat(reminders.current(2)).isEmpty();
    }

    private List<String> told() {
        return reminders.current(2).stream()
                .map(reminder -> t(reminder.key(), reminder.arguments().toArray()))
                .toList();
    }

    /** 合同投资 may be entered; it counts for the question once it is verified, and a change wants a reason. */
    @Test
    void whatIsDoneIsHeldAgainstTheVerifiedContract() {
        signIn.as("jing1");
        plans.contract(four.get(1), new BigDecimal("900"), "投资协议", "", FigureMark.NEW);
        months.save(MAY, List.of(new MonthEntry(four.get(1), "", "1000", "", FigureMark.NEW)));
        assertThat(detail(four.get(1)).anomalies()).isEmpty();
        assertThatThrownBy(() -> plans.contract(four.get(1), new BigDecimal("950"), "投资协议", "", FigureMark.NEW))
                .isInstanceOf(Stale.class);
        signIn.as("ducha");
        assertThat(verification.waiting(0, 10).rows())
                .extracting(FigureToVerify::words)
                .contains("合同投资 900 万元");
        verifyAll();
        assertThat(checks.page(false, 0, 10).rows())
                .extracting(row -> row.anomaly().question().text())
                .containsExactly("历年累计完成 1,000 万元，超过合同投资 900 万元，请核对。");
        signIn.as("xian2");
        long version = detail(four.get(1)).contract().orElseThrow().mark().version();
        assertThatThrownBy(() -> plans.contract(four.get(1), new BigDecimal("1200"), "补充协议", "", version))
                .isInstanceOf(Refusal.class);
        plans.contract(four.get(1), new BigDecimal("1200"), "补充协议", "签订补充协议", version);
        assertThat(detail(four.get(1)).anomalies()).as("not verified yet").hasSize(1);
        verifyAll();
        assertThat(checks.page(false, 0, 10).total()).isZero();
        signIn.as("fu2");
        assertThatThrownBy(() -> plans.contract(four.get(1), BigDecimal.ONE, "协议", "改", 3))
                .isInstanceOf(AccessDeniedException.class);
    }

    /** Each kind of figure, entered, given back and verified: none is lost, and none counted twice. */
    @Test
    void whatCarriesFiguresIsNotFolded() {
        ProjectId folded = four.get(1);
        ProjectId into = four.get(3);
        List<String> kinds = List.of("2023年年度计划", "1个月的月度投资", "开工", "合同投资");
        for (String kind : kinds) {
            signIn.as("jing1");
            enter(kind, folded, false);
            assertThat(against(folded, into))
                    .containsExactly("“含硅废渣综合利用项目”填有" + kind + "，并入后这些数据会丢失或重复。", "请改为保留“含硅废渣综合利用项目”，把“高标准农田建设项目”并入。");
            verification.giveBack(onlyWaiting().ref(), "重报");
            assertThat(against(folded, into)).as(kind).isEmpty();
        }
        List<String> verified = new ArrayList<>();
        for (String kind : kinds) {
            signIn.as("jing1");
            enter(kind, folded, true);
            verifyAll();
            verified.add(kind);
            assertThat(against(folded, into).getFirst()).contains("填有" + String.join("、", verified) + "，");
        }
        signIn.as("jing1");
        long version = detail(folded).months().getFirst().mark().version();
        months.save(MAY, List.of(new MonthEntry(folded, "0", "0", "多报", version)));
        assertThat(against(folded, into).getFirst()).contains("1个月的月度投资");
        verifyAll();
        assertThat(against(folded, into).getFirst()).doesNotContain("月度投资");
        signIn.as("fu2");
        milestones.save(into, 0, List.of(new MilestoneDraft("可研批复", TODAY, null)));
        assertThat(against(into, folded))
                .hasSize(2)
                .anyMatch(told -> told.contains("填有1个节点，"))
                .anyMatch(told -> told.startsWith("两个项目都填有数据"));
        assertThatThrownBy(() ->
                        merges.merge(into, folded, merges.preview(into, folded).version(), "同一项目"))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> merges.merge(into, into, 0, "同一项目"))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.text()).contains("不能并入项目自己"));
    }

    private void enter(String kind, ProjectId id, boolean again) {
        ProgressDetail now = detail(id);
        switch (kind) {
            case "2023年年度计划" ->
                plans.plan(
                        id,
                        plan("500", null, again ? now.plans().getFirst().mark().version() : FigureMark.NEW));
            case "1个月的月度投资" ->
                months.save(
                        MAY,
                        List.of(new MonthEntry(
                                id,
                                "",
                                again ? "700" : "600",
                                "",
                                again ? now.months().getFirst().mark().version() : FigureMark.NEW)));
            case "开工" ->
                plans.keyDate(
                        id,
                        KeyDateKind.STARTED,
                        TODAY,
                        "批复",
                        "",
                        again ? now.keyDates().getFirst().mark().version() : FigureMark.NEW);
            default ->
                plans.contract(
                        id,
                        BigDecimal.TEN,
                        "协议",
                        "",
                        again ? now.contract().orElseThrow().mark().version() : FigureMark.NEW);
        }
    }

    /** The department of the folded one works on the one that stays; what it entered and the office verified stays there. */
    @Test
    void whatWasEnteredAtTheOneThatStaysStaysThereWhenItIsTakenBack() {
        ProjectId folded = four.get(2);
        ProjectId into = four.get(0);
        signIn.as("ducha");
        merges.merge(folded, into, merges.preview(folded, into).version(), "同一项目");
        for (String person : List.of("fu2", "jing1", "xian1")) {
            assertThat(told(person)).contains("督查室把“绿色食品产业园项目”并入“单晶硅拉棒生产线项目”，今后只计后者。原因：同一项目。如有不同意见，请与督查室联系。");
        }
        assertThat(told("xian2")).noneMatch(text -> text.contains("并入"));
        signIn.as("fu2");
        plans.plan(into, plan("9000", LocalDate.of(2023, 7, 1), FigureMark.NEW));
        plans.keyDate(into, KeyDateKind.STARTED, TODAY, "施工许可证", "", FigureMark.NEW);
        assertThatThrownBy(() -> plans.plan(folded, plan("1", null, FigureMark.NEW)))
                .isInstanceOf(NotFound.class);
        verifyAll();
        List<Object> figures = figures();
        assertThat(investment().base()).isEqualByComparingTo("9000");
        merges.undo(folded, "核对有误");

        assertThat(figures()).as("the plan and the start count on, once").isEqualTo(figures);
        assertThat(queries.totals(ProjectFilter.all()).count()).isEqualTo(4);
        assertThat(told("fu2")).contains("督查室撤销了“绿色食品产业园项目”并入“单晶硅拉棒生产线项目”，“绿色食品产业园项目”恢复单列。原因：核对有误。");
        signIn.as("ducha");
        assertThat(detail(folded).plans()).isEmpty();
        assertThat(detail(folded).maintains()).isFalse();
        signIn.as("fu2");
        assertThat(progress.find(into)).isEmpty();
        assertThatThrownBy(() -> plans.plan(into, plan("1", null, 1))).isInstanceOf(AccessDeniedException.class);
        plans.plan(folded, plan("1000", null, FigureMark.NEW));
        verifyAll();
        assertThat(investment().base()).isEqualByComparingTo("10000");
    }

    private List<String> told(String person) {
        return signIn.as(
                person,
                () -> inbox.page(0, 10, false).rows().stream()
                        .map(InboxMessage::text)
                        .toList());
    }

    private List<Object> figures() {
        GaugeSheet sheet = gauges.sheet(ProjectFilter.all(), TODAY);
        return Stream.of(GaugeKind.START_RATE, GaugeKind.INVESTMENT_RATE)
                .map(sheet::of)
                .<Object>map(gauge -> List.of(gauge.part(), gauge.base()))
                .toList();
    }

    private List<String> against(ProjectId folded, ProjectId into) {
        signIn.as("ducha");
        return merges.preview(folded, into).against().stream().map(Reason::text).toList();
    }

    private long stale(LocalDate day) {
        return gauges.sheet(ProjectFilter.all(), day).counts().of(ProjectMark.STALE);
    }

    private List<ProjectId> sheetOf(String person) {
        signIn.as(person);
        return months.sheet(MAY, 0, 10).rows().stream().map(MonthRow::project).toList();
    }

    private ProjectRow row(int index) {
        return queries.rows(ProjectFilter.all(), 0, 10).get(index);
    }

    private Gauge investment() {
        return gauges.sheet(ProjectFilter.all(), TODAY).of(GaugeKind.INVESTMENT_RATE);
    }

    private ProgressDetail detail(ProjectId id) {
        return progress.find(id).orElseThrow();
    }

    private void verifyAll() {
        signIn.as("ducha");
        verification.verify(refs());
    }

    private FigureToVerify onlyWaiting() {
        return verification.waiting(0, 2).rows().getFirst();
    }

    private List<FigureRef> refs() {
        return verification.waiting(0, 100).rows().stream()
                .map(FigureToVerify::ref)
                .toList();
    }

    private static YearPlanDraft plan(String sum, LocalDate startsOn, long version) {
        return new YearPlanDraft(2023, new BigDecimal(sum), startsOn != null, startsOn, "州政府文件", "", version);
    }
}
