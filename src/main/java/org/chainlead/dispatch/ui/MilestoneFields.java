package org.chainlead.dispatch.ui;

import static org.chainlead.common.Texts.t;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.chainlead.common.DateTimeText;
import org.chainlead.common.ui.ChineseDatePicker;
import org.chainlead.dispatch.ReportBody.MilestoneEntry;
import org.chainlead.task.GoalView;

/** 定性: the milestones not reached yet, each with the day it was reached; those reached before stand as facts. */
class MilestoneFields extends Composite<Div> {

    private final Map<UUID, DatePicker> fields = new LinkedHashMap<>();

    MilestoneFields(GoalView goal, Runnable onChange) {
        Span heading = new Span(goal.name());
        heading.addClassName("report-goal-name");
        getContent().add(heading);
        for (GoalView.Milestone milestone : goal.milestones()) {
            DatePicker field = new ChineseDatePicker(
                    t("dispatch.ui.milestone", milestone.text(), DateTimeText.day(milestone.dueOn())));
            field.setClearButtonVisible(true);
            if (milestone.doneOn() != null) {
                field.setHelperText(t("dispatch.ui.milestoneDone", DateTimeText.day(milestone.doneOn())));
            }
            field.addValueChangeListener(change -> onChange.run());
            field.addClassName("report-milestone");
            fields.put(milestone.id(), field);
            getContent().add(field);
        }
    }

    void setValue(List<MilestoneEntry> entries) {
        fields.values().forEach(DatePicker::clear);
        entries.forEach(entry -> {
            DatePicker field = fields.get(entry.milestone());
            if (field != null) {
                field.setValue(entry.on());
            }
        });
    }

    List<MilestoneEntry> value() {
        return fields.entrySet().stream()
                .filter(field -> field.getValue().getValue() != null)
                .map(field ->
                        new MilestoneEntry(field.getKey(), field.getValue().getValue()))
                .toList();
    }
}
