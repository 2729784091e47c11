package org.chainlead.project.ui;

import static com.github.mvysny.kaributesting.v10.GridKt._get;
import static com.github.mvysny.kaributesting.v10.GridKt._getCellComponent;
import static com.github.mvysny.kaributesting.v10.GridKt._size;
import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._assertOne;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.DownloadKt;
import com.github.mvysny.kaributesting.v10.GridKt;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.chainlead.common.ui.EmptyState;
import org.chainlead.common.ui.ReasonList;
import org.chainlead.common.ui.RestoredNotice;
import org.chainlead.org.UnitRef;
import org.chainlead.project.FigureToVerify;
import org.chainlead.project.FourProjects;
import org.chainlead.project.GaugeKind;
import org.chainlead.project.GaugeLine;
import org.chainlead.project.MonthEntry;
import org.chainlead.project.MonthRow;
import org.chainlead.project.NegotiationRow;
import org.chainlead.project.ProjectFixture;
import org.chainlead.project.ProjectId;
import org.chainlead.project.ProjectMonths;
import org.chainlead.project.ProjectQueries;
import org.chainlead.project.ProjectRow;
import org.chainlead.project.ResourceKind;
import org.chainlead.project.StageMove;
import org.chainlead.testing.FreshDatabase;
import org.chainlead.testing.IntegrationTest;
import org.chainlead.testing.MockedBrowser;
import org.chainlead.testing.OpenedList;
import org.chainlead.testing.SignIn;
import org.chainlead.testing.SqlStatements;
import org.chainlead.testing.StartsFrom;
import org.chainlead.testing.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A unit moves, plans and fills in its projects, the office verifies, the figures say what is behind them. */
@IntegrationTest
@FreshDatabase
@StartsFrom(FourProjects.class)
class ProjectFiguresViewTests {

    private static final int GRID_PAGE = 20;
    private static final LocalDate TODAY = LocalDate.of(2023, 6, 15);

    @Autowired
    private ApplicationContext application;

    @Autowired
    private ProjectFixture fixture;

    @Autowired
    private ProjectQueries queries;

    @Autowired
    private ProjectMonths months;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private SignIn signIn;

    @Autowired
    private TestClock clock;

    private List<ProjectId> four = List.of();
    private MockedBrowser browser;

    @BeforeEach
    void open() {
        four = fixture.ids();
        clock.set(TODAY);
        as("fu1");
    }

    @AfterEach
    void close() {
        browser.close();
        clock.reset();
        signIn.out();
    }

    @Test
    void aStageIsMovedOnThePageOfTheProject() {
        go("projects/" + four.getFirst());
        _click(button("变更阶段"));
        _setValue(moves(), new StageMove(org.chainlead.project.ProjectStage.RESERVE, true));
        _click(button("确定"));
        assertThat(_get(Paragraph.class, spec -> spec.withText("从前期退回储备没有写明原因。请填写原因。")))
                .isNotNull();
        _setValue(_get(TextArea.class, spec -> spec.withLabel("原因")), "用地没有落实");
        _click(button("确定"));

        assertThat(texts()).contains("原因：用地没有落实", "2023年3月13日 至 2023年6月15日，共 94 天 · 督查室 ducha · 3月13日 09:00 登记");
    }

    @Test
    void whoReadsThePublishedListAloneSeesTheStagesAndNothingElse() {
        as("fu2");
        go("projects/" + four.getFirst());
        assertThat(texts()).contains("现处阶段").doesNotContain("投资项目代码");
        _assertNone(Button.class, spec -> spec.withText("变更阶段"));
    }

