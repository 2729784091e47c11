package org.chainlead.indicator.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._assertOne;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.GridKt;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Map;
import org.chainlead.common.ui.ConfirmAction;
import org.chainlead.common.ui.LightBadge;
import org.chainlead.common.ui.ReasonList;
import org.chainlead.common.ui.RestoredNotice;
import org.chainlead.common.ui.WorkspaceGrid;
import org.chainlead.dispatch.ReportFixture;
import org.chainlead.indicator.IndicatorCaseId;
import org.chainlead.indicator.IndicatorDrafts;
import org.chainlead.indicator.IndicatorFixture;
import org.chainlead.indicator.IndicatorId;
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

/** A unit types its sheet, the office verifies, sees red and begins the five steps. Today is 2023-03-13. */
@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class IndicatorViewsTests {

    @Autowired
    private ApplicationContext application;

    @Autowired
    private TaskFixture tasks;

    @Autowired
    private IndicatorFixture indicators;

    @Autowired
    private ReportFixture reports;

    @Autowired
    private IndicatorDrafts drafts;

    @Autowired
    private SignIn signIn;

    private MockedBrowser browser;
    private IndicatorId indicator = new IndicatorId(new java.util.UUID(0, 0));

    @BeforeAll
    void fill() {
        tasks.start();
        indicator = indicators.made("规上工业产值", tasks.first, null);
    }

    @AfterEach
    void close() {
        browser.close();
        signIn.out();
    }

    @Test
    void fromTheSheetToTheFirstOfTheFiveSteps() {
        open("ban1", "indicators/entry");
        field("total", "120");
        browser.close();

        open("ban1", "indicators/entry");
        _assertOne(RestoredNotice.class);
        _click(_get(Button.class, spec -> spec.withText("提交1项")));
        assertThat(_get(ReasonList.class).getElement().getTextRecursively()).contains("“规上工业产值”没有填数据出处，请填写，例如统计月报。");
        field("source", "统计月报");
        indicators.entered(indicator, YearMonth.of(2023, 2), "110", "另一窗口", 0);
        _click(_get(Button.class, spec -> spec.withText("提交1项")));
        assertThat(_get(ReasonList.class).getElement().getTextRecursively()).contains("“规上工业产值”已由他人或在另一窗口填报");
        browser.close();

        open("ban1", "indicators/entry");
        assertThat(cell("state").getElement().getTextRecursively()).contains("您填写期间已有变动，现为110");
        _click(_get(Button.class, spec -> spec.withText("提交1项")));
        _assertNone(RestoredNotice.class);
        browser.close();

        open("zhuren", "indicators/verify");
        _click((Button) cell("acts").getChildren().toList().getLast());
        assertThat(_get(TextArea.class).getMaxLength())
                .as("as the service takes it")
                .isEqualTo(500);
        _click(_get(Button.class, spec -> spec.withText("取消")));
        _click((Button) cell("acts").getChildren().toList().getFirst());
        _click(_get(_get(ConfirmAction.class), Button.class, spec -> spec.withText("核验通过")));
        UI.getCurrent().navigate("indicators/" + indicator);
        assertThat(_find(LightBadge.class).getFirst().light().text()).isEqualTo("■ 滞后");
        _click(_get(Button.class, spec -> spec.withText("启动五步处置")));
        _click(_get(Button.class, spec -> spec.withText("填写“研判”")));
        _setValue(_get(TextArea.class, spec -> spec.withLabel("内容")), "逐企业核对产值");
        _click(_get(Button.class, spec -> spec.withText("确定")));
        _assertOne(Button.class, spec -> spec.withText("填写“预警”"));
        _assertNone(Button.class, spec -> spec.withText("启动五步处置"));

        show("IN_CASE");
        assertThat(GridKt._size(grid())).isEqualTo(1);
        show("GREEN");
        assertThat(GridKt._size(grid())).isZero();
    }

    @Test
    void whatIsTypedIntoAProposalOutlivesTheSessionAndCanBeThrownAway() {
        reports.task();
        proposal();
        _setValue(_get(TextArea.class, spec -> spec.withLabel("口径")), "规上企业，现价");
        _setValue(_get(BigDecimalField.class, spec -> spec.withLabel("目标值")), new BigDecimal("120"));
        browser.close();

        proposal();
        _assertOne(RestoredNotice.class);
        assertThat(_get(TextArea.class, spec -> spec.withLabel("口径")).getValue())
                .isEqualTo("规上企业，现价");
        assertThat(_get(BigDecimalField.class, spec -> spec.withLabel("目标值")).getValue())
                .isEqualByComparingTo("120");
        _click(_get(Button.class, spec -> spec.withText("不要了，重新填写")));
        assertThat(_get(BigDecimalField.class, spec -> spec.withLabel("目标值")).getValue())
                .isEqualByComparingTo("100");
        browser.close();

        proposal();
        _assertNone(RestoredNotice.class);
        _setValue(_get(TextArea.class, spec -> spec.withLabel("口径")), "规上企业，现价");
        _click(_get(_get(Dialog.class), Button.class, spec -> spec.withText("生成指标")));
        _assertNone(Dialog.class);
        show("NO_LIGHT");
        assertThat(GridKt._size(grid())).isPositive();
    }

    @Test
    void aConclusionOutlivesTheSessionAndIsForgottenOnceTheCaseIsClosed() {
        IndicatorId red = indicators.made("龙头企业产值", tasks.first, null);
        IndicatorCaseId opened = indicators.walked(red);
        open("zhuren", "indicators/" + red);
        _click(_get(Button.class, spec -> spec.withText("办结")));
        _setValue(_get(TextArea.class, spec -> spec.withLabel("办结意见")), "已回升");
        browser.close();

        open("zhuren", "indicators/" + red);
        _click(_get(Button.class, spec -> spec.withText("办结")));
        _assertOne(RestoredNotice.class);
        assertThat(_get(TextArea.class, spec -> spec.withLabel("办结意见")).getValue())
                .isEqualTo("已回升");
        _click(_get(_get(Dialog.class), Button.class, spec -> spec.withText("办结")));
        _assertNone(Button.class, spec -> spec.withText("办结"));
        assertThat(signIn.as("zhuren", () -> drafts.find("close:" + opened, Map.class)))
                .isEmpty();
    }

    @Test
    void whatIsNotThereLeadsBackToTheList() {
        open("fu2", "indicators/" + indicator);

        _assertOne(Anchor.class, spec -> spec.withText("返回指标监测"));
    }

    /** The form by which the first goal becomes an indicator, opened by the office. */
    private void proposal() {
        open("ducha", "indicators/proposals");
        _click((Button) cell("acts").getChildren().toList().getFirst());
    }

    private void open(String person, String place) {
        signIn.as(person);
        browser = MockedBrowser.open(application);
        UI.getCurrent().navigate(place);
    }

    private static void show(String shown) {
        UI.getCurrent().navigate("indicators", QueryParameters.of("shown", shown));
    }

    private static void field(String column, String text) {
        _setValue((TextField) cell(column), text);
    }

    @SuppressWarnings("unchecked")
    private static WorkspaceGrid<Object> grid() {
        return _get(WorkspaceGrid.class);
    }

    private static Component cell(String column) {
        return GridKt._getCellComponent(grid(), 0, column);
    }
}
