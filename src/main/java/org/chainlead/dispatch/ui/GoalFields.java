package org.chainlead.dispatch.ui;

import static org.chainlead.common.Texts.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.chainlead.dispatch.DataPeriod;
import org.chainlead.dispatch.ReportBody;
import org.chainlead.dispatch.ReportBody.GoalEntry;
import org.chainlead.task.GoalKind;
import org.chainlead.task.GoalView;
import org.jspecify.annotations.Nullable;

/** What is said of one goal: a figure with 数据期 and source, occurrences, or milestones, by its kind. */
class GoalFields extends Composite<Div> {

    private static final int LONGEST = 200;

    private final transient GoalView goal;
    private final BigDecimalField value = new BigDecimalField();
    private final Select<DataPeriod> period = new Select<>();
    private final List<DataPeriod> periods;
    private final TextField source = new TextField(t("dispatch.field.source"));
    private final OccurrenceFields occurrences;
    private final MilestoneFields milestones;

    GoalFields(GoalView goal, YearMonth month, Runnable onChange) {
        this.goal = goal;
        this.occurrences = new OccurrenceFields(goal.name(), onChange);
        this.milestones = new MilestoneFields(goal, onChange);
        value.setLabel(label());
        value.addClassName("report-figure");
        period.setLabel(t("dispatch.ui.period"));
        this.periods = periods(month);
        period.setItems(periods);
        period.setItemLabelGenerator(item -> item == null ? "" : item.text());
        period.setEmptySelectionAllowed(true);
        source.setMaxLength(LONGEST);
        source.setValueChangeMode(ValueChangeMode.TIMEOUT);
        source.setValueChangeTimeout(ReportFields.PAUSE);
        value.addValueChangeListener(change -> {
            if (change.isFromClient() && change.getValue() != null && period.isEmpty() && !isPercent()) {
                period.setValue(DataPeriod.yearTo(month.minusMonths(1)));
            }
            onChange.run();
        });
        period.addValueChangeListener(change -> onChange.run());
        source.addValueChangeListener(change -> onChange.run());
        getContent().addClassName("report-goal");
        getContent().add(fields());
    }

    void setValue(ReportBody body) {
        Optional<GoalEntry> entry = body.goal(goal.id());
        value.setValue(entry.map(GoalEntry::value).orElse(null));
        setPeriod(entry.map(GoalEntry::period).orElse(null));
        source.setValue(entry.map(GoalEntry::source).orElse(""));
        occurrences.setValue(entry.map(GoalEntry::occurrences).orElse(List.of()));
        milestones.setValue(entry.map(GoalEntry::milestones).orElse(List.of()));
    }

    /** A period that is not among the usual ones is offered too: opening a report never changes it. */
    private void setPeriod(@Nullable DataPeriod said) {
        if (said != null && !periods.contains(said)) {
            periods.addFirst(said);
            period.setItems(periods);
        }
        period.setValue(said);
    }

    /** Empty when nothing is said of the goal. */
    Optional<GoalEntry> value() {
        GoalEntry entry = new GoalEntry(
                goal.id(),
                value.getValue(),
                value.isEmpty() ? null : period.getValue(),
                source.getValue(),
                occurrences.value(),
                milestones.value());
        boolean silent = entry.value() == null
                && entry.occurrences().isEmpty()
                && entry.milestones().isEmpty();
        return silent ? Optional.empty() : Optional.of(entry);
    }

    private Component[] fields() {
        if (goal.kind() == GoalKind.FREQUENCY) {
            return new Component[] {occurrences};
        }
        if (goal.kind() != GoalKind.QUALITATIVE) {
            return new Component[] {value, period, source};
        }
        return new Component[] {isPercent() ? value : milestones};
    }

    private boolean isPercent() {
        return goal.kind() == GoalKind.QUALITATIVE && goal.milestones().isEmpty();
    }

    private String label() {
        if (isPercent()) {
            return t("dispatch.ui.percent", goal.name());
        }
        return goal.unit().isBlank() ? goal.name() : t("dispatch.ui.figure", goal.name(), goal.unit());
    }

    /** Cumulated periods first, newest first, then single months. */
    private static List<DataPeriod> periods(YearMonth month) {
        List<DataPeriod> periods = new ArrayList<>();
        YearMonth first = month.getMonthValue() == 1 ? month.minusMonths(1).withMonth(1) : month.withMonth(1);
        for (YearMonth to = month; !to.isBefore(first); to = to.minusMonths(1)) {
            if (to.getMonthValue() > 1) {
                periods.add(DataPeriod.yearTo(to));
            }
        }
        for (YearMonth single = month; !single.isBefore(first); single = single.minusMonths(1)) {
            periods.add(new DataPeriod(single, single));
        }
        return periods;
    }
}
