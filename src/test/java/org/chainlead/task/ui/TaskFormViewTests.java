package org.chainlead.task.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.chainlead.common.ui.EmptyState;
import org.chainlead.common.ui.ReasonList;
import org.chainlead.task.Comparison;
import org.chainlead.task.GoalDraft;
import org.chainlead.task.GoalKind;
import org.chainlead.task.Per;
import org.chainlead.task.TaskDraft;
import org.chainlead.task.TaskDrafting;
import org.chainlead.task.TaskFilter;
import org.chainlead.task.TaskFixture;
import org.chainlead.task.TaskId;
import org.chainlead.task.TaskPages;
import org.chainlead.task.TaskQueries;
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
class TaskFormViewTests {

    private static final LocalDate DAY = LocalDate.of(2023, 6, 30);
    private static final BigDecimal TEN = new BigDecimal("10.00");

    @Autowired
    private ApplicationContext application;

    @Autowired
    private TaskFixture fixture;

    @Autowired
    private SignIn signIn;

    @Autowired
    private TaskDrafting drafting;

    @Autowired
    private TaskPages pages;

    @Autowired
    private TaskQueries queries;

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
        jdbc.sql("delete from task_form_draft").update();
    }

    @Test
    void theHeadOfAUnitBeginsNoTaskOfItsOwn() {
        open("fu1", "tasks/new");
        assertThat(_find(TextArea.class)).isEmpty();
        assertThat(_find(EmptyState.class)).hasSize(1);
    }

    @Test
    void everyKindOfGoalComesBackAsItWasWritten() {
        List<GoalDraft> goals = List.of(
                new GoalDraft(
                        GoalKind.CUMULATIVE,
                        "产值",
                        Comparison.GE,
                        BigDecimal.valueOf(100),
                        "亿元",
                        TEN,
                        null,
                        null,
                        null,
                        false,
                        List.of(new GoalDraft.Interim(DAY, BigDecimal.valueOf(40))),
                        List.of()),
                GoalDraft.numeric(GoalKind.STOCK, "企业数", Comparison.GT, BigDecimal.valueOf(30), "户"),
                GoalDraft.numeric(GoalKind.RATE, "增速", Comparison.GE, BigDecimal.valueOf(12), "%"),
                GoalDraft.threshold("开工率", Comparison.GE, BigDecimal.valueOf(80), "%", DAY),
                GoalDraft.frequency("调度会", 2, Per.QUARTER, true),
                GoalDraft.qualitative(
                        "建设园区", List.of(new GoalDraft.MilestoneDraft(DAY, BigDecimal.valueOf(3), "完成规划"))));
        TaskId id = fixture.drafted(with(fixture.draft("8.1", "打造绿色铝全产业链"), goals));
        open("ducha", "tasks/" + id.uuid() + "/edit");

        _setValue(_get(TextArea.class, spec -> spec.withLabel("措施")), "延伸铝材加工");
        click("保存草稿");

        signIn.as("ducha");
        TaskDraft saved = drafting.open(id).draft();
        assertThat(saved.measure()).isEqualTo("延伸铝材加工");
        assertThat(saved.goals()).hasSize(6);
        for (int i = 0; i < goals.size(); i++) {
            assertThat(saved.goals().get(i))
                    .usingRecursiveComparison()
                    .withComparatorForType(BigDecimal::compareTo, BigDecimal.class)
                    .isEqualTo(goals.get(i));
        }
        assertThat(saved.leadUnit()).isEqualTo(fixture.first);
        assertThat(saved.post()).isEqualTo(fixture.post);
        assertThat(saved.addressees()).containsExactly(fixture.first);
    }

    @Test
    void whatIsMissingIsToldAtOnceAndTheWordsAreKept() {
        open("ducha", "tasks/new");
        _setValue(_get(TextArea.class, spec -> spec.withLabel("任务")), "只写了任务");
        click("提交审批");

        assertThat(_get(ReasonList.class).getElement().getTextRecursively()).contains("时限", "责任", "拟办意见");
        assertThat(_get(TextArea.class, spec -> spec.withLabel("任务")).getValue())
                .isEqualTo("只写了任务");
        assertThat(queries.count(TaskFilter.all().withWords("只写了任务"))).isEqualTo(1);

        click("提交审批");
        assertThat(queries.count(TaskFilter.all().withWords("只写了任务"))).isEqualTo(1);
    }

    @Test
    void whatWasTypedIsFoundAgainByTheSamePersonOnly() {
        open("zhuren", "tasks/new");
        _setValue(_get(TextArea.class, spec -> spec.withLabel("任务")), "写了一半的任务");
        assertThat(_get(TaskFormView.class).getElement().getTextRecursively()).contains("已保存 09:00");
        browser.close();

        open("zhuren", "tasks/new");
        assertThat(_get(TextArea.class, spec -> spec.withLabel("任务")).getValue())
                .isEqualTo("写了一半的任务");
        assertThat(_get(TaskFormView.class).getElement().getTextRecursively()).contains("已找回");
        click("保存草稿");
        assertThat(queries.count(TaskFilter.all().withWords("写了一半的"))).isEqualTo(1);
        browser.close();

        open("zhuren", "tasks/new");
        assertThat(_get(TextArea.class, spec -> spec.withLabel("任务")).getValue())
                .isEmpty();
    }

    @Test
    void whenSomebodyElseWroteMeanwhileBothTextsAreShown() {
        TaskId id = fixture.drafted(fixture.draft("8.2", "打造绿色铜全产业链"));
        open("ducha", "tasks/" + id.uuid() + "/edit");
        signIn.as("zhuren", () -> {
            drafting.edit(id, drafting.open(id).version(), fixture.draft("8.2", "主任改的名称"));
            return id;
        });

        _setValue(_get(TextArea.class, spec -> spec.withLabel("任务")), "督查员改的名称");
        click("保存草稿");
        Dialog dialog = _get(Dialog.class);
        assertThat(dialog.getElement().getTextRecursively()).contains("主任改的名称", "督查员改的名称");
        assertThat(pages.detail(id).row().title()).isEqualTo("主任改的名称");

        _click(_get(dialog, Button.class, spec -> spec.withText("用我的内容保存")));
        assertThat(pages.detail(id).row().title()).isEqualTo("督查员改的名称");
    }

    @Test
    void anIncompleteGoalIsMarked() {
        open("ducha", "tasks/new");
        click("添加目标");
        click("保存草稿");

        assertThat(_get(TextField.class, spec -> spec.withLabel("指标或内容")).isInvalid())
                .isTrue();
        assertThat(_get(ReasonList.class).isVisible()).isTrue();
    }

    @Test
    void splittingWritesAChildOfTheTask() {
        TaskId parent = fixture.inProgress(fixture.draft("8.3", "打造绿色钢全产业链"));
        signIn.as("fu1");
        browser = MockedBrowser.open(application);
        UI.getCurrent()
                .navigate(
                        "tasks/new", QueryParameters.of("parent", parent.uuid().toString()));
        _setValue(_get(TextArea.class, spec -> spec.withLabel("任务")), "建设钢材园区");
        click("保存草稿");

        assertThat(queries.rows(TaskFilter.all().withParent(parent), org.chainlead.task.TaskSort.NUMBER, true, 0, 10))
                .singleElement()
                .satisfies(child -> assertThat(child.title()).isEqualTo("建设钢材园区"))
                .satisfies(child -> assertThat(child.state()).isEqualTo(TaskState.DRAFT));
    }

    @Test
    void aTaskThatMayNotBeWrittenIsNotFound() {
        TaskId id = fixture.drafted(fixture.draft("8.4", "打造绿色锌全产业链"));
        open("fu1", "tasks/" + id.uuid() + "/edit");
        assertThat(_get(TaskFormView.class).getElement().getTextRecursively()).contains("没有找到");
        assertThat(_find(DatePicker.class)).isEmpty();
    }

    private void open(String person, String place) {
        signIn.as(person);
        browser = MockedBrowser.open(application);
        UI.getCurrent().navigate(place);
    }

    private static void click(String text) {
        _click(_get(_get(TaskFormView.class), Button.class, spec -> spec.withText(text)));
    }

    static TaskDraft with(TaskDraft d, List<GoalDraft> goals) {
        return new TaskDraft(
                d.sourceKind(),
                d.sourceNumber(),
                d.sourceTitle(),
                d.sourceClause(),
                d.level(),
                d.plan(),
                d.specialAction(),
                d.chain(),
                d.title(),
                d.measure(),
                d.goalText(),
                goals,
                d.startsOn(),
                d.dueOn(),
                d.cycle(),
                d.leadUnit(),
                d.group(),
                d.post(),
                d.responsible(),
                d.supporting(),
                d.addressees(),
                d.copies(),
                d.setBy(),
                d.proposal(),
                d.starred());
    }
}