    @Test
    void aPlanIsEnteredVerifiedAndCountedAndTheFigureOpensItsRows() throws IOException {
        go("projects/" + four.getFirst());
        _click(button("填报年度计划"));
        _setValue(_get(BigDecimalField.class), new BigDecimal("10000"));
        _setValue(_get(Checkbox.class, spec -> spec.withLabel("年度计划开工")), true);
        _setValue(_get(DatePicker.class, spec -> spec.withLabel("计划开工日期")), LocalDate.of(2023, 4, 20));
        _setValue(_get(TextArea.class, spec -> spec.withLabel("依据")), "州政府文件");
        _click(button("确定"));
        assertThat(texts()).contains("待核验", "计划投资 10,000 万元，计划 2023年4月20日 开工");
        assertThat(exports())
                .as("cards that have rows, each link by its own name")
                .containsExactly("导出 Excel：五库一清单：阶段变更经过", "导出 Excel：年度计划", "导出 Excel：办理经过");
        assertThat(exported(_get(Anchor.class, spec -> spec.withAttribute("aria-label", "导出 Excel：年度计划"))))
                .startsWith("年度计划", "筛选条件：项目名称：单晶硅拉棒生产线项目；序号：1")
                .contains("2023 年度");

        as("ducha");
        go("projects/progress");
        assertThat(texts()).contains("缺年度计划，无法计算");
        go("projects/verify");
        Grid<FigureToVerify> waiting = grid("项目数据待核验");
        assertThat(_get(waiting, 0).words()).isEqualTo("2023年度计划投资 10,000 万元，计划 2023年4月20日 开工");
        _click(_find((Component) _getCellComponent(waiting, 0, "acts"), Button.class)
                .getLast());
        assertThat(_get(TextArea.class).getMaxLength())
                .as("as the service takes it")
                .isEqualTo(500);
        _click(button("取消"));
        waiting.select(_get(waiting, 0));
        _click(button("核验所选"));
        _click(_find(Button.class, spec -> spec.withText("核验通过")).getLast());
        assertThat(_size(waiting)).isZero();

        go("projects/progress");
        assertThat(texts()).contains("0.0%", "目标 60%，还差 1 个；3 个项目缺年度计划", "还差 1 个");
        assertThat(exports()).containsExactly("导出 Excel：开工竞赛", "导出 Excel：可争取开工的项目", "导出 Excel：分县市、产业链、部门");
        everyGaugeOfALineOpensItsRows();
        Anchor planned = _get(Anchor.class, spec -> spec.withAttribute("aria-label", "开工率，年度计划开工项目 1 个，查看这些项目"));
        browserGoes(planned.getHref());
        Grid<ProjectRow> rows = grid("重大项目");
        assertThat(_size(rows)).isEqualTo(1);
        assertThat(_get(rows, 0).plan()).isEqualByComparingTo("10000");
        _assertOne(Checkbox.class, spec -> spec.withLabel("年度计划开工项目（截至2023年6月15日）"));
    }

    /** The line of 元谋县 has two projects, one with the plan of 10000 to start. */
    private void everyGaugeOfALineOpensItsRows() {
        Grid<GaugeLine> lines = grid("项目进度：按建设地点");
        Map<String, List<String>> cells = new LinkedHashMap<>();
        for (GaugeKind kind : GaugeKind.values()) {
            cells.put(
                    kind.name(),
                    _find((Component) _getCellComponent(lines, 0, kind.name()), Anchor.class).stream()
                            .map(link -> link.getText() + " " + rowsBehind(link.getHref()))
                            .toList());
        }
        assertThat(cells)
                .containsEntry("START_RATE", List.of("0.0% 0", "还差 1 个 1", "0 个 0", "1 个 1"))
                .containsEntry("INVESTMENT_RATE", List.of("0.0% 1", "0 万元 1", "10,000 万元 1"))
                .containsEntry("RESERVE_COUNT", List.of("0.00 倍 0", "0 个 0", "1 个 1"))
                .containsEntry("RESERVE_SUM", List.of("0.00 倍 0", "0 万元 0", "10,000 万元 1"))
                .containsEntry("CONVERSION_RATE", List.of("0.0% 0", "0 个 0", "2 个 2"));
    }

    private long rowsBehind(String href) {
        return queries.totals(
                        ProjectAddress.read(com.vaadin.flow.router.QueryParameters.fromString(href.split("\\?")[1])))
                .count();
    }

    @Test
    void filesAndFiguresThatAreAskedAboutStandInOneAnothersPlace() throws IOException {
        as("ducha");
        browserGoes("projects/checks?list=FILES");
        assertThat(_size(grid("佐证文件待核对"))).isZero();
        _assertNone(Grid.class, spec -> spec.withAttribute("aria-label", "请核对"));
        assertThat(exported()).startsWith("佐证文件核对", "筛选条件：待核对");
        _click(_get(NativeButton.class, spec -> spec.withText("佐证文件已核对")));
        assertThat(exported()).startsWith("佐证文件核对", "筛选条件：已核对");
        _click(_get(NativeButton.class, spec -> spec.withText("待核对")));
        assertThat(exported()).startsWith("请核对", "筛选条件：待核对");
        assertThat(_size(grid("请核对"))).isZero();
        _assertNone(Grid.class, spec -> spec.withAttribute("aria-label", "佐证文件待核对"));
    }

