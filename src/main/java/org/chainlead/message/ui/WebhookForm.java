package org.chainlead.message.ui;

import static org.chainlead.common.Texts.t;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.textfield.TextField;
import org.chainlead.common.Texts;
import org.chainlead.message.DeliverySettings;
import org.chainlead.message.MessageTopic;
import org.chainlead.message.WebhookSetting;

/** Where a messenger of another platform is called, and for which kinds of messages. */
class WebhookForm extends Composite<FormLayout> {

    private final TextField url = new TextField(t("message.webhookSetting.url"));
    private final CheckboxGroup<MessageTopic> topics = new CheckboxGroup<>(t("message.webhookSetting.topics"));
    private final Checkbox active = new Checkbox(t("message.webhookSetting.active"));
    private final long version;

    WebhookForm(WebhookSetting setting) {
        version = setting.version();
        url.setHelperText(t("message.webhookSetting.urlHelp"));
        topics.setItems(MessageTopic.values());
        topics.setItemLabelGenerator(Texts::label);
        url.setValue(setting.url());
        topics.setValue(setting.topics());
        active.setValue(setting.active());
        getContent().add(url, topics, active);
        getContent().setColspan(url, 2);
        getContent().setColspan(topics, 2);
    }

    void save(DeliverySettings settings) {
        settings.setWebhook(new WebhookSetting(active.getValue(), url.getValue().strip(), topics.getValue(), version));
    }
}
