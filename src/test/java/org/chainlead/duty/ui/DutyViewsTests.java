package org.chainlead.duty.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._assertOne;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import java.time.LocalDate;
import java.util.List;
import org.chainlead.common.ui.ReasonList;
import org.chainlead.common.ui.RestoredNotice;
import org.chainlead.common.ui.StatusTag;
import org.chainlead.duty.DutyFixture;
import org.chainlead.task.TaskFixture;
import org.chainlead.testing.IntegrationTest;
import org.chainlead.testing.MockedBrowser;
import org.chainlead.testing.SignIn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Duties: the list, one leader's page with its calendar, and the rules. */
@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DutyViewsTests {

    private static final LocalDate TODAY = LocalDate.of(2023, 3, 13);

    @Autowired
    private ApplicationContext application;

    @Autowired
    private TaskFixture tasks;

    @Autowired
    private DutyFixture duties;

    @Autowired
    private SignIn signIn;

    private MockedBrowser browser;

    @BeforeAll
    void fill() {
        tasks.start();
        duties.made(tasks.post);
    }

    @AfterEach
    void close() {
        browser.close();
        signIn.out();
    }

    @Test
    void theSecretaryRecordsAndWhatIsTypedOutlivesTheSession() {
        open("mi");
        UI.getCurrent().navigate("duties/" + tasks.post);
        assertThat(tags()).containsExactly("2023年3月 已完成0次（应1次），还差1次");
        _click(_get(Button.class, spec -> spec.withText("登记履职")));
        assertThat(day().getValue()).as("done today, as a rule").isEqualTo(TODAY);
        assertThat(day().getMax()).as("nothing ahead").isEqualTo(TODAY);
        _setValue(_get(TextField.class, spec -> spec.withLabel("事由")), "听取企业意见");
        browser.close();

        open("mi");
        UI.getCurrent().navigate("duties/" + tasks.post);
        _click(_get(Button.class, spec -> spec.withText("登记履职")));
        _assertOne(RestoredNotice.class);
        _setValue(_get(TextField.class, spec -> spec.withLabel("结果（一句话）")), "交办问题2个");
        _setValue(day(), TODAY.plusDays(1));
        _click(_get(Button.class, spec -> spec.withText("登记")));
        assertThat(_get(ReasonList.class).getElement().getTextRecursively()).contains("2023年3月14日还没有到");
        _setValue(day(), LocalDate.of(2023, 3, 10));
        _click(_get(Button.class, spec -> spec.withText("登记")));

        assertThat(tags()).contains("2023年3月 已完成1次（应1次）");
        assertThat(_get(NativeTable.class).getElement().getTextRecursively()).contains("到企业调研");
        _click(_find(Button.class, spec -> spec.withText("撤回")).getFirst());
        assertThat(_get(TextArea.class).getMaxLength())
                .as("as the service takes it")
                .isEqualTo(500);
    }

    @Test
    void theOfficeReadsAndTheHeadFindsTheRules() {
        open("zhuren");
        UI.getCurrent().navigate("duties");
        _assertOne(Anchor.class, spec -> spec.withText("登记和日历"));
        assertThat(tags()).isNotEmpty();
        UI.getCurrent().navigate("duties", QueryParameters.of("year", "2022"));
        assertThat(tags()).as("before counting began").isEmpty();
        _assertOne(Span.class, spec -> spec.withText("尚未起算"));
        assertThat(_get(Anchor.class, spec -> spec.withText("下一年")).getHref()).isEqualTo("duties?year=2023");
        _click(_get(Button.class, spec -> spec.withText("履职频次规则")));
        _assertOne(Button.class, spec -> spec.withAttribute("aria-label", "修改：到企业调研"));

        UI.getCurrent().navigate("duties/" + tasks.post);
        _assertNone(Button.class, spec -> spec.withText("登记履职"));
    }

    @Test
    void whatIsNotThereLeadsBackToTheList() {
        open("lingdao");
        UI.getCurrent().navigate("duties/nobody");

        _assertOne(Anchor.class, spec -> spec.withText("返回履职频次"));
    }

    private static DatePicker day() {
        return _get(DatePicker.class, spec -> spec.withLabel("日期"));
    }

    private void open(String person) {
        signIn.as(person);
        browser = MockedBrowser.open(application);
    }

    private static List<String> tags() {
        return _find(StatusTag.class).stream().map(StatusTag::getText).toList();
    }
}
