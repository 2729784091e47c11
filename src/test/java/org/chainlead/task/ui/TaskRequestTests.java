package org.chainlead.task.ui;

import static com.github.mvysny.kaributesting.v10.GridKt._findAll;
import static com.github.mvysny.kaributesting.v10.GridKt._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.ClickEvent;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import java.time.LocalDate;
import java.util.List;
import org.chainlead.common.Texts;
import org.chainlead.common.ui.ReasonList;
import org.chainlead.task.Element;
import org.chainlead.task.ElementChange;
import org.chainlead.task.RequestKind;
import org.chainlead.task.RequestState;
import org.chainlead.task.TaskChanges;
import org.chainlead.task.TaskFixture;
import org.chainlead.task.TaskId;
import org.chainlead.task.TaskPages;
import org.chainlead.task.TaskRequestView;
import org.chainlead.task.TaskState;
import org.chainlead.testing.IntegrationTest;
import org.chainlead.testing.MockedBrowser;
import org.chainlead.testing.SignIn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TaskRequestTests {

    private static final LocalDate LATER = LocalDate.of(2024, 3, 31);

    @Autowired
    private ApplicationContext application;

    @Autowired
    private TaskFixture fixture;

    @Autowired
    private SignIn signIn;

    @Autowired
    private TaskChanges changes;

    @Autowired
    private TaskPages pages;

    @Autowired
    private JdbcClient jdbc;

    private MockedBrowser browser;

    @BeforeAll
    void start() {
        fixture.start();
    }

    @AfterEach
    void leave() {
        browser.close();
        signIn.out();
    }

    @Test
    void anExtensionOfADocumentsDateNeedsThePaperAndThenShowsBothDates() {
        TaskId id = extensionAsked("9.1");
        open("zhuren", id);
        assertThat(text(TaskView.class)).contains("待答复：延期", "2023年12月31日 → 2024年3月31日");

        click("同意");
        _setValue(_get(TextArea.class, spec -> spec.withLabel("批示内容")), "同意延期");
        _click(_get(_get(Dialog.class), Button.class, spec -> spec.withText("同意")));
        assertThat(text(ReasonList.class)).contains("文号");
        assertThat(_get(TextArea.class, spec -> spec.withLabel("批示内容")).getValue())
                .isEqualTo("同意延期");

        _setValue(_get(TextField.class, spec -> spec.withLabel("决定的文号或纸件编号")), "楚政办函〔2023〕7号");
        _click(_get(_get(Dialog.class), Button.class, spec -> spec.withText("同意")));
        assertThat(pages.detail(id).row().dueOn()).isEqualTo(LATER);
        assertThat(text(TaskView.class)).contains("2024年3月31日", "原时限 2023年12月31日", "第 2 版");

        click("历次版本");
        assertThat(text(Dialog.class)).contains("第 2 版", "第 1 版", "时限：2023年12月31日 → 2024年3月31日");
    }

    @Test
    void aUnitAsksForMoreTimeForManyTasksAtOnce() {
        List<TaskId> late = List.of(
                fixture.inProgress(fixture.draft("8.1", "推迟任务一")), fixture.inProgress(fixture.draft("8.2", "推迟任务二")));
        signIn.as("fu1");
        browser = MockedBrowser.open(application);
        UI.getCurrent().navigate("tasks", QueryParameters.of("q", "推迟任务"));
        LedgerGrid grid = _get(LedgerGrid.class);
        grid.asMultiSelect().select(_get(grid, 0), _get(grid, 1));
        _click(_get(Button.class, spec -> spec.withText("申请延期")));
        Dialog preview = _get(Dialog.class);
        _click(_get(preview, Button.class, spec -> spec.withText("申请延期")));
        assertThat(preview.isOpened()).isTrue();
        _setValue(_get(preview, DatePicker.class), LATER);
        _setValue(_get(preview, TextArea.class, spec -> spec.withLabel("理由")), "设备到货推迟");
        _setValue(_get(preview, TextArea.class, spec -> spec.withLabel("目前进展")), "厂房已封顶");
        _click(_get(preview, Button.class, spec -> spec.withText("申请延期")));
        assertThat(_find(_get(Dialog.class), Span.class, spec -> spec.withClasses("bulk-done")))
                .hasSize(2);
        assertThat(late).allSatisfy(task -> assertThat(changes.requests(task)).hasSize(1));
    }

    @Test
    void aUnitAsksForAnotherPersonOfManyTasksAtOnce() {
        List<TaskId> shared = List.of(
                fixture.inProgress(fixture.draft("8.3", "换人任务一")), fixture.inProgress(fixture.draft("8.4", "换人任务二")));
        signIn.as("fu1");
        browser = MockedBrowser.open(application);
        UI.getCurrent().navigate("tasks", QueryParameters.of("q", "换人任务"));
        LedgerGrid grid = _get(LedgerGrid.class);
        grid.asMultiSelect().select(_get(grid, 0), _get(grid, 1));
        _click(_get(Button.class, spec -> spec.withText("申请变更")));
        Dialog preview = _get(Dialog.class);
        assertThat(preview.getHeaderTitle()).contains("已选 2 项");
        assertThat(preview.getElement().getTextRecursively()).contains("换人任务一", "换人任务二");
        _setValue(_get(preview, TextArea.class, spec -> spec.withLabel("理由")), "分工调整");
        _click(_get(preview, Button.class, spec -> spec.withText("申请变更")));
        assertThat(preview.isOpened()).isTrue();
        _setValue(_get(preview, TextField.class, spec -> spec.withLabel("责任人")), "州工信局副局长");
        _click(_get(preview, Button.class, spec -> spec.withText("申请变更")));
        assertThat(_find(_get(Dialog.class), Span.class, spec -> spec.withClasses("bulk-done")))
                .hasSize(2);
        assertThat(shared)
                .allSatisfy(task -> assertThat(changes.requests(task))
                        .singleElement()
                        .satisfies(request -> assertThat(request.element()).isEqualTo(Element.RESPONSIBILITY)));
    }

    @Test
    void anAdjustmentOfWhoIsResponsibleNamesWhomInstead() {
        TaskId id = fixture.assigned(fixture.draft("8.5", "责任不清的任务"));
        open("fu1", id);
        choose("申请调整");
        Dialog dialog = _get(Dialog.class);
        assertThat(dialog.getElement().getTextRecursively()).contains("2 个工作日");
        Button ask = _get(dialog, Button.class, spec -> spec.withText("申请调整"));
        _click(ask);
        assertThat(dialog.isOpened()).as("nothing is filled").isTrue();
        Select<Element> element = elements(dialog);
        TextArea instead = _get(dialog, TextArea.class, spec -> spec.withLabel(Texts.t("task.ui.adjust.instead")));
        _setValue(element, Element.RESPONSIBILITY);
        _setValue(_get(dialog, TextArea.class, spec -> spec.withLabel("理由")), "属农业农村部门职责");
        assertThat(instead.isRequiredIndicatorVisible()).isTrue();
        _click(ask);
        assertThat(instead.isInvalid()).as("whom instead").isTrue();
        assertThat(changes.requests(id)).isEmpty();
        _setValue(instead, "州农业农村局");
        _click(ask);
        assertThat(dialog.isOpened()).isFalse();
        assertThat(changes.requests(id)).singleElement().satisfies(request -> {
            assertThat(request.kind()).isEqualTo(RequestKind.ADJUSTMENT);
            assertThat(request.element()).isEqualTo(Element.RESPONSIBILITY);
            assertThat(request.proposed()).isEqualTo("州农业农村局");
        });
        assertThat(text(TaskView.class)).contains("待答复", "州农业农村局");
        assertThat(pages.detail(id).row().state()).isEqualTo(TaskState.PENDING_APPROVAL);
    }

    @SuppressWarnings("unchecked")
    private static Select<Element> elements(Dialog dialog) {
        return _get(dialog, Select.class, spec -> spec.withLabel(Texts.t("task.ui.element")));
    }

    @Test
    void theRequestShowsWhatItTouchesAndTheUnitTakesItBack() {
        TaskId id = extensionAsked("9.6");
        open("zhuren", id);
        assertThat(text(TaskView.class)).contains("影响", "统计仍按原时限2023年12月31日计算");
        assertThat(buttons()).doesNotContain("撤回申请");
        browser.close();
        open("fu1", id);
        click("撤回申请");
        _click(_get(_get(Dialog.class), Button.class, spec -> spec.withText("撤回申请")));
        assertThat(text(TaskView.class)).contains("撤回延期申请").doesNotContain("待答复");
    }

    @Test
    void manyAreAnsweredTogetherWithWhatTheyTouchBeforeOnesEyes() {
        TaskId first = extensionAsked("9.7");
        TaskId second = extensionAsked("9.8");
        signIn.as("zhuren");
        browser = MockedBrowser.open(application);
        UI.getCurrent().navigate("requests");
        RequestGrid grid = _get(RequestGrid.class);
        grid.asMultiSelect()
                .select(_findAll(grid).stream()
                        .filter(row ->
                                List.of(first, second).contains(row.request().task()))
                        .toList());
        _click(_get(Button.class, spec -> spec.withText("同意")));
        Dialog dialog = _get(Dialog.class);
        assertThat(_find(dialog, ListItem.class))
                .hasSize(2)
                .allSatisfy(item ->
                        assertThat(item.getElement().getTextRecursively()).contains("州工业和信息化局：9.", "统计仍按原时限"));
        _setValue(_get(dialog, TextField.class), "楚政通〔2023〕9号");
        _click(_get(dialog, Button.class, spec -> spec.withText("同意")));
        assertThat(_find(_get(Dialog.class), Span.class, spec -> spec.withClasses("bulk-done")))
                .hasSize(2);
        assertThat(List.of(first, second))
                .allSatisfy(id -> assertThat(changes.requests(id))
                        .extracting(TaskRequestView::state)
                        .containsExactly(RequestState.APPROVED));
    }

    @Test
    void onlyWhoDecidesIsOfferedTheAnswer() {
        TaskId id = extensionAsked("9.2");
        open("ducha", id);
        assertThat(buttons()).contains("拟办意见").doesNotContain("同意", "不同意");
        browser.close();
        open("fu1", id);
        assertThat(text(TaskView.class)).contains("待答复：延期");
        assertThat(buttons()).doesNotContain("拟办意见", "同意", "不同意");
        browser.close();
        open("lingdao", id);
        assertThat(buttons()).doesNotContain("同意", "不同意");
    }

    @Test
    void anAmendmentIsWrittenIntoTheElementsAndKeepsTheFigures() {
        TaskId id = fixture.inProgress(fixture.draft("9.3", "打造绿色钛全产业链"));
        jdbc.sql("""
                        insert into goal_value (id, goal_id, period_end, period_text, value, verified, accepted_at)
                        select gen_random_uuid(), id, date '2023-02-28', '1—2月', 49, true, now() from goal
                         where task_id = :task""").param("task", id.uuid()).update();
        signIn.as("fu1", () -> changes.requestAmendment(id, ElementChange.words(Element.MEASURE, "建设两个园区"), "规划调整"));
        open("zhuren", id);

        click("同意");
        _setValue(_get(TextField.class, spec -> spec.withLabel("决定的文号或纸件编号")), "楚政办函〔2023〕8号");
        assertThat(_get(TextArea.class, spec -> spec.withLabel("措施")).getValue())
                .isEqualTo("建设两个园区");
        _click(_get(_get(Dialog.class), Button.class, spec -> spec.withText("同意")));

        assertThat(pages.detail(id).row().measure()).isEqualTo("建设两个园区");
        assertThat(pages.detail(id).goals())
                .singleElement()
                .satisfies(goal -> assertThat(goal.done()).contains("49"));
        assertThat(_find(Dialog.class)).isEmpty();
    }

    @Test
    void theUnitSaysWhatTheElementIsToBecome() {
        TaskId id = fixture.inProgress(fixture.draft("9.5", "打造绿色铜全产业链"));
        open("fu1", id);
        choose("申请变更");
        Select<Element> element = _get(Select.class, spec -> spec.withLabel("要素"));
        _setValue(element, Element.TITLE);
        TextArea title = _get(TextArea.class, spec -> spec.withLabel("任务"));
        assertThat(title.getValue()).isEqualTo("打造绿色铜全产业链");
        _setValue(title, "打造绿色铜精深加工产业链");
        _setValue(_get(TextArea.class, spec -> spec.withLabel("理由")), "聚焦精深加工");
        _click(_get(_get(Dialog.class), Button.class, spec -> spec.withText("申请变更")));

        assertThat(text(TaskView.class)).contains("待答复：变更", "打造绿色铜精深加工产业链", "聚焦精深加工");
    }

    @Test
    void aRefusalNeedsAReason() {
        TaskId id = extensionAsked("9.4");
        open("zhuren", id);

        click("不同意");
        _click(_get(_get(Dialog.class), Button.class, spec -> spec.withText("不同意")));
        assertThat(_get(TextArea.class, spec -> spec.withLabel("理由")).isInvalid())
                .isTrue();
        _setValue(_get(TextArea.class, spec -> spec.withLabel("理由")), "节点不能后移");
        _setValue(_get(TextField.class, spec -> spec.withLabel("决定的文号或纸件编号")), "楚政办函〔2023〕9号");
        _click(_get(_get(Dialog.class), Button.class, spec -> spec.withText("不同意")));

        assertThat(text(TaskView.class)).contains("不同意延期", "节点不能后移").doesNotContain("待答复");
    }

    private TaskId extensionAsked(String number) {
        TaskId id = fixture.inProgress(fixture.draft(number, "打造绿色钛全产业链"));
        signIn.as("fu1", () -> changes.requestExtension(id, LATER, "设备到货推迟", "土建完成", List.of()));
        return id;
    }

    private void open(String person, TaskId id) {
        signIn.as(person);
        browser = MockedBrowser.open(application);
        UI.getCurrent().navigate("tasks/" + id.uuid());
    }

    private static List<String> buttons() {
        return _find(_get(TaskView.class), Button.class).stream()
                .map(Button::getText)
                .toList();
    }

    /** From the menu of further acts. */
    private static void choose(String act) {
        MenuItem found =
                _get(_get(TaskView.class), MenuBar.class).getItems().getFirst().getSubMenu().getItems().stream()
                        .filter(item -> item.getText().equals(act))
                        .findFirst()
                        .orElseThrow();
        ComponentUtil.fireEvent(found, new ClickEvent<>(found));
    }

    private static void click(String text) {
        _click(_get(_get(TaskView.class), Button.class, spec -> spec.withText(text)));
    }

    private static String text(Class<? extends com.vaadin.flow.component.Component> type) {
        return _get(type).getElement().getTextRecursively();
    }
}
