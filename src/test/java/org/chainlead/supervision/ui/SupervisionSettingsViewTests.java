package org.chainlead.supervision.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import org.chainlead.supervision.NoticeCode;
import org.chainlead.supervision.NoticeKind;
import org.chainlead.supervision.SupervisionSettings;
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
class SupervisionSettingsViewTests {

    @Autowired
    TaskFixture people;

    @Autowired
    SupervisionSettings settings;

    @Autowired
    SignIn signIn;

    @Autowired
    ApplicationContext application;

    private MockedBrowser browser;

    @BeforeEach
    void open() {
        people.start();
        browser = MockedBrowser.open(application);
        signIn.as("zhuren");
        UI.getCurrent().navigate("system/supervision");
    }

    @AfterEach
    void close() {
        browser.close();
        signIn.out();
    }

    @Test
    void theHeadChangesTheLimitOfUrges() {
        _click(_find(Button.class, spec -> spec.withText("修改")).getFirst());
        Dialog dialog = _get(Dialog.class);
        _setValue(_get(dialog, IntegerField.class), 5);
        _click(_get(dialog, Button.class, spec -> spec.withText("保存")));
        assertThat(settings.urgeRules().dailyLimit()).isEqualTo(5);
    }

    @Test
    void theHeadChangesACodeAndSeesTheNextNumber() {
        int warning = settings.codes().stream().map(NoticeCode::kind).toList().indexOf(NoticeKind.WARNING);
        _click(_find(Button.class, spec -> spec.withText("修改")).get(warning + 1));
        Dialog dialog = _get(Dialog.class);
        _setValue(_get(dialog, TextField.class, spec -> spec.withLabel("代字")), "×政警");
        _setValue(_get(dialog, IntegerField.class), 7);
        _click(_get(dialog, Button.class, spec -> spec.withText("保存")));
        assertThat(_get(SupervisionSettingsView.class).getElement().getTextRecursively())
                .contains("×政警〔2023〕7号");
    }
}
