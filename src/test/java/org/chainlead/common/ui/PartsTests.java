package org.chainlead.common.ui;

import static com.github.mvysny.kaributesting.v10.GridKt._size;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.ColumnReorderEvent;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import com.vaadin.flow.dom.DomEvent;
import com.vaadin.flow.internal.JacksonUtils;
import com.vaadin.flow.internal.nodefeature.ElementListenerMap;
import com.vaadin.flow.shared.JsonConstants;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.chainlead.common.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PartsTests extends BrowserlessTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);

    @ParameterizedTest
    @CsvSource({
        "2026-12-31, 29, 12月31日剩 29 个工作日, deadline-far",
        "2026-11-30, 6, 11月30日剩 6 个工作日, deadline-near",
        "2026-11-20, 0, 11月20日今天截止, deadline-near",
        "2026-09-30, -36, 9月30日逾期 36 个工作日, deadline-overdue",
        "2026-11-19, 0, 11月19日已逾期, deadline-overdue",
        "2027-03-31, 88, 2027年3月31日剩 88 个工作日, deadline-far"
    })
    void deadlineSaysWhatIsLeft(LocalDate due, int workingDays, String text, String className) {
        var deadline = new DeadlineText(due, TODAY, workingDays, "");

        assertThat(deadline.getElement().getTextRecursively()).isEqualTo(text);
        assertThat(deadline.getContent().getClassNames()).contains(className);
    }

    @Test
    void movedDeadlineStillShowsTheFirstDate() {
        var deadline = new DeadlineText(TODAY, TODAY, 0, "").movedFrom(LocalDate.of(2026, 10, 31));

        assertThat(deadline.getElement().getTextRecursively()).endsWith("原时限 2026年10月31日");
    }

    @Test
    void stepperMarksOneStepAsCurrent() {
        var steps = Stepper.loopAt(LoopStep.HANDLING).getContent().getChildren().toList();

        assertThat(steps).hasSize(6);
        assertThat(steps.get(2).getElement().getClassList()).contains("done");
        assertThat(steps.get(3).getElement().getAttribute("aria-current")).isEqualTo("step");
        assertThat(steps.get(4).getElement().getClassList()).contains("todo");
    }

    @Test
    void viewHasExactlyOnePrimaryAction() {
        var header = new ViewHeader("任务").primary(new Button("签收"));

        assertThatThrownBy(() -> header.primary(new Button("退回"))).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void selectionBarSaysHowManyAndHidesActionsWithoutASelection() {
        UI.getCurrent().add(new ActionBar(new Button("催办")));
        assertThat(_find(Button.class)).isEmpty();

        var bar = new ActionBar(new Button("导出"));
        bar.setSelected(2);
        UI.getCurrent().add(bar);
        assertThat(_find(Button.class)).hasSize(1);
        assertThat(bar.getElement().getTextRecursively()).startsWith("已选 2 项");
    }

    @Test
    void columnChoiceIsAppliedAndUnknownColumnsAreIgnored() {
        Grid<String> grid = new Grid<>();
        grid.addColumn(row -> row).setKey("a").setHeader("甲");
        grid.addColumn(row -> row).setKey("b").setHeader("乙");
        grid.addColumn(row -> row).setKey("c").setHeader("丙");

        new ColumnMenu<>(grid, new ColumnChoice(List.of("c", "gone", "a"), List.of("a")), choice -> {});

        assertThat(grid.getColumns()).extracting(Grid.Column::getKey).containsExactly("c", "a", "b");
        assertThat(grid.getColumnByKey("a").isVisible()).isFalse();
    }

    @Test
    void columnOrderSetByThePersonIsTold() {
        Grid<String> grid = new Grid<>();
        var first = grid.addColumn(row -> row).setKey("a").setHeader("甲");
        var second = grid.addColumn(row -> row).setKey("b").setHeader("乙");
        List<ColumnChoice> told = new ArrayList<>();
        new ColumnMenu<>(grid, new ColumnChoice(List.of(), List.of("a")), told::add);

        ComponentUtil.fireEvent(grid, new ColumnReorderEvent<>(grid, true, List.of(second, first)));

        assertThat(told).containsExactly(new ColumnChoice(List.of("b", "a"), List.of("a")));
    }

    @Test
    void fieldNamedByItsColumnIsNamedInTheCardOfAPhone() {
        WorkspaceGrid<String> grid = new WorkspaceGrid<>("各期数据");
        grid.addTextColumn("name", "指标", row -> row);
        grid.addComponentColumn(row -> new TextField()).setKey("value").setHeader("本期数");
        grid.addComponentColumn(row -> new TextField("备注")).setKey("remark").setHeader("说明");
        grid.addFigureColumn("owed", "应报", row -> new Anchor("tasks", "7"));
        UI.getCurrent().add(grid);

        fireWindowWidth(360);

        var card = (ComponentRenderer<?, String>) grid.getColumnByKey("card").getRenderer();
        UI.getCurrent().add(card.createComponent("茶花产值"));
        assertThat(UI.getCurrent().getElement().getTextRecursively()).contains("应报：7");
        assertThat(_find(TextField.class)).extracting(TextField::getLabel).containsExactly("本期数", "备注");
    }

    @Test
    void aShortListIsShownWholeAndALongOneInTheBoxOfTheStyleSheet() {
        List<String> rows = new ArrayList<>(Collections.nCopies(30, "行"));
        WorkspaceGrid<String> grid = new WorkspaceGrid<>("清单");
        grid.addTextColumn("name", "名称", row -> row);
        grid.setShortPages(
                (offset, limit) ->
                        new Page<>(rows.stream().skip(offset).limit(limit).toList(), rows.size()),
                row -> row);
        UI.getCurrent().add(grid);

        assertThat(grid.getHeight()).isNull();
        assertThat(_size(grid)).isEqualTo(30);
        assertThat(grid.isAllRowsVisible()).isTrue();
        rows.add("又一行");
        grid.getDataProvider().refreshAll();
        assertThat(_size(grid)).isEqualTo(31);
        assertThat(grid.isAllRowsVisible()).isFalse();
    }

    private static void fireWindowWidth(int pixels) {
        var page = UI.getCurrent().getElement();
        page.getNode()
                .getFeature(ElementListenerMap.class)
                .fireEvent(new DomEvent(
                        page,
                        "window-resize",
                        JacksonUtils.createObjectNode()
                                .put("event.w", pixels)
                                .put("event.h", 740)
                                .put(JsonConstants.EVENT_DATA_PHASE, JsonConstants.EVENT_PHASE_TRAILING)));
    }
}
