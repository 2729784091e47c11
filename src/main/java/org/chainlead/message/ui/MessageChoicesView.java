package org.chainlead.message.ui;

import static org.chainlead.common.Texts.t;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.PermitAll;
import java.util.stream.IntStream;
import org.chainlead.common.Texts;
import org.chainlead.common.ui.Notifications;
import org.chainlead.common.ui.RequiresOperation;
import org.chainlead.common.ui.SectionCard;
import org.chainlead.common.ui.ViewHeader;
import org.chainlead.message.MessageChoice;
import org.chainlead.message.MessageChoices;
import org.chainlead.message.MessageTopic;

/** 消息设置: where and when the daily mail goes and what it lists; the bell always tells. */
@Route("messages/settings")
@PermitAll
@RequiresOperation("message.choices")
class MessageChoicesView extends Div implements HasDynamicTitle {

    private static final long serialVersionUID = 1L;
    private static final int HOURS = 24;

    private final transient MessageChoices choices;
    private final EmailField address = new EmailField(t("message.choice.address"));
    private final Select<Integer> hour = new Select<>();
    private final CheckboxGroup<MessageTopic> mailed = new CheckboxGroup<>(t("message.choice.mailed"));
    private long version;

    MessageChoicesView(MessageChoices choices) {
        this.choices = choices;
        addClassName("view");
        address.setHelperText(t("message.choice.addressHelp"));
        address.setErrorMessage(t("message.refused.address"));
        address.setClearButtonVisible(true);
        hour.setLabel(t("message.choice.hour"));
        hour.setItems(IntStream.range(0, HOURS).boxed().toList());
        hour.setItemLabelGenerator(value -> t("message.choice.oclock", value));
        hour.setHelperText(t("message.choice.hourHelp"));
        mailed.setItems(MessageTopic.values());
        mailed.setItemLabelGenerator(Texts::label);
        mailed.setHelperText(t("message.choice.mailedHelp"));
        Button save = new Button(t("message.save"), click -> save());
        Div fields = new Div(address, hour, mailed);
        fields.addClassName("message-choice");
        SectionCard card = new SectionCard(t("message.choice.mail"), note(), fields);
        ViewHeader header = new ViewHeader(getPageTitle())
                .breadcrumb(new RouterLink(t("message.title"), MessagesView.class), new Span(getPageTitle()))
                .primary(save);
        add(header, card);
        refresh();
    }

    @Override
    public String getPageTitle() {
        return t("message.choice.title");
    }

    private Paragraph note() {
        Paragraph note = new Paragraph(t(choices.mailIsOn() ? "message.choice.on" : "message.choice.off"));
        note.addClassName("message-note");
        return note;
    }

    private void refresh() {
        MessageChoice choice = choices.own();
        address.setValue(choice.address() == null ? "" : choice.address());
        hour.setValue(choice.hour());
        mailed.setValue(choice.mailed());
        version = choice.version();
    }

    private void save() {
        Notifications.run(() -> {
            choices.choose(new MessageChoice(address.getValue(), hour.getValue(), mailed.getValue(), version));
            refresh();
            Notifications.success(t("message.saved"));
        });
    }
}
