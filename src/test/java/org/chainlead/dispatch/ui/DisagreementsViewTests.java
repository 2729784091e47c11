package org.chainlead.dispatch.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.textfield.TextArea;
import org.chainlead.common.Light;
import org.chainlead.dispatch.DisagreementFilter;
import org.chainlead.dispatch.Disagreements;
import org.chainlead.dispatch.ReportFixture;
import org.chainlead.task.TaskFixture;
import org.chainlead.task.TaskId;
import org.chainlead.task.TaskSteering;
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
class DisagreementsViewTests {

    @Autowired
    TaskFixture people;

    @Autowired
    ReportFixture reports;

    @Autowired
    TaskSteering steering;

    @Autowired
    Disagreements disagreements;

    @Autowired
    SignIn signIn;

    @Autowired
    ApplicationContext application;

    private TaskId task;
    private MockedBrowser browser;

    @BeforeEach
    void lightsDisagree() {
        people.start();
        task = reports.task();
        reports.handedIn(task);
        signIn.as("ducha");
        steering.overrideLight(task, Light.RED, "现场未见开工");
        browser = MockedBrowser.open(application);
    }

    @AfterEach
    void close() {
        browser.close();
        signIn.out();
    }

    @Test
    void bothSidesAndTheWaysOnAreShown() {
        UI.getCurrent().navigate("disagreements");
        assertThat(words()).contains("完成产值12亿元，新签项目3个", "未附佐证文件。", "人工改灯：现场未见开工", "没有已核数据。");
        assertThat(_find(Anchor.class).stream().map(Anchor::getHref))
                .contains("tasks/" + task + "/reports/2023-03", "urges/new?task=" + task);
        _click(_get(Button.class, spec -> spec.withText("退回")));
        Dialog dialog = _get(Dialog.class);
        assertThat(_get(dialog, TextArea.class).getMaxLength())
                .as("as the service takes it")
                .isEqualTo(500);
        _setValue(_get(dialog, TextArea.class), "请补充佐证");
        _click(_get(dialog, Button.class, spec -> spec.withText("退回")));
        assertThat(words()).contains("没有自报灯与核验灯不一致的任务。");
    }

    @Test
    void aLightSetByHandTakesTheTaskOffTheList() {
        UI.getCurrent().navigate("disagreements");
        _click(_get(Button.class, spec -> spec.withText("人工改灯")));
        Dialog dialog = _get(Dialog.class);
        _setValue(_get(dialog, TextArea.class), "经现场核实，已开工");
        _click(_get(dialog, Button.class, spec -> spec.withText("人工改灯")));
        assertThat(disagreements.page(DisagreementFilter.all(), 0, 20).total()).isZero();
        assertThat(words()).contains("没有自报灯与核验灯不一致的任务。");
    }

    private static String words() {
        return _get(DisagreementsView.class).getElement().getTextRecursively();
    }
}
