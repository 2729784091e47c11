package org.chainlead.message.ui;

import static com.github.mvysny.kaributesting.v10.GridKt._getCellComponent;
import static com.github.mvysny.kaributesting.v10.GridKt._size;
import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Set;
import org.chainlead.common.ui.WorkspaceGrid;
import org.chainlead.message.DeliverySettings;
import org.chainlead.message.MailEncryption;
import org.chainlead.message.MailSetting;
import org.chainlead.message.MessageChoice;
import org.chainlead.message.MessageChoices;
import org.chainlead.message.MessageTopic;
import org.chainlead.message.ReminderSettings;
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
class MessageSettingsViewTests {

    @Autowired
    private TaskFixture people;

    @Autowired
    private MessageChoices choices;

    @Autowired
    private DeliverySettings deliveries;

    @Autowired
    private ReminderSettings reminders;

    @Autowired
    private SignIn signIn;

    @Autowired
    private ApplicationContext application;

    private MockedBrowser browser;

    @BeforeEach
    void open() {
        people.start();
        browser = MockedBrowser.open(application);
    }

    @AfterEach
    void close() {
        browser.close();
        signIn.out();
    }

    @Test
    @SuppressWarnings("unchecked")
    void aPersonChoosesWhatComesByMail() {
        signIn.as("ban1");
        UI.getCurrent().navigate("messages/settings");
        assertThat(_get(MessageChoicesView.class).getElement().getTextRecursively())
                .contains("系统管理员尚未启用邮件");
        _setValue(_get(EmailField.class), "ban1@example.org");
        _setValue((Select<Integer>) _get(Select.class), 9);
        _setValue((CheckboxGroup<MessageTopic>) _get(CheckboxGroup.class), Set.of(MessageTopic.NOTICE));
        _click(_get(Button.class, spec -> spec.withText("保存")));
        assertThat(choices.own()).isEqualTo(new MessageChoice("ban1@example.org", 9, Set.of(MessageTopic.NOTICE), 1));
        _setValue(_get(EmailField.class), "");
        _click(_get(Button.class, spec -> spec.withText("保存")));
        assertThat(choices.own().address()).isNull();
    }

    @Test
    void theAdministratorSetsUpMailAndSeesWhyATestFailed() {
        signIn.as("xitong");
        UI.getCurrent().navigate("system/deliveries");
        _click(_get(Button.class, spec -> spec.withText("修改邮件设置")));
        Dialog dialog = _get(Dialog.class);
        _setValue(_get(dialog, TextField.class, spec -> spec.withLabel("邮件服务器")), "127.0.0.1");
        _setValue(_get(dialog, IntegerField.class), 1);
        _setValue(_get(dialog, TextField.class, spec -> spec.withLabel("发件地址")), "p@example.org");
        _setValue(_get(dialog, Checkbox.class, spec -> spec.withLabel("启用邮件")), true);
        _click(_get(dialog, Button.class, spec -> spec.withText("保存")));
        assertThat(deliveries.mail())
                .isEqualTo(new MailSetting(true, "127.0.0.1", 1, MailEncryption.TLS, "", "p@example.org", "", true, 1));

        _click(_get(Button.class, spec -> spec.withText("发送测试邮件")));
        Dialog test = _get(Dialog.class);
        _setValue(_get(test, TextField.class), "admin@example.org");
        _click(_get(test, Button.class, spec -> spec.withText("发送")));
        _assertNone(Dialog.class);
        assertThat(_size(log())).isEqualTo(1);
        assertThat(_getCellComponent(log(), 0, "state").getElement().getText()).isEqualTo("发送失败");
        assertThat(_get(DeliveryView.class).getElement().getTextRecursively()).contains("邮件服务器未接收");
        _click(_get(NativeButton.class, spec -> spec.withText("消息推送")));
        assertThat(_size(log())).isZero();
    }

    @Test
    void aWrongAddressOfTheWebhookIsToldInTheForm() {
        signIn.as("xitong");
        UI.getCurrent().navigate("system/deliveries");
        _click(_get(Button.class, spec -> spec.withText("修改推送设置")));
        Dialog dialog = _get(Dialog.class);
        _setValue(_get(dialog, TextField.class), "https://evil.example.org/");
        _setValue(_get(dialog, Checkbox.class, spec -> spec.withLabel("启用消息推送")), true);
        _click(_get(dialog, Button.class, spec -> spec.withText("保存")));
        assertThat(_get(Dialog.class).getElement().getTextRecursively()).contains("许可名单");
        assertThat(deliveries.webhook().active()).isFalse();
    }

    @Test
    void theHeadOfTheOfficeChangesTheLimits() {
        signIn.as("zhuren");
        UI.getCurrent().navigate("system/reminders");
        List<IntegerField> fields = _find(IntegerField.class);
        _setValue(fields.get(0), 5);
        _setValue(fields.get(2), 7);
        _click(_get(Button.class, spec -> spec.withText("保存")));
        assertThat(reminders.limits().daysBefore()).isEqualTo(5);
        assertThat(reminders.limits().officeAfter()).isEqualTo(7);
    }

    @SuppressWarnings("unchecked")
    private static WorkspaceGrid<Object> log() {
        return _get(WorkspaceGrid.class);
    }
}
