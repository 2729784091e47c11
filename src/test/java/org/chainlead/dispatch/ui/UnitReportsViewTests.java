package org.chainlead.dispatch.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;
import static org.chainlead.dispatch.ReportFixture.MARCH;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.TextArea;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;
import org.chainlead.common.Light;
import org.chainlead.dispatch.Difficulties;
import org.chainlead.dispatch.ReportFixture;
import org.chainlead.dispatch.ReportForm;
import org.chainlead.dispatch.ReportQueries;
import org.chainlead.dispatch.ReportState;
import org.chainlead.task.TaskFixture;
import org.chainlead.task.TaskId;
import org.chainlead.task.TaskSteering;
import org.chainlead.testing.FreshDatabase;
import org.chainlead.testing.IntegrationTest;
import org.chainlead.testing.MockedBrowser;
import org.chainlead.testing.SignIn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@IntegrationTest
@FreshDatabase
class UnitReportsViewTests {

    @Autowired
    TaskFixture people;

    @Autowired
    ReportFixture fixture;

    @Autowired
    SignIn signIn;

    @Autowired
    ReportQueries queries;

    @Autowired
    Difficulties difficulties;

    @Autowired
    TaskSteering steering;

    @Autowired
    ApplicationContext application;

    private MockedBrowser browser;

    @BeforeEach
    void open() {
        people.start();
        browser = MockedBrowser.open(application);
    }

    @AfterEach
    void close() {
        browser.close();
        signIn.out();
    }

    @Test
    void whatIsTypedIsSavedAndHandedInTogether() {
        TaskId task = fixture.task();
        fixture.task();
        signIn.as("ban1");
        UI.getCurrent().navigate("reports");
        FillRow row = _find(FillRow.class).getFirst();
        _setValue(_get(row, TextArea.class, spec -> spec.withLabel("进展")), "完成产值12亿元，持续加大招商力度");
        assertThat(_get(row, Span.class, spec -> spec.withClasses("saved-at")).getText())
                .isEqualTo("已保存 09:00");
        assertThat(_find(row, HintLine.class)).isEmpty();
        _setValue(_get(row, BigDecimalField.class), BigDecimal.valueOf(12));
        light(row, Light.GREEN);
        _click(_get(Button.class, spec -> spec.withText("提交已填月报")));
        Dialog dialog = _get(Dialog.class);
        _click(_get(dialog, Button.class, spec -> spec.withText("提交")));
        ReportForm form = queries.form(task, MARCH);
        assertThat(form.state()).isEqualTo(ReportState.IN_UNIT_REVIEW);
        assertThat(form.body().goals().getFirst().value()).isEqualByComparingTo("12");
    }

    @Test
    void aRefusedRowShowsWhatIsMissingAndKeepsItsText() {
        fixture.task();
        signIn.as("ban1");
        UI.getCurrent().navigate("reports/2023-03");
        _setValue(_get(TextArea.class, spec -> spec.withLabel("进展")), "新签项目3个");
        _click(_get(Button.class, spec -> spec.withText("提交已填月报")));
        _click(_get(_get(Dialog.class), Button.class, spec -> spec.withText("提交")));
        FillRow row = _get(FillRow.class);
        assertThat(row.getElement().getTextRecursively()).contains("还没有选自报灯");
        assertThat(_get(TextArea.class, spec -> spec.withLabel("进展")).getValue())
                .isEqualTo("新签项目3个");
    }

    @Test
    void theHeadPassesAllOnOnePage() {
        TaskId one = fixture.task();
        TaskId two = fixture.task();
        fixture.submitted(one);
        fixture.submitted(two);
        signIn.as("fu1");
        UI.getCurrent().navigate("reports");
        assertThat(_find(ReviewRow.class)).hasSize(2);
        _click(_get(Button.class, spec -> spec.withText("通过所选月报")));
        _click(_get(_get(Dialog.class), Button.class, spec -> spec.withText("通过")));
        assertThat(List.of(
                        queries.form(one, MARCH).state(),
                        queries.form(two, MARCH).state()))
                .containsOnly(ReportState.IN_REVIEW);
        _assertNone(ReviewRow.class);
    }

