package org.chainlead.project.ui;

import static org.chainlead.common.Texts.label;
import static org.chainlead.common.Texts.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import org.chainlead.common.DateTimeText;
import org.chainlead.common.ui.Notifications;
import org.chainlead.common.ui.ReasonDialog;
import org.chainlead.common.ui.StatusTag;
import org.chainlead.common.ui.WorkRow;
import org.chainlead.org.TypedReasons;
import org.chainlead.project.ProjectResources;
import org.chainlead.project.ResourceRow;
import org.chainlead.project.ResourceState;

/** One request for 要素 with what the person may do about it. */
class ResourceLine extends Composite<Div> {

    private final transient ResourceRow row;
    private final transient ProjectResources resources;
    private final transient Runnable refresh;
    private final transient TypedReasons reasons;

    /** @param named whether the project stands in the line, with a link */
    ResourceLine(ResourceRow row, boolean named, ProjectResources resources, Runnable refresh, TypedReasons reasons) {
        this.reasons = reasons;
        this.row = row;
        this.resources = resources;
        this.refresh = refresh;
        WorkRow line = new WorkRow(
                        new Span(t("project.figure.keyDate", label(row.kind()), row.wanted())),
                        t(
                                "project.resource.note",
                                row.askedUnit(),
                                DateTimeText.date(row.dueOn()),
                                row.askedBy(),
                                DateTimeText.moment(row.askedAt())))
                .middle(tag());
        if (named) {
            line.below(new Anchor(ProjectAddress.of(row.project()), row.projectName()));
        }
        said(line);
        acts(line);
        getContent().add(line);
    }

    private StatusTag tag() {
        if (row.overdue()) {
            return new StatusTag(t("project.resource.overdue"), StatusTag.Kind.WARNING);
        }
        return new StatusTag(
                row.state(), row.state() == ResourceState.SOLVED ? StatusTag.Kind.SUCCESS : StatusTag.Kind.INFO);
    }

    private void said(WorkRow line) {
        if (row.answeredAt() != null) {
            line.below(new Div(t(
                    "project.resource.answerOf",
                    row.answeredBy(),
                    DateTimeText.moment(row.answeredAt()),
                    row.answer())));
        }
        if (!row.remark().isEmpty()) {
            line.below(new Div(t("project.resource.remarkOf", row.remark())));
        }
        if (row.reviews() > 0) {
            line.below(new Div(t("project.resource.reviewed", row.reviews())));
        }
    }

    private void acts(WorkRow line) {
        if (row.answers()) {
            if (row.state() == ResourceState.ASKED) {
                line.acts(button("project.resource.accept", () -> {
                    resources.accept(row.id(), row.version());
                    done();
                }));
            }
            line.acts(button(
                    "project.resource.answer",
                    () -> ask(
                            "project.resource.answer",
                            "project.resource.answerField",
                            words -> resources.answer(row.id(), row.version(), words))));
        }
        if (row.settles()) {
            line.acts(
                    button(
                            "project.resource.notSolved",
                            () -> ask(
                                    "project.resource.notSolved",
                                    "project.resource.whyNot",
                                    words -> resources.settle(row.id(), row.version(), false, words))),
                    button("project.resource.solved", () -> {
                        resources.settle(row.id(), row.version(), true, "");
                        done();
                    }));
        }
    }

    private Component button(String key, Runnable act) {
        Button button = new Button(t(key), click -> act.run());
        button.setAriaLabel(t("project.resource.actOn", t(key), row.projectName(), label(row.kind())));
        return button;
    }

    private void ask(String key, String field, java.util.function.Consumer<String> act) {
        new ReasonDialog(
                        t("project.resource.actOn", t(key), row.projectName(), label(row.kind())),
                        t(field),
                        t(key),
                        words -> {
                            act.accept(words);
                            done();
                        })
                .keptIn(reasons, key + ":" + row.id())
                .atMost(ProjectResources.LONGEST_REASON)
                .open();
    }

    private void done() {
        Notifications.success(t("project.resource.done"));
        refresh.run();
    }
}
