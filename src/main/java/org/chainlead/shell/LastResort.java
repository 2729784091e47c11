package org.chainlead.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.ErrorEvent;
import com.vaadin.flow.server.ErrorHandler;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;
import org.chainlead.common.Refusal;
import org.chainlead.common.Texts;
import org.chainlead.common.ui.Notifications;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/**
 * What no screen has answered itself: a refusal is told in its own sentences, a missing right in one sentence, and
 * everything else with a number under which the log holds the details. Nobody sees a class name or SQL.
 */
@Component
class LastResort implements VaadinServiceInitListener, ErrorHandler {

    private static final long serialVersionUID = 1L;
    private static final Logger LOG = LoggerFactory.getLogger(LastResort.class);

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().addSessionInitListener(session -> session.getSession().setErrorHandler(this));
    }

    @Override
    public void error(ErrorEvent event) {
        Throwable cause = event.getThrowable();
        if (UI.getCurrent() == null) {
            LOG.error("Error without a screen", cause);
            return;
        }
        switch (cause) {
            case Refusal refusal -> Notifications.refused(refusal);
            case AccessDeniedException denied -> Notifications.warning(Texts.t("shell.error.denied"));
            default -> unexpected(cause);
        }
    }

    static String number() {
        return HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextInt());
    }

    private static void unexpected(Throwable cause) {
        String number = number();
        LOG.error("Error {}", number, cause);
        Notifications.unexpected(number);
    }
}
