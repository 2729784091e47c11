package org.chainlead.search.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.provider.Query;
import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import java.util.stream.IntStream;
import org.chainlead.common.ui.EmptyState;
import org.chainlead.search.Found;
import org.chainlead.search.SearchKind;
import org.chainlead.task.TaskFixture;
import org.chainlead.task.TaskId;
import org.chainlead.testing.IntegrationTest;
import org.chainlead.testing.MockedBrowser;
import org.chainlead.testing.SignIn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** The box in the top bar and the page it opens. */
@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SearchViewTests {

    @Autowired
    private ApplicationContext application;

    @Autowired
    private TaskFixture tasks;

    @Autowired
    private SignIn signIn;

    private MockedBrowser browser;
    private TaskId titanium;

    @BeforeAll
    void fill() {
        tasks.start();
        titanium = tasks.inProgress(tasks.draft("4.2", "打造绿色钛<b>全产业链"));
        tasks.drafted(tasks.draft("5.1", "钛矿整治方案"));
        IntStream.rangeClosed(1, 21).forEach(n -> tasks.drafted(tasks.draft("P" + n, "冷链任务" + n)));
    }

    @AfterEach
    void close() {
        browser.close();
        signIn.out();
    }

    @Test
    void twoCharactersFindAndTheChoiceOpensTheTask() {
        open("zhuren");
        assertThat(hits("色钛")).extracting(Found::kind).containsExactly(SearchKind.TASK, SearchKind.NOTICE);
        assertThat(hits("钛")).as("one character would find nearly everything").isEmpty();
        _setValue(box(), hits("色钛").getFirst());
        assertThat(UI.getCurrent().getInternals().getActiveViewLocation().getPath())
                .isEqualTo("tasks/" + titanium.uuid());
        assertThat(box().getValue()).isNull();
    }

    @Test
    void nobodyFindsWhatTheyMayNotSee() {
        open("ban2");
        assertThat(hits("钛矿")).isEmpty();
        look("钛矿");
        _assertNone(ListItem.class, spec -> spec.withClasses("result"));
        assertThat(said()).contains("没有找到“钛矿”");
        browser.close();
        open("shenji");
        _assertNone(SearchBox.class);
    }

    @Test
    void theIconOfAPhoneOpensThePageAndItsFieldFinds() {
        open("zhuren");
        _click(_get(Button.class, spec -> spec.withClasses("search-toggle")));
        assertThat(said()).contains("至少输入两个字");
        _setValue(_get(TextField.class), " 色钛 ");
        _click(_get(Button.class, spec -> spec.withText("搜索")));
        assertThat(UI.getCurrent().getInternals().getTitle()).contains("搜索“色钛”");
        ListItem hit = _find(ListItem.class, spec -> spec.withClasses("result")).getFirst();
        Anchor link = _find(hit, Anchor.class).getFirst();
        assertThat(link.getHref()).isEqualTo("tasks/" + titanium.uuid());
        assertThat(link.getElement().getOuterHTML())
                .as("words are marked, signs are no markup")
                .contains("<mark>色钛</mark>", "&lt;b&gt;全产业链");
        assertThat(hit.getElement().getTextRecursively()).contains("任务", "州工业和信息化局", "2023年3月13日");
    }

    @Test
    void oneCharacterGetsASentenceAndManyHitsPages() {
        open("zhuren");
        look("钛");
        assertThat(said()).contains("请至少输入两个字");
        look("冷链");
        assertThat(tabs()).contains("全部 21", "任务 21", "月报 0", "项目 0");
        assertThat(_find(ListItem.class, spec -> spec.withClasses("result"))).hasSize(20);
        _click(_get(Button.class, spec -> spec.withText("下一页")));
        assertThat(_find(ListItem.class, spec -> spec.withClasses("result"))).hasSize(1);
        assertThat(_get(Button.class, spec -> spec.withText("下一页")).isEnabled()).isFalse();
        _click(_get(NativeButton.class, spec -> spec.withText("月报 0")));
        assertThat(UI.getCurrent().getInternals().getActiveViewLocation().getPathWithQueryParameters())
                .contains("kind=REPORT")
                .doesNotContain("page");
        assertThat(said()).contains("没有找到");
    }

    private void open(String user) {
        signIn.as(user);
        browser = MockedBrowser.open(application);
        UI.getCurrent().navigate("");
    }

    private static void look(String words) {
        UI.getCurrent().navigate("search", QueryParameters.of("q", words));
    }

    private static String said() {
        return _get(EmptyState.class).getElement().getTextRecursively();
    }

    private static List<String> tabs() {
        return _find(NativeButton.class).stream().map(NativeButton::getText).toList();
    }

    @SuppressWarnings("unchecked")
    private static ComboBox<Found> box() {
        return _find(_get(SearchBox.class), ComboBox.class).getFirst();
    }

    private static List<Found> hits(String words) {
        return _get(SearchBox.class)
                .suggestions(new Query<>(0, 10, List.of(), null, words))
                .toList();
    }
}
