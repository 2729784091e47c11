package org.chainlead.message.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.Location;
import org.chainlead.common.ui.Notifications;
import org.chainlead.message.Inbox;
import org.chainlead.message.InboxMessage;

/** What a click on a message does: it is read, and the person goes where it leads. */
final class MessageOpening {

    private MessageOpening() {}

    static void open(Inbox inbox, InboxMessage message) {
        Notifications.run(() -> {
            String link = inbox.open(message.id());
            if (!link.isEmpty()) {
                Location place = new Location(link);
                UI.getCurrent().navigate(place.getPath(), place.getQueryParameters());
            }
        });
    }
}
