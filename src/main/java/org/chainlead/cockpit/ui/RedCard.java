package org.chainlead.cockpit.ui;

import static org.chainlead.common.Texts.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import org.chainlead.cockpit.RedList;
import org.chainlead.cockpit.RedTask;
import org.chainlead.common.ui.DoubleLight;
import org.chainlead.common.ui.EmptyState;
import org.chainlead.common.ui.SectionCard;
import org.chainlead.common.ui.WorkRow;

/** 亮红的: how far behind, which unit, what it says, and for a leader 批示. */
class RedCard extends Composite<SectionCard> {

    /** @param instructing whether the person writes 批示 about them */
    RedCard(RedList red, boolean instructing) {
        SectionCard card = getContent().flush();
        card.setTitle(t("cockpit.red.title", red.total()));
        card.note(t("cockpit.red.note"));
        if (red.tasks().isEmpty()) {
            card.add(new EmptyState(t("cockpit.red.empty")));
        }
        red.tasks().forEach(task -> card.add(row(task, instructing)));
        if (red.total() > red.tasks().size()) {
            Anchor all = new Anchor(red.href(), t("cockpit.red.all", red.total()));
            all.addClassName("work-all");
            card.add(all);
        }
    }

    @Override
    protected SectionCard initContent() {
        return new SectionCard("");
    }

    private static Component row(RedTask task, boolean instructing) {
        WorkRow row = new WorkRow(new Anchor("tasks/" + task.task(), task.name()), task.unit());
        row.middle(new DoubleLight(task.reported(), task.verified()).counted(task.counted()));
        Div behind = new Div(new Span(task.behind()));
        behind.addClassName("red-behind");
        row.below(behind);
        if (!task.progress().isBlank()) {
            Div progress = new Div(task.progress());
            progress.addClassName("red-progress");
            row.below(progress);
        }
        return instructing ? row.acts(instruct(task)) : row;
    }

    private static Anchor instruct(RedTask task) {
        Anchor write = new Anchor("tasks/" + task.task() + "/instruct", t("cockpit.red.instruct"));
        write.addClassName("button-link");
        write.setAriaLabel(t("cockpit.red.instructOn", task.name()));
        return write;
    }
}
