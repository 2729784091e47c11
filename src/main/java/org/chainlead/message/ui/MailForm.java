package org.chainlead.message.ui;

import static org.chainlead.common.Texts.t;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import org.chainlead.common.Texts;
import org.chainlead.message.DeliverySettings;
import org.chainlead.message.MailEncryption;
import org.chainlead.message.MailSetting;

/** How mails leave the product. */
class MailForm extends Composite<FormLayout> {

    private final Checkbox active = new Checkbox(t("message.mailSetting.active"));
    private final TextField host = new TextField(t("message.mailSetting.host"));
    private final IntegerField port = new IntegerField(t("message.mailSetting.port"));
    private final Select<MailEncryption> encryption = new Select<>();
    private final TextField username = new TextField(t("message.mailSetting.username"));
    private final TextField sender = new TextField(t("message.mailSetting.sender"));
    private final TextField url = new TextField(t("message.mailSetting.url"));
    private final Checkbox titles = new Checkbox(t("message.mailSetting.titles"));
    private final long version;

    MailForm(MailSetting setting) {
        version = setting.version();
        encryption.setLabel(t("message.mailSetting.encryption"));
        encryption.setItems(MailEncryption.values());
        encryption.setItemLabelGenerator(Texts::label);
        username.setHelperText(t("message.mailSetting.usernameHelp"));
        url.setHelperText(t("message.mailSetting.urlHelp"));
        titles.setHelperText(t("message.mailSetting.titlesHelp"));
        active.setValue(setting.active());
        host.setValue(setting.host());
        port.setValue(setting.port());
        encryption.setValue(setting.encryption());
        username.setValue(setting.username());
        sender.setValue(setting.sender());
        url.setValue(setting.productUrl());
        titles.setValue(setting.withTitles());
        getContent().add(host, port, encryption, username, sender, url, titles, active);
    }

    boolean isComplete() {
        port.setInvalid(port.isEmpty());
        port.setErrorMessage(t("message.refused.port"));
        return !port.isInvalid();
    }

    void save(DeliverySettings settings) {
        settings.setMail(new MailSetting(
                active.getValue(),
                host.getValue().strip(),
                port.getValue(),
                encryption.getValue(),
                username.getValue().strip(),
                sender.getValue().strip(),
                url.getValue().strip(),
                titles.getValue(),
                version));
    }
}
