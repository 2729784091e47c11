package org.chainlead.shell;

import static org.chainlead.common.Texts.t;

import com.vaadin.flow.component.ReconnectDialogConfiguration;
import com.vaadin.flow.server.CustomizedSystemMessages;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.SystemMessages;
import com.vaadin.flow.server.VaadinServiceInitListener;
import org.springframework.stereotype.Component;

/** What the framework itself says when the session ends or the network is lost: in plain Chinese, with the next step. */
@Component
class SystemWords implements VaadinServiceInitListener {

    private static final long serialVersionUID = 1L;

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().setSystemMessagesProvider(info -> messages());
        event.getSource().addUIInitListener(init -> {
            ReconnectDialogConfiguration words = init.getUI().getReconnectDialogConfiguration();
            words.setDialogText(t("shell.lost.trying"));
            words.setDialogTextGaveUp(t("shell.lost.gaveUp"));
        });
    }

    static SystemMessages messages() {
        CustomizedSystemMessages words = new CustomizedSystemMessages();
        words.setSessionExpiredNotificationEnabled(true);
        words.setSessionExpiredCaption(t("shell.expired.title"));
        words.setSessionExpiredMessage(t("shell.expired.text"));
        words.setInternalErrorCaption(t("shell.internal.title"));
        words.setInternalErrorMessage(t("shell.internal.text"));
        words.setSyncErrorCaption(t("shell.sync.title"));
        words.setSyncErrorMessage(t("shell.sync.text"));
        words.setCookiesDisabledNotificationEnabled(true);
        words.setCookiesDisabledCaption(t("shell.cookies.title"));
        words.setCookiesDisabledMessage(t("shell.cookies.text"));
        return words;
    }
}