    /** From the question to the end in three acts; the one with figures stays, and who comes second is told. */
    @Test
    void thePairThatIsAskedAboutIsMadeOneOnTheSpot() {
        fixture.alike(four.get(1), four.get(2));
        fixture.toStart(four.get(2), "fu2", "州政府文件");
        as("zhuren");
        go("projects/checks");
        assertThat(_size(grid("请核对"))).isEqualTo(1);
        assertThat(grid("请核对").getColumnByKey("decision").isVisible()).isFalse();
        _click(mergeButton());
        String follows = _get(MergeFields.class).getElement().getTextRecursively();
        assertThat(follows).as("the one with a plan stays").contains("总投资只计“绿色食品产业园项目”", "“绿色食品产业园项目（一期）”不再出现");
        assertThat(_get(MergeFields.class).value().otherStays()).isFalse();
        _click(_find(Button.class, spec -> spec.withText("并入")).getLast());
        assertThat(refusals()).contains("没有写明原因");
        _setValue(_get(TextArea.class, spec -> spec.withLabel("并入的原因和依据")), "同一项目");
        fixture.toReserve(four.get(1), "jing1");
        _click(_find(Button.class, spec -> spec.withText("并入")).getLast());
        assertThat(refusals()).contains("别人已经修改过");
        assertThat(_get(MergeFields.class).getElement().getTextRecursively()).contains("另一个的“储备”只留在它的页面");
        assertThat(_get(MergeFields.class).value().reason()).isEqualTo("同一项目");
        _click(_find(Button.class, spec -> spec.withText("并入")).getLast());
        _assertNone(MergeFields.class);
        assertThat(_size(grid("请核对"))).isZero();

        fixture.alike(four.get(0), four.get(3));
        go("projects");
        go("projects/checks");
        Button late = mergeButton();
        fixture.folded(four.get(0), four.get(3));
        _click(late);
        _assertNone(MergeFields.class);
        assertThat(refusals()).contains("“高标准农田建设项目（一期）”已由督查室 ducha并入“高标准农田建设项目”。");
        assertThat(_size(grid("请核对"))).isZero();

        go("projects/" + four.get(3));
        Button other = _get(Button.class, spec -> spec.withText("与其他项目合并"));
        fixture.folded(four.get(3), four.get(2));
        _click(other);
        assertThat(refusals()).containsOnlyOnce("“高标准农田建设项目”已由督查室 ducha并入“绿色食品产业园项目”。");
        _assertOne(Button.class, spec -> spec.withText("撤销并入"));
    }

    private static String refusals() {
        return String.join(
                "",
                _find(ReasonList.class).stream()
                        .map(list -> list.getElement().getTextRecursively())
                        .toList());
    }

    private static Button mergeButton() {
        return _find((Component) _getCellComponent(grid("请核对"), 0, "acts"), Button.class)
                .getLast();
    }

    /** The lines above the list that 导出 Excel hands out now. */
    private static List<String> exported() throws IOException {
        return exported(_get(Anchor.class, spec -> spec.withText("导出 Excel")));
    }

    /** What the page's links to files are called. */
    private static List<String> exports() {
        return _find(Anchor.class, spec -> spec.withText("导出 Excel")).stream()
                .map(link -> link.getElement().getAttribute("aria-label"))
                .toList();
    }

    private static List<String> exported(Anchor link) throws IOException {
        return OpenedList.cells(new ByteArrayInputStream(DownloadKt._download(link))).stream()
                .map(List::getFirst)
                .toList();
    }

