package org.chainlead.task.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.math.BigDecimal;
import org.chainlead.common.ui.ReasonList;
import org.chainlead.task.LightRuleSettings;
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
class LightRulesViewTests {

    @Autowired
    private ApplicationContext application;

    @Autowired
    private TaskFixture fixture;

    @Autowired
    private SignIn signIn;

    @Autowired
    private LightRuleSettings settings;

    private MockedBrowser browser;

    @BeforeEach
    void open() {
        fixture.start();
        signIn.as("zhuren");
        browser = MockedBrowser.open(application);
        UI.getCurrent().navigate("system/lights");
    }

    @AfterEach
    void leave() {
        browser.close();
        signIn.out();
    }

    @Test
    void theHeadChangesALimitOnlyTogetherWithItsWords() {
        assertThat(text()).contains("现行：第 1 版", "落后超过30个百分点亮红灯");
        _click(_get(Button.class, spec -> spec.withText("修改规则")));
        _setValue(_get(BigDecimalField.class, spec -> spec.withLabel("红灯：落后超过（百分点）")), new BigDecimal("25"));
        _setValue(_get(TextField.class, spec -> spec.withLabel("依据文件")), "州政督〔2023〕3号");
        _setValue(_get(TextArea.class, spec -> spec.withLabel("修改原因")), "会议决定从严");
        save();
        assertThat(_get(ReasonList.class).getElement().getTextRecursively()).contains("没有写明限值25");

        TextArea words = _get(TextArea.class, spec -> spec.withLabel("落后进度"));
        _setValue(words, words.getValue().replace("30", "25"));
        save();

        assertThat(_find(Dialog.class)).isEmpty();
        assertThat(text()).contains("现行：第 2 版", "历史：第 1 版", "会议决定从严", "zhuren");
        assertThat(settings.inForce().limits().redGap()).isEqualByComparingTo("25");
    }

    private static void save() {
        _click(_get(_get(Dialog.class), Button.class, spec -> spec.withText("存为新版本")));
    }

    private static String text() {
        return _get(LightRulesView.class).getElement().getTextRecursively();
    }
}
