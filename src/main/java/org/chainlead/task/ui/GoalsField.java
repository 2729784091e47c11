package org.chainlead.task.ui;

import static org.chainlead.common.Texts.t;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.customfield.CustomField;
import com.vaadin.flow.component.html.Div;
import java.util.ArrayList;
import java.util.List;
import org.chainlead.task.GoalDraft;

/** The goals of a task, each of a kind. */
class GoalsField extends CustomField<List<GoalDraft>> {

    private final Div body = new Div();
    private final transient List<GoalField> goals = new ArrayList<>();

    GoalsField() {
        super(List.of());
        addClassNames("goals-field", "whole-row");
        Button add = new Button(t("task.ui.form.addGoal"), click -> {
            addGoal(GoalRows.emptyGoal());
            updateValue();
        });
        add(body, add);
    }

    /** Marks what is wanting in each goal. */
    boolean isComplete() {
        boolean complete = true;
        for (GoalField goal : goals) {
            complete &= goal.isComplete();
        }
        return complete;
    }

    @Override
    protected List<GoalDraft> generateModelValue() {
        return goals.stream().map(GoalField::getValue).toList();
    }

    @Override
    protected void setPresentationValue(List<GoalDraft> drafts) {
        body.removeAll();
        goals.clear();
        drafts.forEach(this::addGoal);
    }

    private void addGoal(GoalDraft draft) {
        GoalField goal = new GoalField(draft);
        goal.setLabel(t("task.ui.form.goal", goals.size() + 1));
        Div row = new Div(goal);
        row.addClassName("goal-row");
        Button remove = new Button(t("task.ui.form.removeGoal"), click -> {
            goals.remove(goal);
            body.remove(row);
            updateValue();
        });
        remove.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        row.add(remove);
        goal.addValueChangeListener(change -> updateValue());
        goals.add(goal);
        body.add(row);
    }
}
