package org.chainlead.org.ui;

import static org.chainlead.common.Texts.t;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import org.chainlead.common.ui.Notifications;

/** One tab of 组织与账号: what can be done, above a list. */
abstract class Panel extends Div {

    private static final long serialVersionUID = 1L;

    Panel() {
        addClassName("stack");
        setSizeFull();
    }

    /** Does it, says so, and shows the list anew. A refusal is for the dialog that called. */
    final void done(Runnable act) {
        act.run();
        refresh();
        Notifications.success(t("org.ui.saved"));
    }

    /** A button that is there only for who may use it. */
    static Button button(String text, boolean offered, Runnable onClick) {
        Button button = new Button(text, click -> onClick.run());
        button.setVisible(offered);
        return button;
    }

    abstract void refresh();
}
