package org.chainlead.ranking.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.chainlead.common.ui.EmptyState;
import org.chainlead.org.PostRef;
import org.chainlead.project.FigureToVerify;
import org.chainlead.project.FourProjects;
import org.chainlead.project.GaugeKind;
import org.chainlead.project.ProjectFixture;
import org.chainlead.project.ProjectId;
import org.chainlead.project.ProjectVerification;
import org.chainlead.project.StandingGroup;
import org.chainlead.testing.FreshDatabase;
import org.chainlead.testing.IntegrationTest;
import org.chainlead.testing.MockedBrowser;
import org.chainlead.testing.SignIn;
import org.chainlead.testing.StartsFrom;
import org.chainlead.testing.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** The page says that nothing is ranked and what it takes; a clause is put in, approved, and the unit finds its place. */
@IntegrationTest
@FreshDatabase
@StartsFrom(FourProjects.class)
class RankingViewTests {

    @Autowired
    private ApplicationContext application;

    @Autowired
    private ProjectFixture fixture;

    @Autowired
    private ProjectVerification verification;

    @Autowired
    private SignIn signIn;

    @Autowired
    private TestClock clock;

    private MockedBrowser browser;

    @BeforeEach
    void fill() {
        clock.set(LocalDate.of(2023, 3, 20));
        for (ProjectId id : fixture.ids()) {
            fixture.toStart(id, fixture.staffOf(id), "州政府文件");
        }
        signIn.as("ducha", () -> {
            verification.verify(verification.waiting(0, 10).rows().stream()
                    .map(FigureToVerify::ref)
                    .toList());
            return null;
        });
    }

    @AfterEach
    void close() {
        browser.close();
        clock.reset();
        signIn.out();
    }

    @Test
    void aClauseIsPutInApprovedAndTheUnitFindsItsOwnPlace() {
        as("fu1", "projects/progress");
        _assertNone(Anchor.class, spec -> spec.withText("排名"));
        as("fu1", "projects/ranking");
        assertThat(_get(EmptyState.class).getElement().getTextRecursively()).isEqualTo("目前没有涉及本单位的排名。");

        as("zhuren", "projects/progress");
        assertThat(_get(Anchor.class, spec -> spec.withText("排名")).getHref()).isEqualTo("projects/ranking");
        as("zhuren", "projects/ranking");
        assertThat(_find(EmptyState.class).getFirst().getElement().getTextRecursively())
                .contains("任何地方都不排名", "分管领导批准");
        _click(button("申请开启排名"));
        _setValue(_get(TextField.class, spec -> spec.withLabel("文号")), "州政发〔2023〕6号");
        _click(button("提出申请"));
        assertThat(_find(ListItem.class)).extracting(ListItem::getText).contains("没有写明期限。请选择起止日期。");

        as("zhuren", "projects/ranking");
        _click(button("申请开启排名"));
        assertThat(_get(TextField.class, spec -> spec.withLabel("文号")).getValue())
                .as("what was typed is kept")
                .isEqualTo("州政发〔2023〕6号");
        fillIn();
        _click(button("提出申请"));
        assertThat(texts()).contains("待批准");

        as("lingdao", "");
        assertThat(_get(Anchor.class, spec -> spec.withText("待您决定的排名依据：1 项")).getHref())
                .isEqualTo("projects/ranking");
        as("lingdao", "projects/ranking");
        _assertNone(Button.class, spec -> spec.withText("申请开启排名"));
        _click(button("批准"));
        _click(_find(Button.class, spec -> spec.withText("批准")).getLast());
        assertThat(texts()).contains("生效中").noneMatch(text -> text.startsWith("第 "));

        as("fu1", "projects/progress");
        assertThat(_get(Anchor.class, spec -> spec.withText("排名")).getHref()).isEqualTo("projects/ranking");
        as("fu1", "projects/ranking");
        assertThat(texts()).contains("第 1 名　州工业和信息化局").noneMatch(text -> text.contains("州农业农村局"));
        assertThat(_find(Anchor.class))
                .extracting(Anchor::getHref)
                .anyMatch(href -> href.contains("mark=START_PLANNED") && href.contains("unit="));
        _assertNone(Button.class, spec -> spec.withText("提前结束"));

        as("zhuren", "projects/ranking");
        assertThat(texts()).contains("第 1 名　州工业和信息化局", "第 1 名　州农业农村局");
        _click(button("提前结束"));
        _setValue(_get(TextArea.class, spec -> spec.withLabel("原因")), "条款已废止");
        _click(_find(Button.class, spec -> spec.withText("提前结束")).getLast());
        assertThat(texts()).contains("已结束").noneMatch(text -> text.startsWith("第 "));
    }

    @SuppressWarnings("unchecked")
    private static void fillIn() {
        _setValue((Select<GaugeKind>) _get(Select.class, spec -> spec.withLabel("指标")), GaugeKind.START_RATE);
        _setValue((Select<StandingGroup>) _get(Select.class, spec -> spec.withLabel("范围")), StandingGroup.DEPARTMENT);
        _setValue(_get(TextField.class, spec -> spec.withLabel("条款")), "第二十二条");
        _setValue(_get(TextArea.class, spec -> spec.withLabel("条款原文")), "按季度对牵头部门开工情况排名。");
        _setValue(_get(DatePicker.class, spec -> spec.withLabel("期限起")), LocalDate.of(2023, 3, 1));
        _setValue(_get(DatePicker.class, spec -> spec.withLabel("期限止")), LocalDate.of(2023, 6, 30));
        Select<PostRef> post = _get(Select.class, spec -> spec.withLabel("分管领导"));
        _setValue(post, post.getListDataView().getItem(0));
    }

    private static Button button(String text) {
        return _get(Button.class, spec -> spec.withText(text));
    }

    private static List<String> texts() {
        return Stream.concat(
                        _find(Span.class).stream().map(Span::getText),
                        _find(Div.class).stream().map(Div::getText))
                .toList();
    }

    private void as(String person, String place) {
        if (browser != null) {
            browser.close();
        }
        signIn.as(person);
        browser = MockedBrowser.open(application);
        UI.getCurrent().navigate(place);
    }
}
