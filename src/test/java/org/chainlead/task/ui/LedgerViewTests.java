package org.chainlead.task.ui;

import static com.github.mvysny.kaributesting.v10.GridKt._clickItem;
import static com.github.mvysny.kaributesting.v10.GridKt._get;
import static com.github.mvysny.kaributesting.v10.GridKt._size;
import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.ClickEvent;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.chainlead.task.SavedViews;
import org.chainlead.task.TaskColumn;
import org.chainlead.task.TaskFixture;
import org.chainlead.task.TaskRow;
import org.chainlead.task.TaskState;
import org.chainlead.testing.IntegrationTest;
import org.chainlead.testing.MockedBrowser;
import org.chainlead.testing.SignIn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LedgerViewTests {

    @Autowired
    private ApplicationContext application;

    @Autowired
    private TaskFixture tasks;

    @Autowired
    private SignIn signIn;

    @Autowired
    private SavedViews saved;

    private MockedBrowser browser;

    @BeforeAll
    void fill() {
        tasks.start();
        tasks.inProgress(tasks.draft("1.1", "壮大绿色能源产业"));
        tasks.assigned(tasks.draft("4.2", "打造绿色钛全产业链"));
        tasks.submitted(tasks.draft("4.10", "打造绿色硅光伏全产业链"));
        tasks.drafted(tasks.draft("5.1", "尚在起草的任务"));
    }

    @BeforeEach
    void open() {
        signIn.as("zhuren");
        browser = MockedBrowser.open(application);
    }

    @AfterEach
    void close() {
        browser.close();
        signIn.out();
    }

    @Test
    void theAddressHoldsTheFilter() {
        UI.getCurrent().navigate("tasks", QueryParameters.fromString("state=IN_PROGRESS&light=PURPLE&unit=nonsense"));

        assertThat(titles()).containsExactly("壮大绿色能源产业");
        assertThat(_get(MultiSelectComboBox.class, spec -> spec.withPlaceholder("状态"))
                        .getValue())
                .isEqualTo(Set.of(TaskState.IN_PROGRESS));
    }

    @Test
    void aFilterGoesIntoTheAddress() {
        UI.getCurrent().navigate("tasks");
        _setValue(_get(TextField.class, spec -> spec.withPlaceholder("任务、措施、目标中的字词")), "光伏");

        assertThat(UI.getCurrent().getActiveViewLocation().getPathWithQueryParameters())
                .startsWith("tasks?q=");
        assertThat(titles()).containsExactly("打造绿色硅光伏全产业链");
    }

    @Test
    void numbersSortAsNumbersAndTheFootCounts() {
        UI.getCurrent().navigate("tasks", QueryParameters.of("q", "打造"));

        assertThat(titles()).containsExactly("打造绿色钛全产业链", "打造绿色硅光伏全产业链");
        assertThat(_get(Span.class, spec -> spec.withClasses("summary")).getText())
                .startsWith("共 2 项");
    }

    @Test
    void othersTasksAreNeitherShownNorCounted() {
        browser.close();
        signIn.as("fu2");
        browser = MockedBrowser.open(application);
        UI.getCurrent().navigate("tasks");

        assertThat(_size(grid())).isZero();
        assertThat(tab("全部").getText()).isEqualTo("全部 0");
        _assertNone(Button.class, spec -> spec.withText("批准交办"));
    }

    @Test
    void aViewIsSavedShownAndOnlyOnes() {
        UI.getCurrent().navigate("tasks", QueryParameters.of("state", "IN_PROGRESS"));
        saved.save(LedgerTabs.SCREEN, "办理中的", "state=IN_PROGRESS");
        UI.getCurrent().navigate("tasks");
        _click(tab("办理中的"));

        assertThat(titles()).containsExactly("壮大绿色能源产业");
        assertThat(UI.getCurrent().getActiveViewLocation().getPathWithQueryParameters())
                .contains("state=IN_PROGRESS", "view=");
        assertThat(tab("办理中的").getElement().getAttribute("aria-current")).isEqualTo("true");
        assertThat(signIn.as("ducha", () -> saved.all(LedgerTabs.SCREEN))).isEmpty();
    }

    @Test
    void aClickedRowStandsBesideTheListUntilItIsClosed() {
        UI.getCurrent().navigate("tasks");
        int listed = rows().size();
        _clickItem(grid(), 1);

        LedgerPanel panel = _get(LedgerPanel.class);
        assertThat(_get(panel, H2.class, spec -> spec.withText("4.2 打造绿色钛全产业链")).isVisible())
                .isTrue();
        assertThat(_get(panel, Anchor.class, spec -> spec.withText("打开任务页")).getHref())
                .isEqualTo("tasks/" + rows().get(1).id().uuid());
        assertThat(rows()).as("the list stays").hasSize(listed);

        _click(_find(panel, Button.class).getFirst());
        _assertNone(LedgerPanel.class);
    }

    @Test
    void theAddressOpensATaskBesideTheListAndNoForeignOne() {
        UI.getCurrent().navigate("tasks");
        String id = rows().getFirst().id().uuid().toString();
        UI.getCurrent().navigate("tasks", QueryParameters.of(LedgerAddress.OPEN, id));
        assertThat(_get(LedgerPanel.class).getElement().getTextRecursively()).contains("壮大绿色能源产业");

        browser.close();
        signIn.as("fu2");
        browser = MockedBrowser.open(application);
        UI.getCurrent().navigate("tasks", QueryParameters.of(LedgerAddress.OPEN, id));
        _assertNone(LedgerPanel.class);
    }

    @Test
    void chosenColumnsAreKeptForThePersonAlone() {
        UI.getCurrent().navigate("tasks");
        MenuItem columns = _find(MenuBar.class).stream()
                .flatMap(bar -> bar.getItems().stream())
                .filter(item -> item.getText().equals("列 ▾"))
                .findFirst()
                .orElseThrow();
        MenuItem handler = columns.getSubMenu().getItems().stream()
                .filter(item -> item.getText().equals("经办人"))
                .findFirst()
                .orElseThrow();
        assertThat(handler.isChecked()).isFalse();
        handler.setChecked(true);
        ComponentUtil.fireEvent(handler, new ClickEvent<>(handler));
        assertThat(grid().shownColumns()).contains(TaskColumn.HANDLER);

        UI.getCurrent().navigate("messages");
        UI.getCurrent().navigate("tasks");
        assertThat(grid().getColumnByKey(TaskColumn.HANDLER.name()).isVisible()).isTrue();
        assertThat(grid().getColumnByKey(TaskColumn.TITLE.name()).isFrozen()).isTrue();
        assertThat(signIn.as("ducha", () -> saved.columns(LedgerTabs.SCREEN))).isEmpty();
    }

    @Test
    void bulkApprovalTellsWhatCameOfEachRow() {
        IntStream.of(1, 2).forEach(n -> tasks.submitted(tasks.draft("9." + n, "待批任务" + n)));
        UI.getCurrent().navigate("tasks", QueryParameters.of("q", "待批任务"));
        grid().asMultiSelect().select(_get(grid(), 0), _get(grid(), 1));
        UI.getCurrent().navigate("tasks", QueryParameters.of("state", "PENDING_APPROVAL.IN_PROGRESS"));
        List<TaskRow> rows = rows();
        grid().asMultiSelect().select(rows);
        _click(_get(Button.class, spec -> spec.withText("批准交办")));
        Dialog preview = _get(Dialog.class);
        assertThat(_find(preview, ListItem.class)).hasSize(rows.size());
        _click(_get(preview, Button.class, spec -> spec.withText("批准交办")));
        assertThat(preview.isOpened()).isTrue();
        _setValue(_get(preview, TextField.class), "楚政通〔2023〕9号");
        _click(_get(preview, Button.class, spec -> spec.withText("批准交办")));

        Dialog result = _get(Dialog.class);
        assertThat(_find(result, Span.class, spec -> spec.withClasses("bulk-done")))
                .hasSize(rows.size() - 1);
        assertThat(_get(result, Span.class, spec -> spec.withClasses("bulk-refused"))
                        .getText())
                .contains("壮大绿色能源产业", "不能批准交办");
        assertThat(titles()).containsExactly("壮大绿色能源产业");
    }

    @Test
    void theBarOffersWhatAPickedRowIsAtTheStepFor() {
        tasks.submitted(tasks.draft("9.3", "待批任务"));
        UI.getCurrent().navigate("tasks", QueryParameters.of("state", "PENDING_APPROVAL.IN_PROGRESS"));
        TaskRow pending = rows().stream()
                .filter(row -> row.state() == TaskState.PENDING_APPROVAL)
                .findFirst()
                .orElseThrow();
        grid().asMultiSelect().select(pending);
        assertThat(_find(Button.class, spec -> spec.withText("批准交办"))).hasSize(1);
        _assertNone(Button.class, spec -> spec.withText("归档"));

        grid().asMultiSelect().deselectAll();
        grid().asMultiSelect()
                .select(rows().stream()
                        .filter(row -> row.state() == TaskState.IN_PROGRESS)
                        .toList());
        _assertNone(Button.class, spec -> spec.withText("批准交办"));
        assertThat(_find(Button.class, spec -> spec.withText("催办")))
                .as("has a page of its own")
                .hasSize(1);
    }

    @Test
    void bulkVerificationPassesWhatWasProposed() {
        tasks.proposed(tasks.draft("9.5", "待核验任务"));
        UI.getCurrent().navigate("tasks", QueryParameters.of("state", "PENDING_VERIFICATION"));
        grid().asMultiSelect().select(rows());
        _click(_get(Button.class, spec -> spec.withText("核验通过")));
        Dialog preview = _get(Dialog.class);
        assertThat(preview.getElement().getTextRecursively()).contains("按督查员提出的结果办结", "待核验任务");
        _setValue(_get(preview, TextArea.class), "按年度数据认定");
        _click(_get(preview, Button.class, spec -> spec.withText("核验通过")));
        assertThat(_find(_get(Dialog.class), Span.class, spec -> spec.withClasses("bulk-done")))
                .hasSize(1);
        assertThat(rows()).isEmpty();
    }

    private LedgerGrid grid() {
        return _get(LedgerGrid.class);
    }

    private List<TaskRow> rows() {
        return IntStream.range(0, _size(grid())).mapToObj(n -> _get(grid(), n)).toList();
    }

    private List<String> titles() {
        return rows().stream().map(TaskRow::title).toList();
    }

    private static NativeButton tab(String name) {
        return _find(NativeButton.class).stream()
                .filter(button -> button.getText().startsWith(name))
                .findFirst()
                .orElseThrow();
    }
}
