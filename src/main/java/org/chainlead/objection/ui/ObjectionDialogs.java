package org.chainlead.objection.ui;

import static org.chainlead.common.Texts.t;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import org.chainlead.common.ui.ConfirmAction;
import org.chainlead.common.ui.FormDialog;
import org.chainlead.common.ui.Notifications;
import org.chainlead.objection.Contestable;
import org.chainlead.objection.ObjectionRow;
import org.chainlead.objection.Objections;

/** Asks for the unit's reason, and for the decision's. */
final class ObjectionDialogs {

    private ObjectionDialogs() {}

    static void raise(Objections objections, Contestable what, Runnable refresh) {
        TextArea reason = area(t("objection.ui.reason"));
        reason.setValue(what.before());
        new FormDialog(
                        t("objection.ui.what", what.taskName()),
                        new Div(new Paragraph(ObjectionWords.of(what)), reason),
                        t("objection.ui.raise"),
                        () -> {
                            objections.raise(what.act(), reason.getValue());
                            refresh.run();
                            Notifications.success(t("objection.ui.raised"));
                        })
                .open();
    }

    static void recall(Objections objections, ObjectionRow row, Runnable refresh) {
        new ConfirmAction(
                        t("objection.ui.recallOf", row.taskName()),
                        t("objection.ui.recall.follows"),
                        t("objection.ui.recall"),
                        () -> {
                            objections.recall(row.id());
                            refresh.run();
                            Notifications.success(t("objection.ui.recalled"));
                        })
                .open();
    }

    static void decide(Objections objections, ObjectionRow row, boolean upheld, Runnable refresh) {
        TextArea decision = area(t("objection.ui.decision"));
        if (upheld) {
            decision.setHelperText(t("objection.ui.decisionHelp"));
        }
        Div content = new Div(new Paragraph(ObjectionWords.of(row)));
        ObjectionWords.lines(row).forEach(line -> content.add(new Paragraph(line)));
        content.add(decision);
        String verb = upheld ? t("objection.ui.uphold") : t("objection.ui.reject");
        new FormDialog(t("objection.ui.what", row.taskName()), content, verb, () -> {
                    objections.decide(row.id(), upheld, decision.getValue());
                    refresh.run();
                    Notifications.success(t("objection.ui.done"));
                })
                .open();
    }

    private static TextArea area(String label) {
        TextArea area = new TextArea(label);
        area.setMaxLength(Objections.LONGEST);
        area.setMinRows(3);
        area.setWidthFull();
        area.setRequiredIndicatorVisible(true);
        return area;
    }
}
