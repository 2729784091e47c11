package org.chainlead.task.ui;

import static org.chainlead.common.Texts.t;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import org.chainlead.common.Light;
import org.chainlead.common.ui.LightBadge;
import org.chainlead.common.ui.ProgressBarWithMark;
import org.chainlead.common.ui.StatusTag;
import org.chainlead.task.GoalView;
import org.chainlead.task.TaskDetail.GoalStanding;

/** One goal: what is wanted, how far it is, and why its light shows what it shows. */
class GoalLine extends Composite<Div> {

    GoalLine(TaskContent task, GoalStanding standing) {
        GoalView goal = standing.goal();
        getContent().addClassName("goal-line");
        Div wanted = new Div(new Span(GoalWords.of(goal)));
        wanted.addClassName("goal-wanted");
        if (standing.light() != null) {
            wanted.add(new LightBadge(standing.light()).withRule(standing.rule()));
        }
        if (standing.awaitingData()) {
            wanted.add(new StatusTag(t("common.ui.light.awaitingData"), StatusTag.Kind.NEUTRAL));
        }
        getContent().add(wanted);
        if (standing.donePercent() != null) {
            Light colour = standing.light() == null ? Light.GREY : standing.light();
            getContent().add(new ProgressBarWithMark(standing.donePercent(), standing.schedulePercent(), colour));
        }
        if (!goal.milestones().isEmpty()) {
            getContent().add(milestones(task, goal));
        }
        if (!standing.reason().isBlank()) {
            Span reason = new Span(standing.reason());
            reason.addClassName("goal-reason");
            getContent().add(reason);
        }
    }

    private static UnorderedList milestones(TaskContent task, GoalView goal) {
        UnorderedList list = new UnorderedList();
        list.addClassName("milestones");
        goal.milestones()
                .forEach(milestone -> list.add(new ListItem(
                        milestone.doneOn() == null
                                ? t("task.ui.milestone.open", task.date(milestone.dueOn()), milestone.text())
                                : t("task.ui.milestone.done", task.date(milestone.doneOn()), milestone.text()))));
        return list;
    }
}
