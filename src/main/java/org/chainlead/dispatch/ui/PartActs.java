package org.chainlead.dispatch.ui;

import static org.chainlead.common.Texts.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.List;
import org.chainlead.attachment.AttachmentRef;
import org.chainlead.attachment.AttachmentUploads;
import org.chainlead.attachment.ui.AttachmentField;
import org.chainlead.common.ui.FormDialog;
import org.chainlead.common.ui.Notifications;
import org.chainlead.common.ui.ReasonDialog;
import org.chainlead.dispatch.PartForm;
import org.chainlead.dispatch.PartView;
import org.chainlead.dispatch.ReportAct;
import org.chainlead.dispatch.ReportForm;
import org.chainlead.dispatch.ReportParts;
import org.chainlead.org.TypedReasons;

/** The acts on parts: of the supporting unit on its own, of the lead unit on what came in. */
@SpringComponent
class PartActs {

    private final ReportParts parts;
    private final AttachmentUploads uploads;
    private final TypedReasons reasons;

    PartActs(ReportParts parts, AttachmentUploads uploads, TypedReasons reasons) {
        this.reasons = reasons;
        this.parts = parts;
        this.uploads = uploads;
    }

    ReportParts service() {
        return parts;
    }

    AttachmentField files(String label) {
        return new AttachmentField(label, uploads);
    }

    /** Everything but writing, as far as it is offered. */
    List<Component> of(PartForm form, Runnable refresh) {
        Div acts = new Div();
        acts.addClassName("report-acts");
        offer(
                acts,
                form,
                ReportAct.RECALL,
                "dispatch.ui.recall",
                () -> parts.recall(form.task(), form.month()),
                refresh);
        offer(
                acts,
                form,
                ReportAct.CORRECT,
                "dispatch.ui.part.revise",
                () -> parts.revise(form.task(), form.month()),
                refresh);
        if (form.may(ReportAct.PAPER)) {
            acts.add(named("dispatch.ui.paper", form, () -> askPaper(form, refresh)));
        }
        if (form.may(ReportAct.PASS)) {
            acts.add(named("dispatch.ui.return", form, () -> askReturn(form, refresh)));
        }
        offer(
                acts,
                form,
                ReportAct.PASS,
                "dispatch.ui.pass",
                () -> parts.pass(form.task(), form.month(), form.version()),
                refresh);
        return List.of(acts);
    }

    /** 采用: what is typed has been saved before. */
    void take(ReportForm form, long version, PartView part, Runnable refresh) {
        Notifications.run(() -> {
            parts.take(form.task(), form.period(), version, part.unit());
            Notifications.success(t("dispatch.ui.part.takenFrom", part.unitName()));
        });
        refresh.run();
    }

    /** 请配合单位填报, once a month. */
    Button ask(ReportForm form, Runnable refresh) {
        Button ask = new Button(t("dispatch.ui.part.ask"), click -> {
            Notifications.run(() -> {
                int told = parts.ask(form.task(), form.period());
                Notifications.success(t("dispatch.ui.part.askedFor", told));
            });
            refresh.run();
        });
        ask.setDisableOnClick(true);
        return ask;
    }

    private static void offer(Div acts, PartForm form, ReportAct act, String key, Runnable work, Runnable refresh) {
        if (form.may(act)) {
            Button button = named(key, form, () -> {
                Notifications.run(work::run);
                refresh.run();
            });
            button.setDisableOnClick(true);
            acts.add(button);
        }
    }

    private static Button named(String key, PartForm form, Runnable work) {
        Button button = new Button(t(key), click -> work.run());
        button.setAriaLabel(t("dispatch.ui.actOn", t(key), form.taskName()));
        return button;
    }

    private void askReturn(PartForm form, Runnable refresh) {
        new ReasonDialog(
                        t("dispatch.ui.part.returnOf", form.taskName()),
                        t("dispatch.ui.returnReason"),
                        t("dispatch.ui.return"),
                        reason -> {
                            parts.returnInside(form.task(), form.month(), form.version(), reason);
                            refresh.run();
                        })
                .keptIn(reasons, "dispatch.returnPart:" + form.task() + ":" + form.month())
                .atMost(ReportParts.LONGEST_REASON)
                .open();
    }

    private void askPaper(PartForm form, Runnable refresh) {
        AttachmentField scan = files(t("dispatch.ui.scan"));
        scan.setValue(List.of());
        new FormDialog(t("dispatch.ui.paper"), scan, t("dispatch.ui.paper"), () -> {
                    parts.enterPaper(
                            form.task(),
                            form.month(),
                            form.version(),
                            scan.getValue().stream().map(AttachmentRef::id).toList());
                    refresh.run();
                    Notifications.success(t("dispatch.ui.paperEntered"));
                })
                .open();
    }
}
