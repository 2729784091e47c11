package org.chainlead.task.ui;

import static org.chainlead.common.Texts.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.customfield.CustomField;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.chainlead.common.ui.ChineseDatePicker;
import org.chainlead.task.Comparison;
import org.chainlead.task.GoalDraft;
import org.chainlead.task.GoalKind;
import org.chainlead.task.Per;

/** One goal: its kind, its name, and the fields that this kind needs. */
class GoalField extends CustomField<GoalDraft> {

    private static final Set<GoalKind> NUMERIC =
            EnumSet.of(GoalKind.CUMULATIVE, GoalKind.STOCK, GoalKind.RATE, GoalKind.THRESHOLD);
    private static final Set<GoalKind> GROWING = EnumSet.of(GoalKind.CUMULATIVE, GoalKind.STOCK);

    private final Select<GoalKind> kind = Inputs.choice(t("task.ui.form.goalKind"), List.of(GoalKind.values()));
    private final TextField name = Inputs.line(t("task.ui.form.goalName"));
    private final Select<Comparison> comparison =
            Inputs.choice(t("task.ui.form.comparison"), List.of(Comparison.values()));
    private final BigDecimalField target = new BigDecimalField(t("task.ui.form.target"));
    private final TextField unit = new TextField(t("task.ui.form.unit"));
    private final BigDecimalField base = new BigDecimalField(t("task.ui.form.base"));
    private final DatePicker date = new ChineseDatePicker(t("task.ui.form.thresholdDate"));
    private final IntegerField times = new IntegerField(t("task.ui.form.times"));
    private final Select<Per> per = Inputs.choice(t("task.ui.form.per"), List.of(Per.values()));
    private final Checkbox yearTotal = new Checkbox(t("task.ui.form.yearTotal"));
    private final DatedRows interims = new DatedRows(
            t("task.ui.form.interims"), t("task.ui.form.interimValue"), null, t("task.ui.form.addInterim"));
    private final DatedRows milestones = new DatedRows(
            t("task.ui.form.milestones"),
            t("task.ui.form.weight"),
            t("task.ui.form.milestone"),
            t("task.ui.form.addMilestone"));

    private boolean showing;

    GoalField(GoalDraft goal) {
        super(goal);
        Div fields =
                new Div(kind, name, comparison, target, unit, base, date, times, per, yearTotal, interims, milestones);
        fields.addClassName("goal-fields");
        add(fields);
        times.setMin(1);
        times.setStepButtonsVisible(true);
        interims.setHelperText(t("task.ui.form.interimsHelp"));
        date.setHelperText(t("task.ui.form.thresholdHelp"));
        Inputs.live(name);
        setPresentationValue(goal);
        kind.addValueChangeListener(change -> arrange());
        List.<HasValue<?, ?>>of(
                        kind, name, comparison, target, unit, base, date, times, per, yearTotal, interims, milestones)
                .forEach(field -> field.addValueChangeListener(change -> changed()));
    }

    private void changed() {
        if (!showing) {
            updateValue();
        }
    }

    /** Marks the fields that are wanting. */
    boolean isComplete() {
        boolean complete = Inputs.filled(name);
        complete &= !NUMERIC.contains(kind.getValue()) || Inputs.filled(target);
        complete &= kind.getValue() != GoalKind.FREQUENCY || Inputs.filled(times, per);
        complete &= !GROWING.contains(kind.getValue()) || interims.isComplete();
        return complete & (kind.getValue() != GoalKind.QUALITATIVE || milestones.isComplete());
    }

    @Override
    protected GoalDraft generateModelValue() {
        GoalKind chosen = kind.getValue();
        boolean numeric = NUMERIC.contains(chosen);
        boolean growing = GROWING.contains(chosen);
        boolean frequency = chosen == GoalKind.FREQUENCY;
        return new GoalDraft(
                chosen,
                name.getValue().strip(),
                numeric ? comparison.getValue() : null,
                numeric ? target.getValue() : null,
                numeric ? unit.getValue().strip() : "",
                growing && base.getValue() != null ? base.getValue() : BigDecimal.ZERO,
                chosen == GoalKind.THRESHOLD ? date.getValue() : null,
                frequency ? per.getValue() : null,
                frequency ? times.getValue() : null,
                frequency && yearTotal.getValue(),
                growing ? GoalRows.interims(interims.getValue()) : List.of(),
                chosen == GoalKind.QUALITATIVE ? GoalRows.milestones(milestones.getValue()) : List.of());
    }

    @Override
    protected final void setPresentationValue(GoalDraft goal) {
        showing = true;
        kind.setValue(goal.kind());
        name.setValue(goal.name());
        comparison.setValue(goal.comparison() == null ? Comparison.GE : goal.comparison());
        target.setValue(goal.target());
        unit.setValue(goal.unit());
        base.setValue(goal.base().signum() == 0 ? null : goal.base());
        date.setValue(goal.dueOn());
        times.setValue(goal.times() == null ? Integer.valueOf(1) : goal.times());
        per.setValue(goal.per() == null ? Per.MONTH : goal.per());
        yearTotal.setValue(goal.yearTotal());
        interims.setValue(GoalRows.ofInterims(goal.interims()));
        milestones.setValue(GoalRows.ofMilestones(goal.milestones()));
        arrange();
        showing = false;
    }

    /** Shows the fields of the kind; the others keep what was typed in case the kind was a slip. */
    private void arrange() {
        GoalKind chosen = kind.getValue();
        List.<Component>of(comparison, target, unit).forEach(field -> field.setVisible(NUMERIC.contains(chosen)));
        base.setVisible(GROWING.contains(chosen));
        interims.setVisible(GROWING.contains(chosen));
        date.setVisible(chosen == GoalKind.THRESHOLD);
        List.<Component>of(times, per, yearTotal).forEach(field -> field.setVisible(chosen == GoalKind.FREQUENCY));
        milestones.setVisible(chosen == GoalKind.QUALITATIVE);
    }
}