    @Test
    void theRatesOf要素OpenTheirListsWhichStandInTheAddress() {
        fixture.asked(four.getFirst(), "jing1", fixture.unit("州农业农村局"), "新增用地120亩");
        as("ducha");
        go("projects/resources");
        browserGoes(_find(Anchor.class, spec -> spec.withClasses("figure"))
                .getFirst()
                .getHref());
        assertThat(address()).isEqualTo("projects/resources?list=ACCEPTED");
        _assertNone(ResourceLine.class);
        _click(_get(NativeButton.class, spec -> spec.withText("全部")));
        assertThat(address()).isEqualTo("projects/resources?list=ALL");
        assertThat(_find(ResourceLine.class)).hasSize(1);
        ComboBox<ResourceKind> kind = kind();
        _setValue(kind, ResourceKind.POWER);
        assertThat(address()).contains("list=ALL", "kind=POWER");
        _assertNone(ResourceLine.class);

        as("fu2");
        browserGoes("projects/resources?list=ALL");
        _click(_find(_get(ResourceLine.class), Button.class).getLast());
        assertThat(_get(TextArea.class).getMaxLength())
                .as("as the service takes it")
                .isEqualTo(500);
    }

    @SuppressWarnings("unchecked")
    private static ComboBox<ResourceKind> kind() {
        return _get(ComboBox.class, spec -> spec.withPlaceholder("要素"));
    }

    private static String address() {
        return UI.getCurrent().getInternals().getActiveViewLocation().getPathWithQueryParameters();
    }

    @Test
    void theMonthIsTypedInPlaceKeptAndHandedIn() {
        go("projects/months/2023-05");
        type(0, "done", "五百");
        type(1, "done", "70.5");
        go("projects");
        go("projects/months/2023-05");
        _assertOne(RestoredNotice.class);
        assertThat(field(0, "done").getValue()).isEqualTo("五百");

        _click(button("报送 2 个项目"));
        assertThat(_find(Paragraph.class).stream().map(Paragraph::getText))
                .anyMatch(text -> text.contains("“单晶硅拉棒生产线项目”的当月完成“五百”不是金额"));
        type(0, "done", "500");
        _click(button("报送 2 个项目"));
        assertThat(_get(months(), 0).mark()).isNotNull();
        assertThat(_get(months(), 0).entry().done()).isEqualTo("500");
        go("projects/" + four.getFirst());
        assertThat(texts()).contains("完成 500 万元，当月计划 未填，本年累计 500 万元");
    }

    /** What another tab, or somebody else, does to the sheet meanwhile costs no line, and is shown before it is overwritten. */
    @Test
    void aMonthTypedInTwoTabsKeepsBoth() {
        YearMonth may = YearMonth.of(2023, 5);
        go("projects/months/2023-05");
        type(0, "done", "500");
        MonthEntry other = _get(months(), 1).entry();
        months.keep(may, new MonthEntry(other.project(), "", "70", "", other.version()));
        type(0, "note", "按月报");
        go("projects/months/2023-05");
        assertThat(field(0, "note").getValue()).isEqualTo("按月报");
        assertThat(field(1, "done").getValue()).isEqualTo("70");

        months.save(may, List.of(new MonthEntry(other.project(), "90", "60", "", other.version())));
        _click(button("报送 2 个项目"));
        assertThat(_find(Paragraph.class).stream().map(Paragraph::getText))
                .anyMatch(text -> text.contains("在另一窗口填报过。请刷新页面"));
        go("projects/months/2023-05");
        assertThat(field(1, "done").getValue()).isEqualTo("70");
        assertThat(_getCellComponent(months(), 1, "state").getElement().getTextRecursively())
                .contains("现为：完成 60，计划 90，说明：未填");
        _click(button("报送 2 个项目"));
        assertThat(_get(months(), 1).entry().done()).isEqualTo("70");
        type(1, "done", "80");
        type(1, "done", "70");
        go("projects/months/2023-05");
        _assertNone(RestoredNotice.class);
    }

