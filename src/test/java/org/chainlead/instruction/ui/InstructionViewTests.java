package org.chainlead.instruction.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Objects;
import java.util.UUID;
import org.chainlead.common.ui.ChineseDatePicker;
import org.chainlead.common.ui.ReasonList;
import org.chainlead.instruction.Handling;
import org.chainlead.instruction.InstructionDetail;
import org.chainlead.instruction.InstructionFixture;
import org.chainlead.instruction.InstructionId;
import org.chainlead.instruction.InstructionList;
import org.chainlead.instruction.InstructionQueries;
import org.chainlead.instruction.InstructionState;
import org.chainlead.instruction.Urgency;
import org.chainlead.org.Directory;
import org.chainlead.org.UnitRef;
import org.chainlead.task.TaskFixture;
import org.chainlead.task.TaskId;
import org.chainlead.task.TaskPages;
import org.chainlead.task.TaskRow;
import org.chainlead.testing.IntegrationTest;
import org.chainlead.testing.MockedBrowser;
import org.chainlead.testing.SignIn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class InstructionViewTests {

    @Autowired
    private ApplicationContext application;

    @Autowired
    private TaskFixture tasks;

    @Autowired
    private InstructionFixture fixture;

    @Autowired
    private InstructionQueries queries;

    @Autowired
    private TaskPages pages;

    @Autowired
    private Directory directory;

    @Autowired
    private SignIn signIn;

    private MockedBrowser browser;

    @BeforeAll
    void start() {
        tasks.start();
    }

    @AfterEach
    void leave() {
        browser.close();
        signIn.out();
    }

    @Test
    void theLeaderWritesOnATask() {
        TaskId about = fixture.task();
        open("lingdao", "tasks/" + about + "/instruct");
        long before = queries.page(InstructionList.MINE, 0, 1).total();
        click("提交批示");
        assertThat(_get(ReasonList.class).getElement().getTextRecursively()).contains("还没有填写批示内容");
        _setValue(_get(TextArea.class, spec -> spec.withLabel("批示内容")), "请一周内拿出措施。");
        click("提交批示");
        assertThat(text()).contains("请一周内拿出措施。", "待拟办", "稳产任务");
        assertThat(queries.page(InstructionList.MINE, 0, 1).total()).isEqualTo(before + 1);
    }

    @Test
    void theSecretaryIsToldThatTheScanIsMissingAndKeepsTheWords() {
        open("mi", "instructions/new");
        _setValue(_get(TextArea.class, spec -> spec.withLabel("批示内容")), "请研究。");
        click("提交批示");
        assertThat(_get(ReasonList.class).getElement().getTextRecursively()).contains("扫描件");
        assertThat(_get(TextArea.class, spec -> spec.withLabel("批示内容")).getValue())
                .isEqualTo("请研究。");
    }

    @Test
    void theOfficeProposesWithAnExplainedLimitAndTheHeadDecides() {
        InstructionId id = fixture.written(fixture.task());
        open("ducha", "instructions/" + id);
        _setValue(select("处理方式"), Handling.HANDLE_CHILD);
        _setValue(select("缓急程度"), Urgency.URGENT);
        _setValue(_get(TextField.class, spec -> spec.withLabel("任务名称")), "研究提出稳产措施");
        _setValue(_get(TextArea.class, spec -> spec.withLabel("目标要求")), "报送措施清单");
        _setValue(_get(TextArea.class, spec -> spec.withLabel("拟办意见")), "拟请州农业农村局承办");
        UnitRef second = directory.unit(tasks.second).orElseThrow();
        unit().setValue(second);
        assertThat(_get(ChineseDatePicker.class).getHelperText()).contains("工作日");
        assertThat(select("缓急程度").getHelperText()).contains("急件1—5个工作日", "难度大30个工作日");
        click("提出拟办");
        assertThat(text()).contains("待决定", "拟请州农业农村局承办");
        browser.close();

        open("zhuren", "instructions/" + id);
        click("决定");
        InstructionDetail detail = queries.detail(id);
        assertThat(detail.row().state()).isEqualTo(InstructionState.DECIDED);
        assertThat(text()).contains("已交办任务", "督〔2023〕");
        Anchor task = _get(Anchor.class, spec -> spec.withText("研究提出稳产措施"));
        assertThat(task.getHref()).isEqualTo("tasks/" + Objects.requireNonNull(detail.made()));
    }

    @Test
    void theOfficeChoosesTheTaskThatGeneralWordsJoin() {
        TaskId about = fixture.task();
        InstructionId id = fixture.written(null);
        open("ducha", "instructions/" + id);
        _setValue(select("处理方式"), Handling.HANDLE_JOIN);
        _setValue(_get(TextArea.class, spec -> spec.withLabel("拟办意见")), "拟并入现有任务跟踪");
        click("提出拟办");
        assertThat(text()).contains("请选择并入哪项任务");
        task().setValue(pages.detail(about).row());
        click("提出拟办");
        assertThat(queries.detail(id).row().task()).isEqualTo(about);
        assertThat(text()).contains("待决定", "批办（并入原任务）");
    }

    @Test
    void whatIsMissingStandsBesideTheForm() {
        InstructionId id = fixture.written(null);
        open("ducha", "instructions/" + id);
        click("提出拟办");
        assertThat(_get(ReasonList.class).getElement().getTextRecursively()).contains("拟办意见", "承办单位", "任务名称", "目标要求");
    }

    @Test
    void theLeaderTakesItBack() {
        InstructionId id = fixture.written(fixture.task());
        open("lingdao", "instructions/" + id);
        assertThat(text()).contains("等待拟办");
        click("撤回");
        _click(_get(_get(Dialog.class), Button.class, spec -> spec.withText("撤回")));
        assertThat(queries.detail(id).row().state()).isEqualTo(InstructionState.WITHDRAWN);
        assertThat(text()).contains("已撤回");
    }

    @Test
    void aForeignUnitFindsNeitherWordsNorForm() {
        InstructionId id = fixture.decided(fixture.task(), Handling.HANDLE_CHILD);
        open("fu1", "instructions/" + id);
        assertThat(text()).contains("没有找到").doesNotContain(InstructionFixture.WORDS);
        UI.getCurrent().navigate("instructions/" + UUID.randomUUID());
        assertThat(text()).contains("没有找到");
        UI.getCurrent().navigate("instructions/nonsense");
        assertThat(text()).contains("没有找到");
    }

    @Test
    void theListShowsWhatWaitsFirstAndPages() {
        for (int i = 0; i < 21; i++) {
            fixture.written(null);
        }
        open("ducha", "instructions");
        assertThat(text()).contains("待拟办", "待决定", "全部", "第1—20项");
        click("下一页");
        assertThat(text()).contains("第21—");
        browser.close();
        open("lingdao", "instructions");
        assertThat(text()).contains("我的批示").doesNotContain("待决定 ");
        _get(Button.class, spec -> spec.withText("作批示"));
        browser.close();
        open("fu2", "instructions");
        _assertNone(Button.class, spec -> spec.withText("作批示"));
    }

    @SuppressWarnings("unchecked")
    private static <T> Select<T> select(String label) {
        return (Select<T>) _get(Select.class, spec -> spec.withLabel(label));
    }

    @SuppressWarnings("unchecked")
    private static ComboBox<TaskRow> task() {
        return (ComboBox<TaskRow>) _get(ComboBox.class, spec -> spec.withLabel("并入或列入的任务"));
    }

    @SuppressWarnings("unchecked")
    private static ComboBox<UnitRef> unit() {
        return (ComboBox<UnitRef>) _get(ComboBox.class, spec -> spec.withLabel("承办（转送）单位"));
    }

    private void open(String person, String address) {
        signIn.as(person);
        browser = MockedBrowser.open(application);
        UI.getCurrent().navigate(address);
    }

    private static void click(String text) {
        _click(_get(Button.class, spec -> spec.withText(text)));
    }

    private static String text() {
        return _get(Div.class, spec -> spec.withClasses("view")).getElement().getTextRecursively();
    }
}
