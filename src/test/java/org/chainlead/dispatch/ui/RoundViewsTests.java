package org.chainlead.dispatch.ui;

import static com.github.mvysny.kaributesting.v10.GridKt._getCellComponent;
import static com.github.mvysny.kaributesting.v10.GridKt._size;
import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;
import static org.chainlead.dispatch.ReportFixture.MARCH;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.chainlead.common.ui.ChineseDatePicker;
import org.chainlead.common.ui.EmptyState;
import org.chainlead.dispatch.ReportFixture;
import org.chainlead.dispatch.RoundActs;
import org.chainlead.dispatch.RoundCourses;
import org.chainlead.dispatch.RoundFixture;
import org.chainlead.dispatch.RoundId;
import org.chainlead.dispatch.RoundKind;
import org.chainlead.dispatch.RoundList;
import org.chainlead.dispatch.RoundScope;
import org.chainlead.dispatch.RoundState;
import org.chainlead.dispatch.RoundSweep;
import org.chainlead.dispatch.RoundView;
import org.chainlead.dispatch.ScopeCount;
import org.chainlead.task.ReportCycle;
import org.chainlead.task.TaskFixture;
import org.chainlead.task.TaskId;
import org.chainlead.testing.FreshDatabase;
import org.chainlead.testing.IntegrationTest;
import org.chainlead.testing.MockedBrowser;
import org.chainlead.testing.SignIn;
import org.chainlead.testing.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

@IntegrationTest
@FreshDatabase
class RoundViewsTests {

    @Autowired
    TaskFixture people;

    @Autowired
    ReportFixture reports;

    @Autowired
    RoundActs acts;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    SignIn signIn;

    @Autowired
    TestClock clock;

    @Autowired
    RoundSweep sweep;

    @Autowired
    RoundList list;

    @Autowired
    RoundFixture rounds;

    @Autowired
    RoundCourses courses;

    @Autowired
    ApplicationContext application;

    private MockedBrowser browser;

    @BeforeEach
    void open() {
        clock.reset();
        people.start();
        sweep.sweep();
        browser = MockedBrowser.open(application);
    }

    @AfterEach
    void close() {
        browser.close();
        signIn.out();
        clock.reset();
    }

    @Test
    void aRoundIsMovedClosedAndPublishedOnItsPage() {
        // Read in any case: so the draw of at least one falls on the plain one, whatever the seed.
        reports.accepted(starred(reports.task()));
        plain(reports.task());
        reports.task();
        signIn.as("zhuren");
        String page = "rounds/" + march().id();
        UI.getCurrent().navigate("rounds");
        assertThat(_size(_get(Grid.class))).isEqualTo(2);
        UI.getCurrent().navigate(page);
        assertThat(words()).contains("2023年3月20日 星期一", "到2023年3月27日 星期一", "全部任务");
        _assertNone(Button.class, spec -> spec.withText("关闭本轮"));
        _click(button("移动截止日"));
        Dialog move = _get(Dialog.class);
        _setValue(_get(move, ChineseDatePicker.class), LocalDate.of(2023, 3, 22));
        _click(_get(move, Button.class, spec -> spec.withText("移动")));
        assertThat(move.isOpened()).isTrue();
        _setValue(_get(move, TextArea.class), "部分县市停电");
        _click(_get(move, Button.class, spec -> spec.withText("移动")));
        assertThat(words()).contains("2023年3月22日 星期三", "原为2023年3月20日", "部分县市停电");
        clock.set(LocalDate.of(2023, 3, 23));
        UI.getCurrent().navigate("rounds");
        UI.getCurrent().navigate(page);
        _click(button("关闭本轮"));
        Dialog ask = _get(Dialog.class);
        assertThat(ask.getElement().getTextRecursively()).contains("1 项任务记为未报", "抽查未读 1 份");
        _click(_get(ask, Button.class, spec -> spec.withText("关闭本轮")));
        assertThat(march().state()).isEqualTo(RoundState.OPEN);
        _setValue(_get(ask, TextArea.class), "抽查人员出差");
        _click(_get(ask, Button.class, spec -> spec.withText("关闭本轮")));
        while (march().state() == RoundState.CLOSING) {
            com.vaadin.flow.component.ComponentUtil.fireEvent(
                    UI.getCurrent(), new com.vaadin.flow.component.PollEvent(UI.getCurrent(), true));
        }
        assertThat(march().state()).isEqualTo(RoundState.CLOSED);
        UI.getCurrent().navigate(page);
        assertThat(words()).contains("任务总数3", "已报2", "未报1");
        _click(button("公布"));
        Dialog publish = _get(Dialog.class);
        assertThat(publish.getElement().getTextRecursively()).contains("永久不变");
        assertThat(publish.getElement().getTextRecursively()).contains("还没有签发通报");
        _click(_get(publish, Button.class, spec -> spec.withText("公布")));
        assertThat(march().state()).isEqualTo(RoundState.CLOSED);
        _setValue(_get(publish, TextArea.class), "本月只公布数据");
        _click(_get(publish, Button.class, spec -> spec.withText("公布")));
        assertThat(march().state()).isEqualTo(RoundState.PUBLISHED);
        assertThat(words()).contains("本月只公布数据");
        _assertNone(Button.class, spec -> spec.withText("公布"));
    }

