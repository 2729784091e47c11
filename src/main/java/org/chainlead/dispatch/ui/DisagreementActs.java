package org.chainlead.dispatch.ui;

import static org.chainlead.common.Texts.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.spring.annotation.SpringComponent;
import org.chainlead.common.Light;
import org.chainlead.common.ui.FormDialog;
import org.chainlead.common.ui.Notifications;
import org.chainlead.common.ui.ReasonDialog;
import org.chainlead.dispatch.DisagreementRow;
import org.chainlead.dispatch.DisagreementRow.Said;
import org.chainlead.dispatch.ReportAddress;
import org.chainlead.dispatch.ReportReview;
import org.chainlead.org.Access;
import org.chainlead.org.TypedReasons;
import org.chainlead.task.TaskSteering;

/** What the office does where lights disagree: open the report, urge, return it, set the light by hand. */
@SpringComponent
class DisagreementActs {

    private static final int LONGEST = 500;

    private final ReportReview review;
    private final TaskSteering steering;
    private final Access access;
    private final TypedReasons reasons;

    DisagreementActs(ReportReview review, TaskSteering steering, Access access, TypedReasons reasons) {
        this.reasons = reasons;
        this.review = review;
        this.steering = steering;
        this.access = access;
    }

    Div of(DisagreementRow row, Runnable refresh) {
        Div acts = new Div();
        Said said = row.report();
        if (said != null) {
            acts.add(link(ReportAddress.of(row.task(), said.period()), t("dispatch.disagree.open"), row));
        }
        if (access.may("supervision.urge")) {
            acts.add(link("urges/new?task=" + row.task(), t("dispatch.disagree.urge"), row));
        }
        if (said != null && said.mayReturn() && access.may("dispatch.review")) {
            acts.add(button(t("dispatch.ui.return"), () -> askReturn(row, said, refresh), row));
        }
        if (access.may("task.light")) {
            acts.add(button(t("dispatch.disagree.override"), () -> askLight(row, refresh), row));
        }
        return acts;
    }

    private void askReturn(DisagreementRow row, Said said, Runnable refresh) {
        new ReasonDialog(
                        t("dispatch.ui.returnOf", row.taskName()),
                        t("dispatch.ui.returnReason"),
                        t("dispatch.ui.return"),
                        reason -> {
                            review.returnReport(said.id(), said.version(), reason);
                            refresh.run();
                            Notifications.success(t("dispatch.ui.returnDone", row.taskName()));
                        })
                .keptIn(reasons, "dispatch.return:" + said.id())
                .atMost(ReportReview.LONGEST_REASON)
                .open();
    }

    private void askLight(DisagreementRow row, Runnable refresh) {
        Select<Light> light = new Select<>();
        light.setLabel(t("dispatch.disagree.light"));
        light.setItems(Light.values());
        light.setItemLabelGenerator(Light::text);
        light.setValue(row.reported());
        TextArea reason = new TextArea(t("dispatch.field.reason"));
        reason.setMaxLength(LONGEST);
        reason.setWidthFull();
        reason.setRequiredIndicatorVisible(true);
        new FormDialog(
                        t("dispatch.ui.actOn", t("dispatch.disagree.override"), row.taskName()),
                        new Div(light, reason),
                        t("dispatch.disagree.override"),
                        () -> {
                            steering.overrideLight(
                                    row.task(),
                                    light.getValue(),
                                    reason.getValue().strip());
                            refresh.run();
                            Notifications.success(t("dispatch.disagree.overridden", row.taskName()));
                        })
                .open();
    }

    private static Component link(String address, String words, DisagreementRow row) {
        Anchor link = new Anchor(address, words);
        link.setAriaLabel(t("dispatch.ui.actOn", words, row.taskName()));
        return link;
    }

    private static Component button(String words, Runnable act, DisagreementRow row) {
        Button button = new Button(words, click -> act.run());
        button.setAriaLabel(t("dispatch.ui.actOn", words, row.taskName()));
        return button;
    }
}
