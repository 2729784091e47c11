package org.chainlead.task.ui;

import static org.chainlead.common.Texts.t;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.time.LocalDate;
import java.util.List;
import org.chainlead.common.ui.ChineseDatePicker;
import org.chainlead.common.ui.FormDialog;
import org.chainlead.task.CarryOver;
import org.chainlead.task.CarryOverId;
import org.chainlead.task.CarryOvers;
import org.chainlead.task.PlanRef;
import org.chainlead.task.ProposeCarryOver;
import org.chainlead.task.RowResult;
import org.chainlead.task.TaskId;
import org.chainlead.task.TaskRow;

/** 提出年度结转 for a selection: into which plan, from when to when, why; what would come of each task stands below. */
@SpringComponent
class CarryOverDialog {

    private final CarryOvers carryOvers;
    private final TaskChoices choices;

    CarryOverDialog(CarryOvers carryOvers, TaskChoices choices) {
        this.carryOvers = carryOvers;
        this.choices = choices;
    }

    void open(List<TaskRow> rows, Runnable afterwards) {
        List<TaskId> ids = rows.stream().map(TaskRow::id).toList();
        CarryOverId id = CarryOverId.random();
        ComboBox<PlanRef> plan = choices.openPlan(t("task.carry.plan"));
        LocalDate next = LocalDate.of(choices.today().getYear() + 1, 1, 1);
        DatePicker starts = new ChineseDatePicker(t("task.ui.form.startsOn"));
        DatePicker due = new ChineseDatePicker(t("task.carry.due"));
        TextArea reason = Inputs.text(t("task.ui.reason"));
        starts.setValue(next);
        due.setMin(choices.today());
        due.setValue(next.plusYears(1).minusDays(1));
        Div preview = new Div();
        preview.addClassName("whole-row");
        plan.addValueChangeListener(change -> {
            preview.removeAll();
            if (change.getValue() != null) {
                preview.add(CarryOverWords.list(
                        carryOvers.preview(ids, change.getValue().id())));
            }
        });
        Div form = Inputs.form(Inputs.hint(t("task.carry.follows")), plan, starts, due, reason, preview);
        new FormDialog(t("task.bulk.title", t("task.carry.title"), rows.size()), form, t("task.carry.propose"), () -> {
                    List<CarryOver.Row> outcome = carryOvers.propose(
                            ids,
                            new ProposeCarryOver(
                                    id,
                                    plan.getValue().id(),
                                    starts.getValue(),
                                    due.getValue(),
                                    reason.getValue().strip()));
                    BulkRun.tell(
                            t("task.carry.title"),
                            outcome.stream().map(CarryOverDialog::result).toList(),
                            afterwards);
                })
                .validatedBy(() -> Inputs.filled(plan, starts, due) & Inputs.filled(reason))
                .wide()
                .open();
    }

    private static RowResult result(CarryOver.Row row) {
        return new RowResult(row.task(), row.title(), row.refused().isEmpty(), row.refused());
    }
}
