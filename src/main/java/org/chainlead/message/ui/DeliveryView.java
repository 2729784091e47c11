package org.chainlead.message.ui;

import static org.chainlead.common.Texts.label;
import static org.chainlead.common.Texts.t;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.stream.Collectors;
import org.chainlead.common.DateTimeText;
import org.chainlead.common.Texts;
import org.chainlead.common.ui.FormDialog;
import org.chainlead.common.ui.KeyValueList;
import org.chainlead.common.ui.Notifications;
import org.chainlead.common.ui.RequiresOperation;
import org.chainlead.common.ui.SectionCard;
import org.chainlead.common.ui.ViewHeader;
import org.chainlead.message.DeliveryChannel;
import org.chainlead.message.DeliveryRow;
import org.chainlead.message.DeliverySettings;
import org.chainlead.message.DeliveryState;
import org.chainlead.message.MailSetting;
import org.chainlead.message.WebhookSetting;

/** 邮件与推送: how messages leave the product, a test of each way with its result, and the log. */
@Route("system/deliveries")
@Menu(title = "message.delivery.title", order = 91, icon = "vaadin:envelope-o")
@PermitAll
@RequiresOperation("message.settings")
class DeliveryView extends Div implements HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient DeliverySettings settings;
    private final SectionCard mail = new SectionCard(t("message.mailSetting.title"));
    private final SectionCard webhook = new SectionCard(t("message.webhookSetting.title"));
    private final DeliveryLog log;

    DeliveryView(DeliverySettings settings) {
        this.settings = settings;
        this.log = new DeliveryLog(settings);
        addClassName("view");
        mail.actions(
                button("message.mailSetting.change", this::changeMail),
                button("message.mailSetting.test", this::testMail));
        webhook.actions(
                button("message.webhookSetting.change", this::changeWebhook),
                button("message.webhookSetting.test", this::testWebhook));
        Div cards = new Div(mail, webhook, log);
        cards.addClassName("stack");
        add(new ViewHeader(getPageTitle()), cards);
        refresh();
    }

    @Override
    public String getPageTitle() {
        return t("message.delivery.title");
    }

    private static Button button(String key, Runnable action) {
        return new Button(t(key), click -> Notifications.run(action));
    }

    private void refresh() {
        MailSetting now = settings.mail();
        mail.setContent(new KeyValueList()
                .add(t("message.state"), t(now.active() ? "message.active" : "message.inactive"))
                .add(t("message.mailSetting.host"), orNone(now.host().isEmpty() ? "" : now.host() + ":" + now.port()))
                .add(t("message.mailSetting.encryption"), label(now.encryption()))
                .add(t("message.mailSetting.username"), orNone(now.username()))
                .add(t("message.mailSetting.password"), secret(settings.hasMailPassword()))
                .add(t("message.mailSetting.sender"), orNone(now.sender()))
                .add(t("message.mailSetting.url"), orNone(now.productUrl()))
                .add(t("message.mailSetting.titles"), t(now.withTitles() ? "message.yes" : "message.no"))
                .add(t("message.last"), last(DeliveryChannel.MAIL)));
        WebhookSetting hook = settings.webhook();
        webhook.setContent(new KeyValueList()
                .add(t("message.state"), t(hook.active() ? "message.active" : "message.inactive"))
                .add(t("message.webhookSetting.url"), orNone(hook.url()))
                .add(t("message.webhookSetting.secret"), secret(settings.hasWebhookSecret()))
                .add(
                        t("message.webhookSetting.topics"),
                        orNone(hook.topics().stream()
                                .sorted()
                                .map(Texts::label)
                                .collect(Collectors.joining(t("message.and")))))
                .add(t("message.last"), last(DeliveryChannel.WEBHOOK)));
        log.refresh();
    }

    private String last(DeliveryChannel channel) {
        List<DeliveryRow> newest = settings.log(channel, 0, 1).rows();
        return newest.isEmpty() ? t("message.none.sent") : words(newest.getFirst());
    }

    private static String words(DeliveryRow row) {
        String problem = row.problem() == null ? "" : row.problem();
        return t(
                "message.lastWords",
                DateTimeText.moment(row.createdAt()),
                label(row.purpose()),
                label(row.state()),
                problem);
    }

    private void changeMail() {
        MailForm form = new MailForm(settings.mail());
        new FormDialog(t("message.mailSetting.change"), form, t("message.save"), () -> {
                    form.save(settings);
                    saved();
                })
                .validatedBy(form::isComplete)
                .wide()
                .open();
    }

    private void changeWebhook() {
        WebhookForm form = new WebhookForm(settings.webhook());
        new FormDialog(t("message.webhookSetting.change"), form, t("message.save"), () -> {
                    form.save(settings);
                    saved();
                })
                .wide()
                .open();
    }

    private void testMail() {
        TextField address = new TextField(t("message.mailSetting.testTo"));
        address.setWidthFull();
        new FormDialog(t("message.mailSetting.test"), address, t("message.mailSetting.testSend"), () -> {
                    tell(settings.testMail(address.getValue()));
                })
                .open();
    }

    private void testWebhook() {
        tell(settings.testWebhook());
    }

    private void tell(DeliveryRow row) {
        refresh();
        if (row.state() == DeliveryState.SENT) {
            Notifications.success(t("message.test.sent", row.target()));
        } else {
            Notifications.warning(t("message.test.failed", row.problem() == null ? "" : row.problem()));
        }
    }

    private void saved() {
        refresh();
        Notifications.success(t("message.saved"));
    }

    private static String secret(boolean given) {
        return t(given ? "message.secretGiven" : "message.secretMissing");
    }

    private static String orNone(String text) {
        return text.isEmpty() ? t("message.notSet") : text;
    }
}
