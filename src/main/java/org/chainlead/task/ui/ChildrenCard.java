package org.chainlead.task.ui;

import static org.chainlead.common.Texts.t;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import org.chainlead.common.ui.DoubleLight;
import org.chainlead.common.ui.SectionCard;
import org.chainlead.common.ui.StatusTag;
import org.chainlead.common.ui.WorkRow;
import org.chainlead.task.TaskRow;

/** The child tasks: n of m done, each with its unit, state and light. */
class ChildrenCard extends Composite<SectionCard> {

    private final transient TaskContent task;

    ChildrenCard(TaskContent task) {
        this.task = task;
    }

    @Override
    protected SectionCard initContent() {
        TaskRow parent = task.row();
        SectionCard card = new SectionCard(t("task.ui.children"))
                .note(t("task.ui.childrenDone", parent.childrenDone(), parent.children()))
                .flush();
        task.children().forEach(child -> card.add(row(child)));
        return card;
    }

    private WorkRow row(TaskRow child) {
        boolean sameTitle = child.title().equals(task.row().title()) && child.leadUnitName() != null;
        String name = sameTitle ? child.leadUnitName() : child.title();
        String note = sameTitle || child.leadUnitName() == null ? "" : child.leadUnitName();
        Span due = new Span(child.dueOn() == null ? "" : task.date(child.dueOn()));
        due.addClassName("card-note");
        return new WorkRow(new Anchor(TaskIds.page(child.id()), name), note)
                .middle(due)
                .acts(
                        new StatusTag(child.state(), StatusTag.Kind.NEUTRAL),
                        new DoubleLight(child.reportedLight(), child.verifiedLight()).withRule(child.lightExplained()));
    }
}