    @Test
    void theFilterStandsInTheAddressAndTheListHasAsManyRowsAsTheNumber() {
        reports.accepted(reports.task());
        reports.task();
        signIn.as("zhuren");
        clock.set(LocalDate.of(2023, 3, 23));
        String page = "rounds/" + march().id();
        rounds.ordered(march().id(), "");
        UI.getCurrent().navigate(page);
        assertThat(words()).contains("可以离开本页").containsOnlyOnce("已处理");
        while (march().state() == RoundState.CLOSING) {
            com.vaadin.flow.component.ComponentUtil.fireEvent(
                    UI.getCurrent(), new com.vaadin.flow.component.PollEvent(UI.getCurrent(), true));
        }
        go(page, Map.of("kind", List.of("MISSING")));
        List<Grid> grids = _find(Grid.class);
        assertThat(_size(grids.getLast())).isOne();
        go(page, Map.of("kind", List.of("NONSENSE")));
        assertThat(_size(_find(Grid.class).getLast())).isEqualTo(2);
        signIn.as("ducha");
        UI.getCurrent().navigate("rounds");
        UI.getCurrent().navigate(page);
        _assertNone(Button.class, spec -> spec.withText("公布"));
    }

    @Test
    void aUnitOpensThePublishedResultFromItsMenu() {
        reports.task();
        RoundId round = rounds.published();
        signIn.as("fu1");
        UI.getCurrent().navigate("published-rounds");
        Anchor link = _get(Anchor.class, spec -> spec.withText("2023年第1季度季调度（重点链条专项）"));
        assertThat(link.getHref()).isEqualTo("published-rounds/" + round);
        UI.getCurrent().navigate(link.getHref());
        assertThat(words()).contains("任务总数1", "按单位名单顺序列示，不排名次");
        assertThat(_size(_find(Grid.class).getFirst())).isOne();
        go("published-rounds/" + round, Map.of("kind", List.of("LATE")));
        assertThat(_size(_find(Grid.class).getFirst())).isZero();
        signIn.as("fu2");
        UI.getCurrent().navigate("published-rounds");
        assertThat(words()).contains("还没有公布过本单位有任务在内的轮次");
        UI.getCurrent().navigate("published-rounds/" + round);
        assertThat(_find(EmptyState.class)).hasSize(1);
    }

    @Test
    void aRoundThatIsNotThereIsNotFound() {
        signIn.as("ducha");
        for (String id : List.of("x", "00000000-0000-0000-0000-000000000000")) {
            UI.getCurrent().navigate("rounds/" + id);
            assertThat(_find(EmptyState.class)).hasSize(1);
            UI.getCurrent().navigate("rounds/" + id + "/compare");
            assertThat(_find(EmptyState.class)).hasSize(1);
        }
    }

    @Test
    void theHeadChangesTheCourseOfComingRounds() {
        signIn.as("zhuren");
        UI.getCurrent().navigate("rounds");
        assertThat(words()).contains("每月10日开启，20日报送截止");
        _click(_find(Button.class, spec -> spec.withText("变更")).getFirst());
        Dialog dialog = _get(Dialog.class);
        _setValue(_get(dialog, IntegerField.class, spec -> spec.withLabel("报送截止")), 8);
        _click(_get(dialog, Button.class, spec -> spec.withText("保存")));
        assertThat(dialog.getElement().getTextRecursively()).contains("开启日（10日）要早于截止日（8日）");
        _setValue(_get(dialog, IntegerField.class, spec -> spec.withLabel("报送截止")), 18);
        _setValue(_get(dialog, TextArea.class), "按新的工作规则");
        _click(_get(dialog, Button.class, spec -> spec.withText("保存")));
        assertThat(courses.versions(RoundKind.MONTHLY).getFirst().course().due())
                .isEqualTo(18);
    }

