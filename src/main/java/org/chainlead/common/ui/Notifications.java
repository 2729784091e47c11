package org.chainlead.common.ui;

import static org.chainlead.common.Texts.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.notification.NotificationVariant;
import org.chainlead.common.Refusal;

/**
 * The four ways the product answers: done (short, with 撤销 where it can be undone), beware, refused (every reason, stays
 * until closed) and broken (with the number under which the log knows it).
 */
public final class Notifications {

    private static final int SHORT = 4_000;
    private static final int LONG = 10_000;
    private static final int UNTIL_CLOSED = 0;

    private Notifications() {}

    public static Notification success(String text) {
        return show(NotificationVariant.LUMO_SUCCESS, SHORT, new Span(text));
    }

    /** Offers 撤销 for ten seconds; a refusal of the undoing is shown in its place. */
    public static Notification success(String text, Runnable undo) {
        Button button = new Button(t("common.ui.undo"));
        Notification notification = show(NotificationVariant.LUMO_SUCCESS, LONG, new Span(text), button);
        button.addThemeVariants(ButtonVariant.LUMO_SMALL);
        button.setDisableOnClick(true);
        button.addClickListener(click -> {
            notification.close();
            run(undo);
        });
        return notification;
    }

    public static Notification warning(String text) {
        return show(NotificationVariant.LUMO_WARNING, LONG, new Span(text));
    }

    /** Lists every reason and stays until it is closed. */
    public static Notification refused(Refusal refusal) {
        ReasonList reasons = new ReasonList();
        reasons.show(refusal);
        return show(NotificationVariant.LUMO_ERROR, UNTIL_CLOSED, reasons);
    }

    /** Something broke: what was typed is kept, and the number leads to the log entry. */
    public static Notification unexpected(String number) {
        Div text = new Div(t("common.ui.unexpected", number));
        text.getElement().setAttribute("role", "alert");
        return show(NotificationVariant.LUMO_ERROR, UNTIL_CLOSED, text);
    }

    /** Runs an action of a view and shows its refusal, if any, as a notice. */
    public static void run(Runnable action) {
        try {
            action.run();
        } catch (Refusal refusal) {
            refused(refusal);
        }
    }

    private static Notification show(NotificationVariant variant, int millis, Component... content) {
        Notification notification = new Notification();
        Div row = new Div(content);
        row.addClassName("notice-row");
        if (millis != SHORT) {
            row.add(closeButton(notification));
        }
        notification.add(row);
        notification.addThemeVariants(variant);
        notification.setDuration(millis);
        notification.setAssertive(variant == NotificationVariant.LUMO_ERROR);
        notification.setPosition(Notification.Position.TOP_CENTER);
        notification.open();
        return notification;
    }

    private static Button closeButton(Notification notification) {
        Button close = new Button("✕", click -> notification.close());
        close.setAriaLabel(t("common.ui.close"));
        close.addThemeVariants(ButtonVariant.LUMO_TERTIARY_INLINE);
        return close;
    }
}
