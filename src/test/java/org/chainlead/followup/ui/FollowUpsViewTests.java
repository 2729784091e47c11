package org.chainlead.followup.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.QueryParameters;
import java.time.LocalDate;
import org.chainlead.followup.FollowUpFixture;
import org.chainlead.followup.FollowUpId;
import org.chainlead.followup.FollowUpSettings;
import org.chainlead.followup.FollowUpState;
import org.chainlead.followup.FollowUps;
import org.chainlead.task.TaskFixture;
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
class FollowUpsViewTests {

    @Autowired
    TaskFixture people;

    @Autowired
    FollowUpFixture fixture;

    @Autowired
    FollowUps followUps;

    @Autowired
    FollowUpSettings settings;

    @Autowired
    SignIn signIn;

    @Autowired
    ApplicationContext application;

    private FollowUpId id;
    private MockedBrowser browser;

    @BeforeEach
    void aTaskWasDrawn() {
        people.start();
        id = fixture.drawn(fixture.closed("1", "打造铜产业链"));
        browser = MockedBrowser.open(application);
    }

    @AfterEach
    void close() {
        browser.close();
        signIn.out();
    }

    @Test
    void oneRecordsAndTheHeadReopens() {
        signIn.as("ducha");
        UI.getCurrent().navigate("follow-ups");
        assertThat(words()).contains("打造铜产业链", "州工业和信息化局", "第一次回头看（满 30 天，2023年5月抽取）");
        _click(_get(Button.class, spec -> spec.withText("有差距")));
        Dialog dialog = _get(Dialog.class);
        _setValue(_get(dialog, TextArea.class), "二号生产线已停产");
        _click(_get(dialog, Button.class, spec -> spec.withText("记录")));
        assertThat(followUps.one(id).state()).isEqualTo(FollowUpState.PENDING);
        _setValue(_get(dialog, DatePicker.class), LocalDate.of(2023, 3, 13));
        _click(_get(dialog, Button.class, spec -> spec.withText("记录")));
        assertThat(followUps.one(id).state()).isEqualTo(FollowUpState.GAP);
        assertThat(words()).contains("没有待核查的回头看。");
        assertThat(_find(Span.class, spec -> spec.withAttribute("role", "status")))
                .isEmpty();

        signIn.as("zhuren");
        open(id);
        assertThat(words()).contains("您打开的回头看", "二号生产线已停产", "佐证日期：2023年3月13日");
        _click(_get(Button.class, spec -> spec.withText("重启")));
        dialog = _get(Dialog.class);
        _setValue(_get(dialog, TextArea.class), "请恢复生产后再报办结");
        _click(_get(dialog, Button.class, spec -> spec.withText("重启")));
        assertThat(followUps.one(id).state()).isEqualTo(FollowUpState.REOPENED);
        assertThat(words()).contains("请恢复生产后再报办结");
        assertThat(_find(Button.class, spec -> spec.withText("重启"))).isEmpty();
    }

    @Test
    void theHeadSetsDaysAndShareAndOthersReadOnly() {
        signIn.as("zhuren");
        UI.getCurrent().navigate("follow-ups");
        _click(_get(Button.class, spec -> spec.withText("抽查设置")));
        Dialog dialog = _get(Dialog.class);
        _setValue(_get(dialog, IntegerField.class, spec -> spec.withLabel("抽查比例（%）")), 20);
        _click(_get(dialog, Button.class, spec -> spec.withText("保存")));
        assertThat(settings.rules().sharePercent()).isEqualTo(20);

        signIn.as("fu1");
        UI.getCurrent().navigate("");
        UI.getCurrent().navigate("follow-ups");
        assertThat(words()).contains("打造铜产业链");
        assertThat(_find(Button.class, spec -> spec.withText("属实"))).isEmpty();
        assertThat(_find(Button.class, spec -> spec.withText("抽查设置"))).isEmpty();
        signIn.as("fu2");
        open(id);
        assertThat(words()).doesNotContain("打造铜产业链").contains("查看全部回头看");
    }

    /** A new page, as another person would have. */
    private static void open(FollowUpId id) {
        UI.getCurrent().navigate("");
        UI.getCurrent().navigate("follow-ups", QueryParameters.of("check", id.toString()));
    }

    private static String words() {
        return _get(FollowUpsView.class).getElement().getTextRecursively();
    }
}
