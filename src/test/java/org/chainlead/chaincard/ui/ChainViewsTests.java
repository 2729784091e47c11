package org.chainlead.chaincard.ui;

import static com.github.mvysny.kaributesting.v10.GridKt._get;
import static com.github.mvysny.kaributesting.v10.GridKt._getCellComponent;
import static com.github.mvysny.kaributesting.v10.GridKt._getFormattedRow;
import static com.github.mvysny.kaributesting.v10.GridKt._size;
import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._assertOne;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import org.chainlead.chaincard.ChainFixture;
import org.chainlead.chaincard.ChainRow;
import org.chainlead.common.Light;
import org.chainlead.common.ui.BigFigure;
import org.chainlead.common.ui.LightBadge;
import org.chainlead.common.ui.RestoredNotice;
import org.chainlead.common.ui.StatusTag;
import org.chainlead.indicator.IndicatorFixture;
import org.chainlead.indicator.IndicatorId;
import org.chainlead.indicator.IndicatorRow;
import org.chainlead.task.TaskFixture;
import org.chainlead.testing.IntegrationTest;
import org.chainlead.testing.MockedBrowser;
import org.chainlead.testing.SignIn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** The list of chains, a card that is filled in, and its settings. */
@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ChainViewsTests {

    @Autowired
    private ApplicationContext application;

    @Autowired
    private ChainFixture chains;

    @Autowired
    private TaskFixture tasks;

    @Autowired
    private IndicatorFixture indicators;

    @Autowired
    private SignIn signIn;

    private MockedBrowser browser;

    @BeforeAll
    void fill() {
        chains.start();
    }

    @AfterEach
    void close() {
        browser.close();
        signIn.out();
    }

    @Test
    void theListLeadsToTheCardTheTasksAndTheProjects() {
        open("fu1");
        UI.getCurrent().navigate("chains");

        assertThat(_size(list())).isEqualTo(2);
        assertThat(_get(list(), 0).name()).isEqualTo("绿色化工");
        assertThat(((Anchor) _getCellComponent(list(), 0, "name")).getHref()).isEqualTo("chains/" + chains.chain);
        assertThat(((Anchor) _getCellComponent(list(), 0, "tasks")).getHref()).isEqualTo("tasks?chain=" + chains.chain);
        assertThat(((Anchor) _getCellComponent(list(), 0, "projects")).getHref())
                .isEqualTo("projects?chain=" + chains.chain);
        _assertNone(Button.class, spec -> spec.withText("新增产业链"));
        _assertNone(Button.class, spec -> spec.withText("要素模板和会议频次"));
    }

    @Test
    void theFilterStandsInTheAddress() {
        open("fu1");
        UI.getCurrent().navigate("chains");
        _setValue(_get(Checkbox.class, spec -> spec.withLabel("只看要素不齐的")), true);
        _setValue(_get(TextField.class, spec -> spec.withPlaceholder("产业链名称或代码")), "钛");

        assertThat(address()).contains("missing=1").contains("q=");
        assertThat(_size(list())).isEqualTo(1);
        _setValue(_get(Checkbox.class, spec -> spec.withLabel("只看龙头、重点企业不足的")), true);
        assertThat(address()).contains("missing=1").contains("firms=1");
        assertThat(_size(list())).isEqualTo(1);
        _click(_get(Button.class, spec -> spec.withText("清除筛选")));
        assertThat(address()).isEqualTo("chains");
    }

    @Test
    void theOfficeFillsAnElementInAndWhatIsTypedOutlivesTheSession() {
        open("lianban");
        card();
        assertThat(tags()).contains("缺 5 项").anyMatch(tag -> tag.startsWith("龙头企业"));
        _assertOne(Anchor.class, spec -> spec.withText("查看企业"));
        _click(_get(Button.class, spec -> spec.withAttribute("aria-label", "填写：一个牵头部门")));
        _setValue(_get(TextArea.class, spec -> spec.withLabel("内容")), "州工业和信息化局");
        browser.close();

        open("lianban");
        card();
        _click(_get(Button.class, spec -> spec.withAttribute("aria-label", "填写：一个牵头部门")));
        _assertOne(RestoredNotice.class);
        assertThat(_get(TextArea.class, spec -> spec.withLabel("内容")).getValue())
                .isEqualTo("州工业和信息化局");
        confirm();

        assertThat(tags()).contains("缺 4 项");
        _assertOne(Button.class, spec -> spec.withAttribute("aria-label", "修改：一个牵头部门"));
        _assertOne(Button.class, spec -> spec.withAttribute("aria-label", "历次内容：一个牵头部门"));
    }

    @Test
    void aMeetingIsRecordedAndItsGapCloses() {
        open("mi");
        card();
        assertThat(tags()).contains("2023年3月 已开0次（应开1次），还差1次");
        _click(_get(Button.class, spec -> spec.withAttribute("aria-label", "登记会议：专班")));
        _setValue(_get(DatePicker.class, spec -> spec.withLabel("召开日期")), LocalDate.of(2023, 3, 10));
        _setValue(_get(TextField.class, spec -> spec.withLabel("议题")), "研究补链");
        _setValue(_get(TextField.class, spec -> spec.withLabel("结果（一句话）")), "议定3项");
        confirm();

        assertThat(tags()).contains("2023年3月 已开1次（应开1次）");
    }

    @Test
    void theIndicatorsOfTheChainStandOnItsCardAndOpen() {
        IndicatorId red = indicators.made("绿色化工产值", tasks.first, chains.chain);
        indicators.red(red);
        open("fu1");
        card();

        @SuppressWarnings("unchecked")
        Grid<IndicatorRow> grid = _get(Grid.class, spec -> spec.withAttribute("aria-label", "关联指标"));
        assertThat(_size(grid)).isEqualTo(1);
        assertThat(((Anchor) _getCellComponent(grid, 0, "indicator")).getHref()).isEqualTo("indicators/" + red);
        assertThat(_getFormattedRow(grid, 0)).contains("1200亿元", "2023年1月", "100亿元", "8.3%");
        assertThat(_get(_getCellComponent(grid, 0, "light"), LightBadge.class).light())
                .isEqualTo(Light.RED);
        assertThat(_get(
                                BigFigure.class,
                                spec -> spec.withPredicate(figure ->
                                        figure.getElement().getTextRecursively().startsWith("关联指标")))
                        .getElement()
                        .getTextRecursively())
                .isEqualTo("关联指标1项其中红灯 1 项");
        browser.close();

        open("fu2");
        card();
        _assertNone(Grid.class, spec -> spec.withAttribute("aria-label", "关联指标"));
    }

    @Test
    void whoOnlyReadsFindsNothingToChange() {
        open("fu2");
        card();

        assertThat(_get(H1.class).getText()).isEqualTo("绿色化工");
        _assertNone(Button.class, spec -> spec.withText("登记会议"));
        _assertNone(Button.class, spec -> spec.withText("填写"));
        _assertNone(Button.class, spec -> spec.withText("登记新版本"));
        _assertNone(Button.class, spec -> spec.withText("明确责任"));
    }

    @Test
    void theHeadRegistersAChainAndKeepsTemplates() {
        open("zhuren");
        UI.getCurrent().navigate("chains");
        _click(_get(Button.class, spec -> spec.withText("新增产业链")));
        _setValue(_get(TextField.class, spec -> spec.withLabel("产业链")), "绿色硅");
        _setValue(_get(TextField.class, spec -> spec.withLabel("代码")), "GUI");
        confirm();
        assertThat(_get(H1.class).getText()).isEqualTo("绿色硅");
        _click(_get(Button.class, spec -> spec.withText("明确责任")));
        confirm();

        UI.getCurrent().navigate("chains/settings");
        _click(_get(Button.class, spec -> spec.withText("新增模板")));
        _setValue(_get(TextField.class, spec -> spec.withLabel("模板名称")), "三个一");
        _click(_get(Button.class, spec -> spec.withText("增加要素")));
        _setValue(_get(TextField.class, spec -> spec.withLabel("要素名称")), "一支基金");
        confirm();
        _assertOne(Button.class, spec -> spec.withAttribute("aria-label", "修改：三个一"));
    }

    @Test
    void aNodeIsDrawnPickedByItsButtonAndStandsInTheTable() {
        open("lianban");
        UI.getCurrent().navigate("chains/" + chains.chain + "/map");
        assertThat(tags()).contains("龙头企业0户（应不少于1户），还差1户", "重点企业0户（应2—3户），还差2户");
        _click(_get(Button.class, spec -> spec.withText("新增节点")));
        _setValue(_get(TextField.class, spec -> spec.withLabel("节点名称")), "电子化学试剂");
        _setValue(_get(TextArea.class, spec -> spec.withLabel("缺口")), "高纯试剂依赖外购");
        confirm();
        _click(_get(Button.class, spec -> spec.withText("新增企业")));
        _setValue(_get(TextField.class, spec -> spec.withLabel("企业名称")), "云南某化工有限公司");
        confirm();

        _click(_get(NativeButton.class, spec -> spec.withClasses("chain-node-button")));

        NativeButton node = _get(NativeButton.class, spec -> spec.withClasses("chain-node-button"));
        assertThat(node.getElement().getAttribute("aria-expanded")).isEqualTo("true");
        assertThat(node.getElement().getTextRecursively()).contains("电子化学试剂", "◆ 有缺口");
        _assertOne(Button.class, spec -> spec.withAttribute("aria-label", "修改：云南某化工有限公司"));
        assertThat(_get(NativeTable.class).getElement().getTextRecursively())
                .contains("上游", "电子化学试剂", "高纯试剂依赖外购", "云南某化工有限公司", "绿色食品产业园智慧冷链物流建设项目");
    }

    @Test
    void aStrangerReadsThePictureAndChangesNothing() {
        open("fu2");
        UI.getCurrent().navigate("chains/" + chains.chain + "/map");

        _assertNone(Button.class, spec -> spec.withText("新增节点"));
        _assertNone(Button.class, spec -> spec.withText("落到节点"));
        _assertOne(NativeTable.class);
    }

    @Test
    void whatIsNotThereLeadsBackToTheList() {
        open("fu1");
        UI.getCurrent().navigate("chains/no-such-chain");

        _assertOne(Anchor.class, spec -> spec.withText("返回产业链"));
    }

    private void open(String person) {
        signIn.as(person);
        browser = MockedBrowser.open(application);
    }

    private void card() {
        UI.getCurrent().navigate("chains/" + chains.chain);
    }

    private static void confirm() {
        _click(_get(Button.class, spec -> spec.withText("确定")));
    }

    private static java.util.List<String> tags() {
        return _find(StatusTag.class).stream().map(StatusTag::getText).toList();
    }

    @SuppressWarnings("unchecked")
    private static Grid<ChainRow> list() {
        return _get(Grid.class, spec -> spec.withAttribute("aria-label", "产业链"));
    }

    private static String address() {
        return UI.getCurrent().getInternals().getActiveViewLocation().getPathWithQueryParameters();
    }
}