    @Test
    void eightReportsNeedTwoClicksOfTheHead() {
        List<TaskId> eight = IntStream.range(0, 8).mapToObj(i -> fixture.task()).toList();
        eight.forEach(fixture::submitted);
        signIn.as("fu1");
        UI.getCurrent().navigate("reports");
        _click(_get(Button.class, spec -> spec.withText("通过所选月报")));
        _click(_get(_get(Dialog.class), Button.class, spec -> spec.withText("通过")));
        assertThat(eight)
                .allSatisfy(
                        task -> assertThat(queries.form(task, MARCH).state()).isEqualTo(ReportState.IN_REVIEW));
    }

    @Test
    void aPastedTableFillsTheFieldsAfterAPreview() {
        TaskId task = fixture.task();
        signIn.as("ban1");
        String number = queries.form(task, MARCH).taskName().split(" ")[0];
        UI.getCurrent().navigate("reports");
        _click(_get(Button.class, spec -> spec.withText("从表格粘贴")));
        PasteDialog dialog = _get(PasteDialog.class);
        _setValue(_get(dialog, TextArea.class), "编号\t进展\t数值\n" + number + "\t完成产值12亿元\t12\nX9\t没有这项\t1");
        assertThat(dialog.getElement().getTextRecursively()).contains("填入：进展、产值", "X9");
        assertThat(queries.form(task, MARCH).body().progress()).isEmpty();
        _click(_get(dialog, Button.class, spec -> spec.withText("填入")));
        assertThat(queries.form(task, MARCH).body().progress()).isEqualTo("完成产值12亿元");
        assertThat(queries.form(task, MARCH).body().goals().getFirst().value()).isEqualByComparingTo("12");
        assertThat(_get(dialog, TextArea.class).getValue()).contains("X9").doesNotContain(number);
    }

    @Test
    void moreReportsThanOnePageHoldsAreTurnedOverWithoutLosingWhatIsTyped() {
        for (int i = 0; i < 31; i++) {
            fixture.task();
        }
        signIn.as("ban1");
        UI.getCurrent().navigate("reports");
        FillRow row = _find(FillRow.class).getFirst();
        TaskId first = row.form().task();
        _setValue(_get(row, TextArea.class, spec -> spec.withLabel("进展")), "完成产值12亿元");
        assertThat(_find(FillRow.class)).hasSize(30);
        _click(_get(Button.class, spec -> spec.withText("下一页")));
        assertThat(_find(FillRow.class)).hasSize(1);
        assertThat(queries.form(first, MARCH).body().progress()).isEqualTo("完成产值12亿元");
        _click(_get(Button.class, spec -> spec.withText("上一页")));
        assertThat(_find(FillRow.class)).hasSize(30);
    }

    @Test
    void theHeadOfTheOfficeTakesOverTheRestInOneAct() {
        List<TaskId> tasks =
                IntStream.range(0, 12).mapToObj(i -> fixture.task()).toList();
        tasks.forEach(fixture::handedIn);
        signIn.as("zhuren");
        tasks.forEach(task -> steering.overrideLight(task, Light.GREEN, "一季度数据尚未公布"));
        int rest = queries.remaining(MARCH);
        assertThat(rest).isPositive();
        UI.getCurrent().navigate("reports");
        _click(_get(Button.class, spec -> spec.withText("采纳其余 " + rest + " 份（未逐条核）")));
        _click(_get(_get(Dialog.class), Button.class, spec -> spec.withText("采纳")));
        assertThat(queries.remaining(MARCH)).isZero();
        assertThat(tasks.stream().filter(task -> queries.form(task, MARCH).unchecked()))
                .hasSize(rest);
    }

