package org.chainlead.cockpit.ui;

import static com.github.mvysny.kaributesting.v10.GridKt._size;
import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.chainlead.chain.ChainId;
import org.chainlead.cockpit.Cockpit;
import org.chainlead.cockpit.CockpitFigure;
import org.chainlead.cockpit.CockpitFilter;
import org.chainlead.cockpit.CockpitFixture;
import org.chainlead.cockpit.CockpitNumber;
import org.chainlead.cockpit.CockpitProjects;
import org.chainlead.cockpit.LightBar;
import org.chainlead.common.Light;
import org.chainlead.common.Page;
import org.chainlead.common.ui.Timeline;
import org.chainlead.common.ui.WorkRow;
import org.chainlead.common.ui.chart.Chart;
import org.chainlead.common.ui.chart.ChartCell;
import org.chainlead.common.ui.chart.ChartRow;
import org.chainlead.common.ui.chart.ChartSpec;
import org.chainlead.common.ui.chart.Curves;
import org.chainlead.common.ui.chart.Dial;
import org.chainlead.common.ui.chart.StackedBars;
import org.chainlead.dispatch.RoundFixture;
import org.chainlead.instruction.InstructionId;
import org.chainlead.project.MonthTotal;
import org.chainlead.task.TaskId;
import org.chainlead.task.TaskPages;
import org.chainlead.testing.IntegrationTest;
import org.chainlead.testing.MockedBrowser;
import org.chainlead.testing.SignIn;
import org.chainlead.testing.SqlStatements;
import org.chainlead.testing.TestClock;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Every number of the cockpit has exactly its rows, on the screen and in its file, whoever looks; a leader comes from red to a written 批示. */
@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CockpitViewTests {

    private static final YearMonth MARCH = YearMonth.of(2023, 3);
    private static final String WORDS = "请工信局一周内复工，倒排工期";

    @Autowired
    private ApplicationContext application;

    @Autowired
    private CockpitFixture cockpit;

    @Autowired
    private RoundFixture rounds;

    @Autowired
    private Cockpit numbers;

    @Autowired
    private CockpitProjects projects;

    @Autowired
    private TaskPages tasks;

    @Autowired
    private SignIn signIn;

    @Autowired
    private TestClock clock;

    private MockedBrowser browser;

    @BeforeAll
    void fill() {
        cockpit.start();
    }

    @BeforeEach
    void today() {
        clock.set(CockpitFixture.TODAY);
        browser = MockedBrowser.open(application);
    }

    @AfterEach
    void close() {
        browser.close();
        signIn.out();
    }

    @AfterAll
    void reset() {
        clock.reset();
    }

    @ParameterizedTest
    @CsvSource({
        "zhuren, false, 4, 1, 1, 0, 0",
        "lingdao, false, 2, 1, 1, 0, 0",
        "fu1, false, 2, 1, 1, 0, 0",
        "xian1, false, 1, 0, 0, 0, 0",
        "zhuren, true, 4, 1, 0, 0, 25.0",
        "lingdao, true, 2, 1, 0, 0, 50.0",
        "xian1, true, 1, 0, 0, 0, 0.0"
    })
    void everyNumberHasItsRowsAndIsTheOneExpected(
            String person, boolean past, long underWay, long red, long differing, long overdue, String reported) {
        signIn.as(person);
        CockpitFilter filter = new CockpitFilter(null, null, null, past ? MARCH : null);
        Map<CockpitFigure, CockpitNumber> told = new LinkedHashMap<>();
        numbers.numbers(filter).forEach(number -> told.put(number.figure(), number));
        assertThat(told.get(CockpitFigure.UNDER_WAY).value()).isEqualByComparingTo(String.valueOf(underWay));
        assertThat(told.get(CockpitFigure.RED).value()).isEqualByComparingTo(String.valueOf(red));
        assertThat(told.get(CockpitFigure.DISAGREEING).value()).isEqualByComparingTo(String.valueOf(differing));
        assertThat(told.get(CockpitFigure.REPORTED).value()).isEqualByComparingTo(reported);
        assertThat(told.get(CockpitFigure.OVERDUE).value()).isEqualByComparingTo("0");
        told.put(CockpitFigure.INVESTMENT, projects.investment(filter));
        for (CockpitNumber number : told.values()) {
            RowsBehind behind = RowsBehind.open(number.href());
            assertThat(behind.shown())
                    .as("%s of %s: %s", number.figure(), person, number.href())
                    .isEqualTo(number.rows());
            assertThat(behind.file())
                    .as("file of %s for %s", number.href(), person)
                    .isPresent();
            if (number.figure() == CockpitFigure.INVESTMENT && number.value() != null) {
                assertThat(behind.sum("年度计划")).isEqualByComparingTo(number.base());
                assertThat(behind.sum("本年完成")).isEqualByComparingTo(number.part());
            }
        }
    }

    /** A fortnight after the end of the year nothing is handed in as completed. */
    @ParameterizedTest
    @CsvSource({"zhuren, 4", "lingdao, 2", "fu1, 2", "xian1, 1"})
    void whatIsOverdueHasItsRows(String person, long overdue) {
        clock.set(LocalDate.of(2024, 1, 15));
        signIn.as(person);
        CockpitNumber number = numbers.numbers(new CockpitFilter(null, null, null, null)).stream()
                .filter(each -> each.figure() == CockpitFigure.OVERDUE)
                .findFirst()
                .orElseThrow();
        assertThat(number.value()).isEqualByComparingTo(String.valueOf(overdue));
        assertThat(number.before()).as("March is too long ago").isNull();
        RowsBehind behind = RowsBehind.open(number.href());
        assertThat(behind.shown()).isEqualTo(overdue);
        assertThat(behind.file()).isPresent();
    }

    @ParameterizedTest
    @CsvSource({"zhuren, ''", "lingdao, ''", "fu1, ''", "xian1, ''", "zhuren, ?month=2023-03", "fu1, ?month=2023-03"})
    void everyBarAndCellHasItsRows(String person, String address) {
        signIn.as(person);
        Map<String, Long> counted = new LinkedHashMap<>();
        for (Chart chart : charts(address)) {
            ChartSpec spec = Objects.requireNonNull(chart.spec());
            if (!(spec instanceof Curves || spec instanceof Dial)) {
                spec.rows().forEach(row -> counted(row, counted));
            }
        }
        assertThat(counted).isNotEmpty();
        counted.forEach((href, count) -> {
            RowsBehind behind = RowsBehind.open(href);
            assertThat(behind.shown()).as("%s: %s", person, href).isEqualTo(count);
            assertThat(behind.file())
                    .as("file of %s for %s", href, person)
                    .hasValueSatisfying(lines -> assertThat(lines).hasSize(count.intValue()));
        });
    }

    /** 500 were done and 600 planned in February: each month until then opens what was planned and done until its end. */
    @ParameterizedTest
    @CsvSource({"zhuren, '', 4", "fu1, '', 4", "zhuren, ?month=2023-03, 3"})
    void everyPointOfTheCurveIsTheSumOfItsRowsAndNoneIsDrawnWhereNothingIsVerified(
            String person, String address, int months) {
        signIn.as(person);
        ChartSpec curve = charts(address).stream()
                .map(chart -> Objects.requireNonNull(chart.spec()))
                .filter(Curves.class::isInstance)
                .findFirst()
                .orElseThrow();
        assertThat(curve.rows()).hasSize(months);
        assertThat(curve.rows().subList(2, months))
                .flatExtracting(ChartRow::cells)
                .containsOnly(new ChartCell(null, "未核验", null));
        assertThat(curve.sentence()).isEqualTo("到2023年2月累计计划 0.06 亿元，完成 0.05 亿元；其后月份还没有核验过的完成投资");
        List<ChartRow> told = curve.rows().subList(0, 2);
        assertThat(told)
                .extracting(row -> row.cells().get(1).href())
                .doesNotHaveDuplicates()
                .allMatch(href -> href.contains("mark=PLANNED&on=2023-0"));
        for (ChartRow point : told) {
            for (ChartCell cell : point.cells()) {
                String head = cell == point.cells().getFirst() ? "累计计划" : "本年完成";
                BigDecimal behind =
                        RowsBehind.open(Objects.requireNonNull(cell.href())).sum(head);
                assertThat(Hundreds.number(behind))
                        .as("%s %s", point.name(), head)
                        .isEqualByComparingTo(cell.value());
                assertThat(behind.intValue())
                        .isEqualTo(point.name().equals("1月") ? 0 : head.equals("累计计划") ? 600 : 500);
            }
        }
    }

    @Test
    void whatIsPlannedIsDrawnFurtherThanWhatWasDone() {
        BigDecimal hundred = BigDecimal.valueOf(1_000_000);
        List<MonthTotal> months = List.of(
                new MonthTotal(YearMonth.of(2023, 1), hundred, BigDecimal.ZERO, BigDecimal.ZERO, true, true),
                new MonthTotal(YearMonth.of(2023, 2), hundred, BigDecimal.ZERO, BigDecimal.ZERO, true, false));
        Chart chart = _get(new CurveCard(months, month -> "rows", false), Chart.class);
        ChartSpec curve = Objects.requireNonNull(chart.spec());
        assertThat(curve.rows().getLast().cells())
                .extracting(ChartCell::text, ChartCell::href)
                .containsExactly(tuple("200", "rows"), tuple("未核验", null));
        assertThat(curve.rows().getFirst().cells()).extracting(ChartCell::text).containsExactly("100", "0");
        assertThat(curve.sentence()).startsWith("到2023年1月累计计划 100 亿元，完成 0 亿元；");
    }

    /** Of three planned starts one is made: 40% asks for two by the end of April. */
    @ParameterizedTest
    @CsvSource({"zhuren, ''", "xian1, ''", "zhuren, ?month=2023-03"})
    void whatIsWantingOnTheDialOpensWhoIsNotStarted(String person, String address) {
        signIn.as(person);
        ChartSpec dial = charts(address).stream()
                .map(chart -> Objects.requireNonNull(chart.spec()))
                .filter(Dial.class::isInstance)
                .findFirst()
                .orElseThrow();
        assertThat(dial.rows().getFirst().cells()).extracting(ChartCell::text).containsExactly("3", "1", "2", "2", "1");
        List<Long> behind = dial.rows().getFirst().cells().stream()
                .filter(cell -> cell.href() != null)
                .map(cell -> rows(Objects.requireNonNull(cell.href())))
                .toList();
        assertThat(behind).as("what is worked out opens nothing").containsExactly(3L, 1L, 2L);
        charts(address);
        Anchor open = _get(Anchor.class, spec -> spec.withText("尚未开工 2 个"));
        List<Anchor> candidates = _find(Anchor.class, spec -> spec.withText("看候选项目"));
        assertThat(texts()).anyMatch(text -> text.endsWith("应达 40%，还差 1 个"));
        assertThat(rows(open.getHref())).isEqualTo(2);
        assertThat(candidates).hasSize(address.isEmpty() ? 1 : 0);
        if (address.isEmpty()) {
            RowsBehind.go(candidates.getFirst().getHref());
            assertThat(_size(_get(Grid.class, spec -> spec.withAttribute("aria-label", "可争取开工的项目"))))
                    .isEqualTo(2);
        }
    }

    @Test
    void whatIsNarrowedIsNarrowedEverywhere() {
        signIn.as("zhuren");
        CockpitFilter chain = new CockpitFilter(cockpit.chain, null, null, null);
        CockpitFilter county = new CockpitFilter(null, null, cockpit.county, null);
        assertThat(numbers.numbers(chain).getFirst().rows()).isEqualTo(2);
        assertThat(numbers.numbers(county).getFirst().rows()).isEqualTo(1);
        assertThat(projects.investment(chain).rows()).isZero();
        assertThat(projects.investment(county).part()).isEqualByComparingTo("500");
        for (CockpitFilter filter : List.of(chain, county)) {
            numbers.numbers(filter)
                    .forEach(number -> assertThat(rows(number.href())).isEqualTo(number.rows()));
            assertThat(rows(projects.investment(filter).href()))
                    .isEqualTo(projects.investment(filter).rows());
        }
        CockpitFilter then = new CockpitFilter(cockpit.chain, null, null, MARCH);
        numbers.numbers(then).forEach(number -> assertThat(rows(number.href())).isEqualTo(number.rows()));
        assertThat(numbers.numbers(new CockpitFilter(new ChainId(cockpit.county.uuid()), null, null, MARCH))
                        .getFirst()
                        .rows())
                .isZero();
    }

    @Test
    void changeIsComparedWithThePublishedRoundAndElseNotInvented() {
        signIn.as("zhuren");
        CockpitNumber now = numbers.numbers(CockpitFilter.all()).getFirst();
        assertThat(now.before()).isEqualByComparingTo("4");
        assertThat(now.beforeMonth()).isEqualTo(MARCH);
        CockpitNumber march =
                numbers.numbers(new CockpitFilter(null, null, null, MARCH)).getFirst();
        assertThat(march.before()).isNull();
        assertThat(numbers.numbers(CockpitFilter.all()))
                .filteredOn(number -> number.figure() == CockpitFigure.OVERDUE)
                .singleElement()
                .satisfies(number -> assertThat(number.before()).isEqualByComparingTo("0"));
        assertThat(numbers.numbers(new CockpitFilter(null, null, null, MARCH.minusMonths(1))))
                .isEmpty();
        show("?month=2023-02");
        assertThat(texts()).anyMatch(text -> text.contains("2023年2月没有公布的月调度"));
    }

    /** March is the last one published. */
    @ParameterizedTest
    @CsvSource({"2023-05-04, true", "2023-05-31, true", "2023-06-01, false"})
    void whileLastMonthIsNotPublishedTheOneBeforeIsComparedWithAndNoneThatIsOlder(LocalDate day, boolean compared) {
        clock.set(day);
        signIn.as("zhuren");
        List<CockpitNumber> now = numbers.numbers(CockpitFilter.all());
        assertThat(now)
                .filteredOn(number -> number.figure() != CockpitFigure.REPORTED)
                .hasSize(4)
                .allSatisfy(number -> assertThat(number.beforeMonth()).isEqualTo(compared ? MARCH : null));
        show("");
        assertThat(texts())
                .filteredOn(text -> text.startsWith(compared ? "较3月" : "无上月数据"))
                .hasSizeGreaterThanOrEqualTo(4);
    }

    /** Of March a quarter was reported: while April's round runs that is told, and only its end is compared. */
    @Test
    void theReportsOfARunningRoundAreNotComparedUntilItIsClosed() {
        signIn.as("zhuren");
        show("");
        assertThat(texts()).contains("应报 4 项，未报 4 项；3月公布时 25.0%").doesNotContain("应报 4 项，未报 4 项；较3月 -25.0");
        rounds.closedMonth(MARCH.plusMonths(1));
        show("");
        assertThat(texts()).contains("应报 4 项，未报 4 项；较3月 -25.0").doesNotContain("应报 4 项，未报 4 项；3月公布时 25.0%");
    }

    /** 500 were done in February, nothing since: not even after March and April is it compared with its own end. */
    @ParameterizedTest
    @CsvSource({
        "'', 0, 1, 到2月，较1月 +0.05",
        "2023-03, 0, 1, 到2月，较1月 +0.05",
        "2023-02, 0, 1, 到2月，较1月 +0.05",
        "2023-01, , , 无上月数据"
    })
    void theInvestmentIsComparedWithTheEndOfTheMonthBeforeTheLastOneTold(
            String month, @Nullable BigDecimal before, @Nullable Integer of, String words) {
        signIn.as("zhuren");
        CockpitNumber number = projects.investment(
                new CockpitFilter(null, null, null, month.isEmpty() ? null : YearMonth.parse(month)));
        assertThat(number.before()).isEqualTo(before);
        assertThat(number.beforeMonth()).isEqualTo(of == null ? null : YearMonth.of(2023, of));
        show(month.isEmpty() ? "" : "?month=" + month);
        assertThat(texts()).anyMatch(text -> text.startsWith("年度计划 1.8 亿元的") && text.endsWith(words));
    }

    /** The first unit asks the second; 元谋县 has nothing to do with it and reads nothing of it. */
    @Test
    void difficultiesAreCountedByTheUnitAsked() {
        for (String person : List.of("zhuren", "lingdao", "fu1", "ban1", "fu2")) {
            signIn.as(person);
            show("");
            Anchor asked = _get(Anchor.class, spec -> spec.withText("1 件"));
            assertThat(asked.getHref()).as("of this unit alone").contains("asked=" + cockpit.asked.uuid());
            RowsBehind behind = RowsBehind.open(asked.getHref());
            assertThat(behind.shown()).isEqualTo(1);
            assertThat(behind.file()).isPresent();
        }
        signIn.as("xian1");
        show("");
        assertThat(_get(AskedCard.class).getElement().getTextRecursively()).contains("没有未答复的困难问题");
        RowsBehind.go("difficulties?asked=" + cockpit.asked.uuid());
        assertThat(_find(WorkRow.class)).isEmpty();
        assertThat(texts()).noneMatch(text -> text.contains("用地未落实"));
    }

    @Test
    void whatIsClickedInAPictureOpensTheSameRowsAsItsLink() {
        signIn.as("zhuren");
        Chart chart = charts("").getFirst();
        StackedBars bars = (StackedBars) Objects.requireNonNull(chart.spec());
        int red = bars.heads().indexOf("■ 滞后");
        String[] opened = new String[1];
        chart.onPick(pick -> opened[0] = pick.row() + " " + pick.column() + " " + pick.href());
        ChartEvents.pick(chart, 0, red);
        assertThat(opened[0])
                .isEqualTo(
                        "绿色化工 ■ 滞后 " + bars.rows().getFirst().cells().get(red).href());
        opened[0] = "";
        ChartEvents.pick(chart, 0, 99);
        ChartEvents.pick(chart, 99, 0);
        assertThat(opened[0]).isEmpty();
    }

    /** Open, see red, read, write, see it on the task: five clicks; once the office decides, it is a task of its own. */
    @Test
    void aLeaderComesFromRedToAWrittenInstructionInFiveClicksAndToItsTask() {
        signIn.as("lingdao");
        int clicks = 1; // 驾驶舱 in the menu
        show("");
        _get(Anchor.class, spec -> spec.withAttribute("aria-label", "批示：1.1 建设化工产业集群"));
        Anchor read = _get(_get(RedCard.class), Anchor.class, spec -> spec.withText("1.1 建设化工产业集群"));
        clicks++;
        RowsBehind.go(read.getHref());
        assertThat(texts()).contains("建设化工产业集群").doesNotContain(WORDS);
        clicks++;
        _click(_get(Button.class, spec -> spec.withText("作批示")));
        _setValue(_get(TextArea.class), WORDS);
        clicks++;
        _click(_get(Button.class, spec -> spec.withText("提交批示")));
        String instruction = UI.getCurrent().getActiveViewLocation().getPath();
        clicks++;
        RowsBehind.go(anchor("tasks/" + cockpit.red).getHref());
        assertThat(_get(Timeline.class).getElement().getTextRecursively()).contains("批示", WORDS);
        assertThat(clicks).isLessThan(6);

        TaskId made = cockpit.handed(InstructionId.of(instruction.substring("instructions/".length())));
        RowsBehind.go(instruction);
        RowsBehind.go(anchor("tasks/" + made).getHref());
        assertThat(texts()).contains(CockpitFixture.FOLLOWED);
        assertThat(_get(Timeline.class).getElement().getTextRecursively()).contains(WORDS);
        assertThat(tasks.detail(made).parent()).isEqualTo(cockpit.red);
    }

    @Test
    void whoWritesNoInstructionsIsOfferedNone() {
        signIn.as("fu1");
        show("");
        _assertNone(Anchor.class, spec -> spec.withText("批示"));
        assertThat(texts()).doesNotContain("要我定");
    }

    @Test
    void theMeetingScreenKeepsEachCardUntilItsNewOneIsRead() {
        signIn.as("zhuren");
        show("");
        _click(_get(Button.class, spec -> spec.withText("会议大屏")));
        CockpitView view = _get(CockpitView.class);
        assertThat(view.getClassNames()).contains("meeting");
        RedCard red = _get(RedCard.class);
        NumberTiles tiles = _get(NumberTiles.class);
        String before = subline();
        clock.advance(Duration.ofMinutes(1));
        ScreenEvents.fire("refresh");
        ScreenEvents.fire("refresh");
        assertThat(_get(RedCard.class)).isSameAs(red);
        assertThat(_get(NumberTiles.class)).isSameAs(tiles);
        assertThat(_find(Div.class, spec -> spec.withClasses("coming"))).isEmpty();
        view.loadAll();
        assertThat(_get(RedCard.class)).isNotSameAs(red);
        assertThat(_get(NumberTiles.class)).isNotSameAs(tiles);
        assertThat(_find(LightCard.class)).hasSize(2);
        _get(HeatCard.class);
        _get(AskedCard.class);
        assertThat(subline()).isNotEqualTo(before).contains("09:01");
        ScreenEvents.fire("leave");
        assertThat(view.getClassNames()).doesNotContain("meeting");
    }

    /** Nobody turns a page in a meeting: a renewed card begins with its next rows, after the last with the first. */
    @Test
    void aRenewedCardGoesOnWithItsRows() {
        List<LightBar> bars = Stream.of("甲县", "乙县", "丙县")
                .map(name -> new LightBar(name, Map.of(Light.GREEN, 1L), 1, "tasks", Map.of()))
                .toList();
        LightCard.Fetch fetch = (offset, limit) ->
                new Page<>(bars.stream().skip(offset).limit(limit).toList(), bars.size());
        LightCard first = new LightCard("cockpit.units", 2, 0, fetch);
        LightCard last = new LightCard("cockpit.units", 2, first.following(), fetch);
        assertThat(first.getElement().getTextRecursively()).contains("甲县", "乙县").doesNotContain("丙县");
        assertThat(last.getElement().getTextRecursively()).contains("丙县").doesNotContain("甲县");
        assertThat(List.of(first.offset(), last.offset(), last.following())).containsExactly(0, 2, 0);
    }

    @Test
    void thePrintedPageIsWhole() {
        signIn.as("zhuren");
        RowsBehind.go("cockpit");
        _assertNone(StartCard.class);
        _click(_get(Button.class, spec -> spec.withText("打印一页")));
        assertThat(_find(Div.class, spec -> spec.withClasses("coming"))).isEmpty();
        assertThat(_find(Chart.class)).hasSizeGreaterThanOrEqualTo(4);
        _get(RedCard.class);
        _get(AskedCard.class);
    }

    @Test
    void theStatementsAreBounded() {
        signIn.as("zhuren");
        assertThat(SqlStatements.count(() -> numbers.numbers(CockpitFilter.all())))
                .isLessThanOrEqualTo(14);
        assertThat(SqlStatements.count(() -> show(""))).isLessThanOrEqualTo(170);
    }

    private void counted(ChartRow row, Map<String, Long> counted) {
        for (ChartCell cell : row.cells()) {
            if (cell.href() != null) {
                counted.put(cell.href(), Long.parseLong(cell.text().replaceFirst("/.*", "")));
            }
        }
        if (row.href() != null) {
            counted.put(row.href(), Long.parseLong(row.note()));
        }
    }

    private List<Chart> charts(String address) {
        show(address);
        return _find(Chart.class);
    }

    private void show(String address) {
        RowsBehind.go("cockpit" + address);
        _get(CockpitView.class).loadAll();
    }

    private static Anchor anchor(String href) {
        return _find(Anchor.class).stream()
                .filter(anchor -> anchor.getHref().equals(href))
                .findFirst()
                .orElseThrow();
    }

    private static long rows(String href) {
        return RowsBehind.open(href).shown();
    }

    private static String subline() {
        return _get(Div.class, spec -> spec.withClasses("cockpit"))
                .getElement()
                .getTextRecursively()
                .replaceFirst("只计已核验.*", "");
    }

    private static List<String> texts() {
        return _find(Component.class).stream()
                .map(component -> component.getElement().getText())
                .toList();
    }
}
