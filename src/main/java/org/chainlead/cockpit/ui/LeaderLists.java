package org.chainlead.cockpit.ui;

import static org.chainlead.common.Texts.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import org.chainlead.common.Page;
import org.chainlead.common.ui.EmptyState;
import org.chainlead.common.ui.SectionCard;
import org.chainlead.common.ui.WorkRow;
import org.chainlead.task.Decision;
import org.chainlead.task.TaskRow;

/** 要我定 and 我包联 of a leader, above the numbers: the first of each. What is to decide is decided on the workbench. */
class LeaderLists extends Div {

    private static final long serialVersionUID = 1L;

    static final int SHOWN = 3;

    /** @param href the rows of all tasks in charge */
    LeaderLists(Page<Decision> waiting, Page<TaskRow> mine, String href) {
        addClassName("leader-lists");
        add(
                card(
                        "cockpit.decide",
                        waiting.total(),
                        waiting.rows().stream().map(LeaderLists::row).toList(),
                        new Anchor("", t("cockpit.decide.all"))),
                card(
                        "cockpit.mine",
                        mine.total(),
                        mine.rows().stream().map(LeaderLists::row).toList(),
                        new Anchor(href, t("cockpit.mine.all", mine.total()))));
    }

    private static SectionCard card(String key, long total, List<WorkRow> rows, Anchor all) {
        SectionCard card = new SectionCard(t(key + ".title")).count(total).flush();
        if (rows.isEmpty()) {
            card.add(new EmptyState(t(key + ".empty")));
            return card;
        }
        rows.forEach(card::add);
        all.addClassName("work-all");
        return card.add(all);
    }

    private static WorkRow row(Decision decision) {
        String proposal = decision.proposal().isBlank() ? t("cockpit.decide.noProposal") : decision.proposal();
        Component asked = new Div(t("cockpit.decide.proposal", proposal));
        return new WorkRow(
                        new Anchor("tasks/" + decision.task(), decision.title()),
                        decision.asked().text())
                .below(asked);
    }

    private static WorkRow row(TaskRow task) {
        String name = task.sourceNumber() == null ? task.title() : task.sourceNumber() + " " + task.title();
        String unit = task.leadUnitName() == null ? "" : task.leadUnitName();
        return new WorkRow(
                new Anchor("tasks/" + task.id(), name),
                task.doneText().isEmpty() ? unit : t("cockpit.mine.note", unit, task.doneText()));
    }
}