    @Test
    void theOfficeReturnsWithAReason() {
        TaskId task = fixture.task();
        fixture.handedIn(task);
        signIn.as("ducha");
        UI.getCurrent().navigate("reports");
        _click(_get(_get(ReviewRow.class), Button.class, spec -> spec.withText("退回")));
        Dialog dialog = _get(Dialog.class);
        _setValue(_get(dialog, TextArea.class), "请补充投产日期和佐证");
        _click(_get(dialog, Button.class, spec -> spec.withText("退回")));
        signIn.as("ban1");
        assertThat(queries.form(task, MARCH).returnReason()).isEqualTo("请补充投产日期和佐证");
        UI.getCurrent().navigate("reports");
        assertThat(_get(FillRow.class).getElement().getTextRecursively()).contains("请补充投产日期和佐证");
    }

    @Test
    void theAskedUnitAnswersInPlace() {
        TaskId task = fixture.task();
        fixture.handedIn(task, fixture.withDifficulty(fixture.body(task, "完成产值12亿元", 12), "用地指标不足200亩", people.second));
        signIn.as("lian2");
        UI.getCurrent().navigate("reports");
        _click(_get(NativeButton.class, spec -> spec.withText("请我单位协调")));
        _click(_get(Button.class, spec -> spec.withText("答复")));
        Dialog dialog = _get(Dialog.class);
        _setValue(_get(dialog, TextArea.class), "已安排用地指标200亩");
        _click(_get(dialog, Button.class, spec -> spec.withText("答复")));
        assertThat(difficulties.askedOfUs(0, 50).rows().getFirst().answer()).isEqualTo("已安排用地指标200亩");
    }

    @Test
    void oneReportHasItsOwnPage() {
        TaskId task = fixture.task();
        fixture.saved(task, fixture.body(task, "完成产值12亿元", 12));
        signIn.as("ban1");
        UI.getCurrent().navigate("tasks/" + task + "/reports/2023-03");
        _setValue(_get(TextArea.class, spec -> spec.withLabel("下步打算")), "5月底前投产");
        _click(_get(Button.class, spec -> spec.withText("提交")));
        _click(_get(_get(Dialog.class), Button.class, spec -> spec.withText("提交")));
        assertThat(queries.form(task, MARCH).body().nextSteps()).isEqualTo("5月底前投产");
        _click(_get(Button.class, spec -> spec.withText("撤回")));
        _click(_get(_get(Dialog.class), Button.class, spec -> spec.withText("撤回")));
        assertThat(queries.form(task, MARCH).state()).isEqualTo(ReportState.DRAFT);
    }

    @Test
    void theHeadTakesBackWhatWasPassed() {
        TaskId task = fixture.task();
        fixture.handedIn(task);
        signIn.as("ban1");
        UI.getCurrent().navigate("tasks/" + task + "/reports/2023-03");
        assertThat(_find(Button.class, spec -> spec.withText("撤回"))).isEmpty();
        signIn.as("fu1");
        UI.getCurrent().navigate("tasks/" + task + "/reports/2023-03");
        _click(_get(Button.class, spec -> spec.withText("撤回")));
        Dialog dialog = _get(Dialog.class);
        assertThat(dialog.getElement().getTextRecursively()).contains("督查室不再看到这一稿", "记为逾期");
        _click(_get(dialog, Button.class, spec -> spec.withText("撤回")));
        assertThat(_get(ReportView.class).getElement().getTextRecursively()).contains("fu1于", "撤回");
        assertThat(queries.form(task, MARCH).state()).isEqualTo(ReportState.DRAFT);
    }

    @Test
    void aStrangersAddressFindsNothing() {
        TaskId task = fixture.task();
        fixture.submitted(task);
        signIn.as("ban2");
        UI.getCurrent().navigate("tasks/" + task + "/reports/2023-03");
        assertThat(_get(ReportView.class).getElement().getTextRecursively()).contains("没有找到这份月报");
    }

    @SuppressWarnings("unchecked")
    private static void light(FillRow row, Light light) {
        Select<Light> field = _get(row, Select.class, spec -> spec.withLabel("自报灯"));
        _setValue(field, light);
    }
}