    /** What is typed outlives the session, a wrong year and what somebody else entered meanwhile. */
    @Test
    void aPlanAndAContractThatAreTypedAreKeptUntilTheyAreHandedIn() {
        String page = "projects/" + four.getFirst();
        go(page);
        _click(button("填报年度计划"));
        _setValue(_get(BigDecimalField.class), new BigDecimal("8000"));
        _setValue(basis(), "州政府文件");
        _setValue(years(), 2024);
        assertThat(_get(BigDecimalField.class).getValue())
                .as("of no other year")
                .isEqualByComparingTo("8000");
        _setValue(basis(), "省政府文件");
        _setValue(years(), 2023);
        assertThat(basis().getValue()).as("as it was left").isEqualTo("州政府文件");
        fixture.toStart(four.getFirst(), "jing1", "批复");

        as("fu1");
        go(page);
        _click(button("填报年度计划"));
        _assertOne(RestoredNotice.class);
        assertThat(_get(BigDecimalField.class).getValue()).isEqualByComparingTo("8000");
        assertThat(basis().getValue()).isEqualTo("州政府文件");
        assertThat(_get(Paragraph.class, spec -> spec.withClasses("changed-meanwhile"))
                        .getText())
                .contains("现为：计划投资 4,000 万元，计划 2023年5月20日 开工");
        _click(button("确定"));
        assertThat(texts()).contains("计划投资 8,000 万元");
        _click(button("填报年度计划"));
        _assertNone(RestoredNotice.class);
        _click(button("取消"));

        _click(button("填报合同投资"));
        _setValue(_get(BigDecimalField.class), new BigDecimal("900"));
        as("fu1");
        go(page);
        _click(button("填报合同投资"));
        _assertOne(RestoredNotice.class);
        assertThat(_get(BigDecimalField.class).getValue()).isEqualByComparingTo("900");
        _setValue(basis(), "投资协议");
        _click(button("确定"));
        assertThat(texts()).contains("900 万元");
        _click(button("更正合同投资"));
        _assertNone(RestoredNotice.class);
    }

    private static TextArea basis() {
        return _get(TextArea.class, spec -> spec.withLabel("依据"));
    }

    /** A pasted sheet of plans outlives the dialog and the session, wrong lines too, until it is handed in. */
    @Test
    void aPastedSheetOfPlansIsKeptUntilItIsHandedIn() {
        String wrong = "单晶硅拉棒生产线项目\t1\t很多\t\t州政府文件";
        go("projects/months/2023-05");
        _click(button("批量填报年度计划"));
        _setValue(years(), 2024);
        _setValue(pasted(), wrong);
        handIn();
        assertThat(_find(Paragraph.class).stream().map(Paragraph::getText))
                .anyMatch(text -> text.contains("年度计划投资“很多”不是金额"));

        as("fu1");
        go("projects/months/2023-05");
        _click(button("批量填报年度计划"));
        _assertOne(RestoredNotice.class);
        assertThat(pasted().getValue()).isEqualTo(wrong);
        assertThat(years().getValue()).isEqualTo(2024);
        _setValue(years(), 2023);
        _setValue(pasted(), wrong.replace("很多", "3000"));
        handIn();

        _click(button("批量填报年度计划"));
        _assertNone(RestoredNotice.class);
        assertThat(pasted().getValue()).isEmpty();
    }

    /** The page behind the dialog hands in by the same word. */
    private static void handIn() {
        _click(_find(Button.class, spec -> spec.withText("报送")).getLast());
    }

    private static TextArea pasted() {
        return _get(TextArea.class, spec -> spec.withLabel("粘贴计划表"));
    }

    @SuppressWarnings("unchecked")
    private static Select<Integer> years() {
        return _get(Select.class, spec -> spec.withLabel("年度"));
    }

    @Test
    void milestonesAreLaidOutBackwardsFromTheTarget() {
        go("projects/" + four.getFirst());
        _click(button("编辑节点"));
        _setValue(_get(DatePicker.class, spec -> spec.withLabel("目标日期（如计划开工日）")), LocalDate.of(2023, 9, 28));
        _click(button("按目标日期倒排"));

        as("fu1");
        go("projects/" + four.getFirst());
        _click(button("编辑节点"));
        _assertOne(RestoredNotice.class);
        _click(button("确定"));
        assertThat(texts()).contains("施工许可", "应于 2023年9月18日 完成", "已完成 0/8");
    }

