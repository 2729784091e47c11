package org.chainlead.task.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.LocalDate;
import java.util.List;
import org.chainlead.task.ActionPlans;
import org.chainlead.task.PlanRef;
import org.chainlead.task.TaskFilter;
import org.chainlead.task.TaskFixture;
import org.chainlead.task.TaskLevel;
import org.chainlead.task.TaskQueries;
import org.chainlead.task.TaskRow;
import org.chainlead.task.TaskSort;
import org.chainlead.task.TaskState;
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
class CarryOversViewTests {

    @Autowired
    private ApplicationContext application;

    @Autowired
    private TaskFixture fixture;

    @Autowired
    private SignIn signIn;

    @Autowired
    private ActionPlans plans;

    @Autowired
    private TaskQueries queries;

    @Autowired
    private CarryOverDialog dialog;

    private MockedBrowser browser;

    @BeforeEach
    void start() {
        fixture.start();
        signIn.as(
                "zhuren",
                () -> plans.create(
                        "产业提升年行动方案",
                        "文件",
                        TaskLevel.PREFECTURE,
                        LocalDate.of(2024, 1, 1),
                        LocalDate.of(2024, 12, 31),
                        List.of()));
    }

    @AfterEach
    void leave() {
        browser.close();
        signIn.out();
    }

    @Test
    void aSelectionIsProposedWithPreviewAndDecidedWithAResultOfEachRow() {
        fixture.inProgress(fixture.draft("1.1", "打造绿色钛全产业链"));
        fixture.completed(fixture.draft("1.2", "打造绿色铜全产业链"));
        open("ducha", "tasks");
        List<TaskRow> rows = queries.rows(TaskFilter.all(), TaskSort.NUMBER, true, 0, 10);
        dialog.open(rows, () -> {});
        ComboBox<PlanRef> plan = _get(ComboBox.class, spec -> spec.withLabel("结转到"));
        _setValue(plan, plans.all().getFirst());
        assertThat(text(_get(Dialog.class))).contains("首次时限 2023年12月31日", "“打造绿色铜全产业链”现在是“已办结”");
        assertThat(_get(DatePicker.class, spec -> spec.withLabel("新的完成时限")).getValue())
                .isEqualTo(LocalDate.of(2024, 12, 31));
        _setValue(_get(TextArea.class, spec -> spec.withLabel("理由")), "跨年续办");
        _click(_get(_get(Dialog.class), Button.class, spec -> spec.withText("提出结转")));
        assertThat(text(_get(Dialog.class))).contains("办理完成 1 项，未办理 1 项");
        browser.close();

        open("zhuren", "carry-overs");
        assertThat(text(_get(CarryOversView.class))).contains("结转到“产业提升年行动方案”：1 项", "待决定");
        _click(_get(Button.class, spec -> spec.withText("同意结转")));
        _click(_get(_get(Dialog.class), Button.class, spec -> spec.withText("同意结转")));
        assertThat(text(_get(CarryOversView.class))).contains("zhuren已同意", "已结转");
        assertThat(_find(Button.class, spec -> spec.withText("同意结转"))).isEmpty();
        assertThat(queries.rows(
                        TaskFilter.all().withStates(java.util.Set.of(TaskState.IN_PROGRESS)),
                        TaskSort.NUMBER,
                        true,
                        0,
                        10))
                .extracting(TaskRow::planName)
                .containsExactly("产业提升年行动方案");
    }

    private void open(String person, String path) {
        signIn.as(person);
        browser = MockedBrowser.open(application);
        UI.getCurrent().navigate(path);
    }

    private static String text(com.vaadin.flow.component.Component component) {
        return component.getElement().getTextRecursively();
    }
}
