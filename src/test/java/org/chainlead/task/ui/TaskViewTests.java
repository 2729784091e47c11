package org.chainlead.task.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chainlead.common.Texts;
import org.chainlead.common.ui.ReasonList;
import org.chainlead.org.PersonRef;
import org.chainlead.task.TaskAct;
import org.chainlead.task.TaskFixture;
import org.chainlead.task.TaskId;
import org.chainlead.task.TaskPages;
import org.chainlead.task.TaskState;
import org.chainlead.task.TimelineItem;
import org.chainlead.testing.IntegrationTest;
import org.chainlead.testing.MockedBrowser;
import org.chainlead.testing.SignIn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TaskViewTests {

    @Autowired
    private ApplicationContext application;

    @Autowired
    private TaskFixture fixture;

    @Autowired
    private SignIn signIn;

    @Autowired
    private TaskPages pages;

    private MockedBrowser browser;
    private int number;

    @BeforeAll
    void start() {
        fixture.start();
    }

    @AfterEach
    void leave() {
        browser.close();
        signIn.out();
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
                    DRAFT, ducha, 提交审批, 修改 删除草稿
                    DRAFT, zhuren, -, 修改 终止
                    PENDING_APPROVAL, ducha, -, 撤回
                    PENDING_APPROVAL, zhuren, 批准交办, 退回 终止
                    PENDING_ACCEPTANCE, lian1, 签收, -
                    PENDING_ACCEPTANCE, fu1, 签收, 申请调整
                    PENDING_ACCEPTANCE, ban1, -, -
                    PENDING_ACCEPTANCE, ducha, -, -
                    IN_PROGRESS, fu1, 申请办结, 调整经办人 拆分子任务 申请延期 申请变更 申请挂起 申请终止
                    IN_PROGRESS, lian1, -, 调整经办人 拆分子任务
                    IN_PROGRESS, ban1, -, 拆分子任务
                    IN_PROGRESS, ducha, -, 人工定灯 待年度数据
                    IN_PROGRESS, zhuren, -, 人工定灯 待年度数据 挂起 终止
                    IN_PROGRESS, mi, -, -
                    PENDING_VERIFICATION, fu1, -, 撤回办结申请
                    PENDING_VERIFICATION, ducha, 提出核验意见, 人工定灯
                    PENDING_VERIFICATION, zhuren, -, 核验退回 人工定灯 终止
                    COMPLETED, zhuren, 销号, 重启（回头看）
                    COMPLETED, ducha, -, -
                    COMPLETED, fu1, -, -
                    """)
    void everybodyIsOfferedWhatTheyMayDo(TaskState state, String person, String primary, String others) {
        open(person, in(state));

        List<String> expected = new ArrayList<>(others == null ? List.of() : List.of(others.split(" ")));
        if (primary != null) {
            expected.add(primary);
        }
        assertThat(primaries()).hasSizeLessThanOrEqualTo(1);
        assertThat(acts(primaries())).isSubsetOf(primary == null ? List.of() : List.of(primary));
        assertThat(acts(Stream.concat(primaries().stream(), others().stream()).toList()))
                .containsExactlyInAnyOrderElementsOf(expected);
    }

    /** Without the steps that other modules offer. */
    private static List<String> acts(List<String> words) {
        Set<String> acts = Arrays.stream(TaskAct.values()).map(Texts::label).collect(Collectors.toSet());
        return words.stream().filter(acts::contains).toList();
    }

    @Test
    void aTaskThatDoesNotExistAndOneThatMayNotBeSeenLookAlike() {
        TaskId other = in(TaskState.IN_PROGRESS);
        open("fu2", other);
        String hidden = text();

        UI.getCurrent().navigate("tasks/" + UUID.randomUUID());
        assertThat(text()).isEqualTo(hidden).contains("没有找到", "返回任务台账");
        UI.getCurrent().navigate("tasks/nonsense");
        assertThat(text()).isEqualTo(hidden);
    }

    @Test
    void signingNamesTheOnlyHandlerAndShowsTheNewStateInPlace() {
        TaskId id = in(TaskState.PENDING_ACCEPTANCE);
        open("lian1", id);

        click("签收");
        assertThat(((PersonRef) _get(_get(Dialog.class), ComboBox.class).getValue()).name())
                .isEqualTo("ban1");
        confirm("签收");

        assertThat(pages.detail(id).row().state()).isEqualTo(TaskState.IN_PROGRESS);
        assertThat(_find(Dialog.class)).isEmpty();
        assertThat(text()).contains("办理中", "经办人 ban1");
    }

    @Test
    void approvalSaysWhatFollowsAndActsOnceHoweverOftenItIsClicked() {
        TaskId id = in(TaskState.PENDING_APPROVAL);
        open("zhuren", id);

        click("批准交办");
        assertThat(_get(Dialog.class).getElement().getTextRecursively()).contains("州工业和信息化局", "2023年3月14日");
        _setValue(_get(TextField.class, spec -> spec.withLabel("依据")), "楚政通〔2023〕9号");
        Button confirm = _get(_get(Dialog.class), Button.class, spec -> spec.withText("批准交办"));
        _click(confirm);
        confirm.click();

        assertThat(pages.timeline(id))
                .extracting(TimelineItem::title)
                .filteredOn(title -> title.startsWith("批准交办"))
                .hasSize(1);
    }

    @Test
    void aRefusalKeepsTheWords() {
        TaskId id = in(TaskState.PENDING_VERIFICATION);
        signIn.as("zhuren", () -> {
            application.getBean(org.chainlead.task.TaskCompletion.class).returnWork(id, "缺少验收意见");
            return id;
        });
        open("fu1", id);

        click("申请办结");
        _setValue(_get(TextArea.class, spec -> spec.withLabel("办理结果")), "已全部完成");
        confirm("申请办结");
        assertThat(_get(TextArea.class, spec -> spec.withLabel("目标未达或有子任务未办结仍申请办结的理由"))
                        .isInvalid())
                .isTrue();
        signIn.as("zhuren", () -> {
            application
                    .getBean(org.chainlead.task.TaskSteering.class)
                    .suspend(id, java.time.LocalDate.of(2023, 4, 1), "等待省级批复", "州政府办〔2023〕1号");
            return id;
        });
        _setValue(_get(TextArea.class, spec -> spec.withLabel("目标未达或有子任务未办结仍申请办结的理由")), "按年度数据认定");
        confirm("申请办结");

        assertThat(_get(_get(Dialog.class), ReasonList.class).getElement().getTextRecursively())
                .contains("挂起");
        assertThat(_get(TextArea.class, spec -> spec.withLabel("办理结果")).getValue())
                .isEqualTo("已全部完成");
    }

    @Test
    void theTitleOfThePageIsNumberAndTask() {
        TaskId id = in(TaskState.IN_PROGRESS);
        open("fu1", id);
        assertThat(_get(H1.class).getText()).isEqualTo(pages.detail(id).row().sourceNumber() + " 打造绿色钛全产业链");
        assertThat(_get(TaskView.class).getPageTitle()).isEqualTo(_get(H1.class).getText());
    }

    private TaskId in(TaskState state) {
        var draft = fixture.draft("7." + ++number, "打造绿色钛全产业链");
        return switch (state) {
            case DRAFT -> fixture.drafted(draft);
            case PENDING_APPROVAL -> fixture.submitted(draft);
            case PENDING_ACCEPTANCE -> fixture.assigned(draft);
            case IN_PROGRESS -> fixture.inProgress(draft);
            case PENDING_VERIFICATION -> fixture.pendingVerification(draft);
            case COMPLETED -> fixture.completed(draft);
            default -> throw new IllegalArgumentException(state.name());
        };
    }

    private void open(String person, TaskId id) {
        signIn.as(person);
        browser = MockedBrowser.open(application);
        UI.getCurrent().navigate("tasks/" + id.uuid());
    }

    private static List<String> primaries() {
        return _find(_get(TaskView.class), Button.class).stream()
                .filter(button -> button.getThemeNames().contains(ButtonVariant.LUMO_PRIMARY.getVariantName()))
                .map(Button::getText)
                .toList();
    }

    private static List<String> others() {
        return _find(_get(TaskView.class), MenuBar.class).stream()
                .flatMap(bar -> bar.getItems().getFirst().getSubMenu().getItems().stream())
                .map(MenuItem::getText)
                .toList();
    }

    private static void click(String text) {
        _click(_get(_get(TaskView.class), Button.class, spec -> spec.withText(text)));
    }

    private static void confirm(String text) {
        _click(_get(_get(Dialog.class), Button.class, spec -> spec.withText(text)));
    }

    private static String text() {
        return _get(TaskView.class).getElement().getTextRecursively();
    }
}