    /** What another unit reported is told by one sentence, and stands in no one's way. */
    @Test
    void aProjectInNegotiationIsEnteredSignedAndKeptFromOthers() {
        go("projects/negotiations");
        enterNegotiation("年产5万吨石英砂项目", "甲集团");
        assertThat(_size(negotiations())).isEqualTo(1);
        String page = ((Anchor) _getCellComponent(negotiations(), 0, "name")).getHref();
        go(page);
        _click(button("修改"));
        _setValue(_get(TextField.class, spec -> spec.withLabel("投资方")), "甲集团公司");
        _click(button("确定"));
        assertThat(texts()).anyMatch(text -> text.contains("原登记内容：年产5万吨石英砂项目，投资方甲集团，总投资32,100万元"));

        as("fu2");
        go(page);
        assertThat(_find(EmptyState.class)).hasSize(1);
        assertThat(texts()).noneMatch(text -> text.contains("甲集团") || text.contains("石英砂"));
        go("projects/negotiations");
        assertThat(_size(negotiations())).isZero();
        enterNegotiation("年产5万吨石英砂项目", "乙集团");
        assertThat(_find(Paragraph.class).stream().map(Paragraph::getText)).contains("另有单位报送相似项目，请与招商委办核对");
        assertThat(_size(negotiations())).isZero();
        _setValue(_get(Checkbox.class, spec -> spec.withLabel("已看过相似项目，仍要保存")), true);
        _click(button("确定"));
        assertThat(_get(negotiations(), 0).draft().partner()).isEqualTo("乙集团");

        as("fu1");
        go("projects/negotiations");
        Div acts = (Div) _getCellComponent(negotiations(), 0, "acts");
        _click(acts.getChildren()
                .filter(Button.class::isInstance)
                .map(Button.class::cast)
                .filter(button -> button.getText().equals("签约"))
                .findFirst()
                .orElseThrow());
        _click(_find(Button.class, spec -> spec.withText("签约")).getLast());
        assertThat(texts()).contains("现处阶段", "原因：签约");
        assertThat(_find(DescriptionList.Description.class))
                .extracting(DescriptionList.Description::getText)
                .contains("甲集团公司")
                .anyMatch(text -> text.contains("登记为在谈项目"));
    }

    /** A dialog that is lost with its page or its session costs nobody a word; once done, the next one is empty. */
    @Test
    void whatIsTypedIntoAFormOfAProjectIsKeptUntilItIsDone() {
        String page = "projects/" + four.getFirst();
        go(page);
        typeInto("变更阶段", "原因", "用地没有落实");
        typeInto("提出要素需求", "需要什么", "新增用地120亩");
        go(page);
        _click(started());
        _setValue(_get(TextArea.class, spec -> spec.withLabel("依据")), "施工许可证");
        go("projects/negotiations");
        typeLine("登记在谈项目", "年产5万吨石英砂项目");

        as("fu1");
        go(page);
        assertThat(typedIn("变更阶段", "原因")).isEqualTo("用地没有落实");
        _setValue(moves(), new StageMove(org.chainlead.project.ProjectStage.RESERVE, true));
        _click(button("确定"));
        assertThat(typedIn("提出要素需求", "需要什么")).isEqualTo("新增用地120亩");
        _click(button("取消"));
        _click(started());
        _assertOne(RestoredNotice.class);
        assertThat(_get(TextArea.class, spec -> spec.withLabel("依据")).getValue())
                .isEqualTo("施工许可证");
        _click(button("取消"));
        go("projects/negotiations");
        enterNegotiation(null, "甲集团");
        assertThat(_get(negotiations(), 0).draft().name()).isEqualTo("年产5万吨石英砂项目");
        _click(button("登记在谈项目"));
        _assertNone(RestoredNotice.class);
        _click(button("取消"));
        go(page);
        _click(button("变更阶段"));
        _assertNone(RestoredNotice.class);
        fixture.asked(four.getFirst(), "jing1", fixture.unit("州农业农村局"), "新增用地120亩");
        as("ducha");
        go(page);
        typeInto("登记联审", "联审意见", "同意先行用地");
        as("ducha");
        go(page);
        assertThat(typedIn("登记联审", "联审意见")).isEqualTo("同意先行用地");
    }