    @Test
    void aRoundByHandIsOpenedForASetOfTasks() {
        reports.task();
        signIn.as("ducha");
        UI.getCurrent().navigate("rounds");
        _click(button("开启轮次"));
        Dialog dialog = _get(Dialog.class);
        _click(_get(dialog, Button.class, spec -> spec.withText("开启")));
        assertThat(dialog.getElement().getTextRecursively()).contains("请给这一轮起个名称", "请至少选定");
        _setValue(_get(dialog, TextField.class, spec -> spec.withLabel("名称")), "重点任务");
        _setValue(comboBox(dialog, "报送周期"), ReportCycle.QUARTER);
        assertThat(dialog.getElement().getTextRecursively()).contains("现有0项在办任务，涉及0个牵头单位");
        _setValue(comboBox(dialog, "报送周期"), ReportCycle.MONTH);
        ScopeCount asked = acts.count(new RoundScope(null, null, null, ReportCycle.MONTH));
        assertThat(dialog.getElement().getTextRecursively())
                .contains("现有%d项在办任务，涉及%d个牵头单位".formatted(asked.tasks(), asked.units()));
        _click(_get(dialog, Button.class, spec -> spec.withText("开启")));
        assertThat(words()).contains("2023年3月月跟踪（重点任务）", "每月，共%d项任务".formatted(asked.tasks()));
        assertThat(jdbc.sql("select count(*) from round_task").query(Long.class).single())
                .isEqualTo(asked.tasks())
                .isPositive();
    }

    @Test
    void theDeskShowsTheRoundAndHandsOverToUrging() {
        reports.handedIn(reports.task());
        reports.task();
        signIn.as("ducha");
        UI.getCurrent().navigate("desk");
        assertThat(words()).contains("已报 1 / 应报 2", "未报1", "督查室待审1");
        assertThat(button("逐份审核 1")).isNotNull();
        Grid<?> missing = _find(Grid.class).getLast();
        assertThat(_size(missing)).isOne();
        Component urge = _getCellComponent(missing, 0, "urge");
        assertThat(((Anchor) urge).getHref()).startsWith("urges/new?task=").endsWith("&desk=2023-03&state=MISSING");
        assertThat(button("全部催办 1 项")).isNotNull();
        go("desk/2023-03", Map.of("state", List.of("WITH_OFFICE")));
        assertThat(_size(_find(Grid.class).getLast())).isOne();
        _assertNone(Button.class, spec -> spec.withText("全部催办 1 项"));
        go("urges/new", Map.of("desk", List.of("2023-03"), "state", List.of("MISSING")));
        _get(Anchor.class, spec -> spec.withPredicate(link -> link.getHref().equals("desk/2023-03?state=MISSING")));
        _click(_get(Button.class, spec -> spec.withText("发送催办（3人）")));
        _get(Anchor.class, spec -> spec.withPredicate(link -> link.getHref().equals("desk/2023-03?state=MISSING")));
    }

    private static void go(String path, Map<String, List<String>> parameters) {
        UI.getCurrent().navigate(path, new QueryParameters(parameters));
    }

    private RoundView march() {
        return list.byRule(RoundKind.MONTHLY, MARCH).orElseThrow();
    }

    @SuppressWarnings("unchecked")
    private static ComboBox<Object> comboBox(Component in, String label) {
        return _get(in, ComboBox.class, spec -> spec.withLabel(label));
    }

    private static Button button(String text) {
        return _get(Button.class, spec -> spec.withText(text));
    }

    private static String words() {
        return _get(Component.class, spec -> spec.withClasses("view"))
                .getElement()
                .getTextRecursively();
    }

    /** Nothing but the lot makes it be read by itself. */
    private TaskId starred(TaskId task) {
        jdbc.sql("update task set starred = true where id = :id")
                .param("id", task.uuid())
                .update();
        return task;
    }

    @Test
    void whatIsDrawnByTheClosingItselfIsAskedAboutAtOnce() {
        plain(reports.task());
        clock.set(LocalDate.of(2023, 3, 23));
        signIn.as("zhuren");
        RoundFixture.forgetDraws();
        UI.getCurrent().navigate("rounds/" + march().id());
        _click(button("关闭本轮"));
        _assertNone(_get(Dialog.class), TextArea.class);

        _click(_get(_get(Dialog.class), Button.class, spec -> spec.withText("关闭本轮")));

        Dialog asked = _get(Dialog.class, spec -> spec.withPredicate(Dialog::isOpened));
        _setValue(_get(asked, TextArea.class), "抽查人员出差");
        _click(_get(asked, Button.class, spec -> spec.withText("关闭本轮")));
        assertThat(march().state()).isNotEqualTo(RoundState.OPEN);
    }

    private void plain(TaskId task) {
        reports.handedIn(task);
        jdbc.sql("update task set verified_light = 'GREEN' where id = :id")
                .param("id", task.uuid())
                .update();
    }
}
