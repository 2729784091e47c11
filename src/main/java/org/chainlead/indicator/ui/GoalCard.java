package org.chainlead.indicator.ui;

import static org.chainlead.common.Texts.t;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import org.chainlead.common.ui.EmptyState;
import org.chainlead.common.ui.SectionCard;
import org.chainlead.common.ui.WorkRow;
import org.chainlead.indicator.IndicatorDetail;
import org.chainlead.indicator.IndicatorGoals;
import org.chainlead.indicator.LinkedGoal;

/** The goals of tasks whose accepted figures feed one indicator. */
class GoalCard extends Composite<SectionCard> {

    private final transient IndicatorDetail detail;
    private final transient IndicatorGoals goals;
    private final transient Runnable refresh;

    GoalCard(IndicatorDetail detail, IndicatorGoals goals, IndicatorDialogs dialogs, Runnable refresh) {
        this.detail = detail;
        this.goals = goals;
        this.refresh = refresh;
        detail.goals().forEach(goal -> getContent().add(row(goal)));
        if (detail.goals().isEmpty()) {
            getContent().add(new EmptyState(t("indicator.link.none")));
        }
        if (detail.defines()) {
            getContent()
                    .actions(new Button(
                            t("indicator.link.act"),
                            click -> dialogs.link(detail.row().id(), refresh)));
        }
    }

    @Override
    protected SectionCard initContent() {
        return new SectionCard(t("indicator.link.title")).flush();
    }

    private WorkRow row(LinkedGoal goal) {
        WorkRow row = new WorkRow(
                new Anchor("tasks/" + goal.task(), goal.taskTitle()), t("indicator.link.feeds", goal.goal()));
        if (detail.defines()) {
            Button unlink = new Button(t("indicator.link.undo"), click -> {
                goals.unlink(detail.row().id(), goal.id());
                refresh.run();
            });
            unlink.addThemeVariants(ButtonVariant.LUMO_SMALL);
            unlink.setAriaLabel(t("indicator.link.undoOf", goal.taskTitle()));
            row.acts(unlink);
        }
        return row;
    }
}