    /** Also the one text or number a small dialog asks for; thrown away it is gone, and done too. */
    @Test
    void whatASmallDialogAsksForIsKeptUntilItIsDone() {
        String page = "projects/" + four.getFirst();
        go(page);
        _click(button("登记项目代码"));
        _setValue(code(), "2302-532301");
        _click(button("取消"));
        go("projects/negotiations");
        enterNegotiation("年产5万吨石英砂项目", "甲集团");
        String talks = ((Anchor) _getCellComponent(negotiations(), 0, "name")).getHref();
        go(talks);
        _click(button("签约"));
        _setValue(_get(DatePicker.class), LocalDate.of(2023, 6, 14));
        _click(button("取消"));
        typeInto("终止洽谈", "原因", "对方撤资");
        fixture.oddMonths(four.getFirst(), "jing1");

        as("fu1");
        go(page);
        _click(button("登记项目代码"));
        assertThat(code().getValue()).isEqualTo("2302-532301");
        _click(button("取消"));
        go(talks);
        _click(button("签约"));
        assertThat(_get(DatePicker.class).getValue()).isEqualTo(LocalDate.of(2023, 6, 14));
        _click(button("取消"));
        assertThat(typedIn("终止洽谈", "原因")).isEqualTo("对方撤资");
        _click(button("不要了，重新填写"));
        assertThat(_get(TextArea.class).getValue()).isEmpty();
        _click(button("取消"));
        go(talks);
        _click(button("终止洽谈"));
        _assertNone(RestoredNotice.class);

        as("zhuren");
        go("projects/verify");
        _click(giveBack());
        _setValue(_get(TextArea.class), "与月报不一致");
        _click(button("取消"));
        go("projects/checks");
        _click(check());
        _setValue(_get(TextArea.class), "已问过单位");
        _click(button("取消"));
        go("projects/progress");
        _click(button("设置目标"));
        _setValue(multiple(), new BigDecimal("1.7"));
        _setValue(jump(), new BigDecimal("4.5"));
        _setValue(startByJune(), 55);
        as("zhuren");
        go("projects/progress");
        _click(button("设置目标"));
        assertThat(multiple().getValue()).isEqualByComparingTo("1.7");
        assertThat(jump().getValue()).isEqualByComparingTo("4.5");
        assertThat(startByJune().getValue()).isEqualTo(55);
        _click(button("取消"));
        go("projects/checks");
        _click(check());
        assertThat(_get(TextArea.class).getValue()).isEqualTo("已问过单位");
        _click(button("取消"));
        go("projects/verify");
        long waiting = _size(waiting());
        _click(giveBack());
        _assertOne(RestoredNotice.class);
        assertThat(_get(TextArea.class).getValue()).isEqualTo("与月报不一致");
        _click(_find(Button.class, spec -> spec.withText("退回")).getLast());
        assertThat(_size(waiting())).isEqualTo(waiting - 1);
        assertThat(jdbc.sql("select count(*) from reason_draft")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    private static TextField code() {
        return _get(TextField.class, spec -> spec.withLabel("投资项目代码"));
    }

    private static BigDecimalField multiple() {
        return _get(BigDecimalField.class, spec -> spec.withLabel("储备项目数为年度计划项目数的倍数"));
    }

    private static BigDecimalField jump() {
        return _get(BigDecimalField.class, spec -> spec.withLabel("当月超过上月几倍即提示核对"));
    }

    private static IntegerField startByJune() {
        return _get(IntegerField.class, spec -> spec.withLabel("6月底开工率（%）"));
    }

    private static Grid<FigureToVerify> waiting() {
        return grid("项目数据待核验");
    }

    private static Button check() {
        return _find((Component) _getCellComponent(grid("请核对"), 0, "acts"), Button.class)
                .getFirst();
    }

    private static Button giveBack() {
        return _find((Component) _getCellComponent(waiting(), 0, "acts"), Button.class)
                .getLast();
    }

    /** Another person of the unit changed it meanwhile: what was typed comes back beside what stands there now, and may be saved. */
    @Test
    void whatWasTypedOfAProjectInNegotiationStandsOverWhatAnotherSavedMeanwhile() {
        go("projects/negotiations");
        enterNegotiation("年产5万吨石英砂项目", "甲集团");
        String page = ((Anchor) _getCellComponent(negotiations(), 0, "name")).getHref();
        go(page);
        typeLine("修改", "年产8万吨石英砂项目");
        as("jing1");
        go(page);
        _click(button("修改"));
        _assertNone(RestoredNotice.class);
        _setValue(_get(TextField.class, spec -> spec.withLabel("投资方")), "乙集团");
        _click(button("确定"));

        as("fu1");
        go(page);
        _click(button("修改"));
        assertThat(_find(Paragraph.class).stream().map(Paragraph::getText))
                .anyMatch(text -> text.startsWith("您填写期间，别人已把这个项目改为：年产5万吨石英砂项目，投资方乙集团"));
        _click(button("确定"));
        assertThat(texts()).anyMatch(text -> text.contains("年产8万吨石英砂项目"));
    }

    /** The button beside 开工. */
    private static Button started() {
        return _get(Button.class, spec -> spec.withAttribute("aria-label", "填报开工日期"));
    }

    private static void typeInto(String form, String label, String words) {
        _click(button(form));
        _setValue(_get(TextArea.class, spec -> spec.withLabel(label)), words);
    }

    private static void typeLine(String form, String name) {
        _click(button(form));
        _setValue(_get(TextField.class, spec -> spec.withLabel("项目名称")), name);
    }

    private static String typedIn(String form, String label) {
        _click(button(form));
        _assertOne(RestoredNotice.class);
        return _get(TextArea.class, spec -> spec.withLabel(label)).getValue();
    }

    /** @param name null to leave what stands there */
    @SuppressWarnings("unchecked")
    private static void enterNegotiation(@org.jspecify.annotations.Nullable String name, String partner) {
        _click(button("登记在谈项目"));
        if (name != null) {
            _setValue(_get(TextField.class, spec -> spec.withLabel("项目名称")), name);
        }
        _setValue(_get(TextField.class, spec -> spec.withLabel("投资方")), partner);
        _setValue(_get(BigDecimalField.class), new BigDecimal("32100"));
        ComboBox<UnitRef> county = _get(ComboBox.class, spec -> spec.withLabel("所在县市"));
        _setValue(county, county.getListDataView().getItem(0));
        _click(button("确定"));
    }

    private static Grid<NegotiationRow> negotiations() {
        return grid("在谈项目");
    }

    /** Of every screen over projects: with one figure of one project, and with many of many. */
    @Test
    void moreRowsTakeNoMoreStatements() {
        fixture.filled(four.getFirst(), "jing1", "第一份");
        fixture.asked(four.getFirst(), "jing1", fixture.unit("州农业农村局"), "需要用地");
        as("zhuren");
        List<Long> few = statements();
        fixture.many(20, "绿色硅");
        for (ProjectId id : fixture.ids()) {
            if (!id.equals(four.getFirst())) {
                fixture.filled(id, fixture.staffOf(id), "又一份");
                fixture.asked(id, fixture.staffOf(id), fixture.unit("元谋县"), "需要用水");
            }
            fixture.oddMonths(id, fixture.staffOf(id));
            fixture.asked(id, fixture.staffOf(id), fixture.unit("州农业农村局"), "需要用地");
        }
        as("zhuren");
        assertThat(statements()).isEqualTo(few);
    }

    private List<Long> statements() {
        return List.of(
                        "projects",
                        "projects/progress",
                        "projects/" + four.getFirst(),
                        "projects/checks",
                        "projects/verify",
                        "projects/resources")
                .stream()
                .map(screen -> SqlStatements.count(() -> {
                    go(screen);
                    _find(Grid.class).forEach(grid -> GridKt._fetch(grid, 0, GRID_PAGE));
                }))
                .toList();
    }

    @SuppressWarnings("unchecked")
    private static Select<StageMove> moves() {
        return _get(Select.class, spec -> spec.withLabel("转到"));
    }

    private static Button button(String text) {
        return _get(Button.class, spec -> spec.withText(text));
    }

    @SuppressWarnings("unchecked")
    private static <T> Grid<T> grid(String name) {
        return _get(Grid.class, spec -> spec.withAttribute("aria-label", name));
    }

    private static Grid<MonthRow> months() {
        return grid("月度投资填报表");
    }

    private static TextField field(int row, String key) {
        return (TextField) _getCellComponent(months(), row, key);
    }

    private static void type(int row, String key, String text) {
        _setValue(field(row, key), text);
    }

    private static List<String> texts() {
        return java.util.stream.Stream.concat(
                        _find(Span.class).stream().map(Span::getText),
                        _find(Div.class).stream().map(Div::getText))
                .toList();
    }

    private static void go(String place) {
        UI.getCurrent().navigate(place);
    }

    private static void browserGoes(String href) {
        String[] parts = href.split("\\?", 2);
        UI.getCurrent().navigate(parts[0], com.vaadin.flow.router.QueryParameters.fromString(parts[1]));
    }

    private void as(String person) {
        if (browser != null) {
            browser.close();
        }
        signIn.as(person);
        browser = MockedBrowser.open(application);
    }
}
