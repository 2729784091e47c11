package org.chainlead.supervision.ui;

import static org.chainlead.common.Texts.t;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.textfield.TextArea;
import org.chainlead.common.ui.Notifications;
import org.chainlead.common.ui.SectionCard;

/** Neutral text for chat groups, to be copied: units alone, no titles and no figures. */
final class ReminderCard {

    // The clipboard interface needs https, which an intranet may not have; selecting and copying works everywhere.
    private static final String COPY =
            "const field = this.inputElement; field.focus(); field.select(); document.execCommand('copy');";

    /** A thousand units would push the table of calls off the screen. */
    private static final int MOST_ROWS = 8;

    private ReminderCard() {}

    static SectionCard of(String text) {
        TextArea reminder = new TextArea(t("supervision.urge.neutral"));
        reminder.setValue(text);
        reminder.setReadOnly(true);
        reminder.setWidthFull();
        reminder.setMaxRows(MOST_ROWS);
        Button copy = new Button(t("supervision.urge.copy"), click -> {
            reminder.getElement().executeJs(COPY);
            Notifications.success(t("supervision.urge.copied"));
        });
        SectionCard card = new SectionCard(t("supervision.urge.reminderTitle"), reminder).actions(copy);
        card.addClassName("no-print");
        return card;
    }
}
