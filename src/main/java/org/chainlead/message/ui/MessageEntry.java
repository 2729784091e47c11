package org.chainlead.message.ui;

import static org.chainlead.common.Texts.t;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import org.chainlead.common.DateTimeText;
import org.chainlead.message.InboxMessage;

/** A message in the list under the bell: whether it is unread, what it says, and when it came. */
class MessageEntry extends ListItem {

    MessageEntry(InboxMessage message, Runnable open) {
        NativeButton button = new NativeButton();
        button.getElement().setAttribute("type", "button");
        button.addClassName("bell-message");
        button.addClickListener(click -> open.run());
        if (!message.read()) {
            Span mark = new Span(t("message.unread"));
            mark.addClassName("unread-mark");
            button.add(mark);
        }
        Span time = new Span(DateTimeText.moment(message.at()));
        time.addClassName("bell-time");
        button.add(new Span(message.text()), time);
        add(button);
    }
}
