package org.chainlead.task.ui;

import static org.chainlead.common.Texts.t;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.stream.Stream;
import org.chainlead.common.ui.ChineseDatePicker;
import org.chainlead.task.PlanRef;
import org.chainlead.task.ReportCycle;
import org.chainlead.task.SetBy;
import org.chainlead.task.TaskImportSettings;
import org.chainlead.task.TaskLevel;

/** 整份文件共同的内容: what holds for every row that has no column of its own for it. */
class ConstantsForm extends Composite<Div> {

    private final ComboBox<PlanRef> plan;
    private final TextField document = Inputs.live(Inputs.line(t("task.import.constants.document")));
    private final Select<TaskLevel> level =
            Inputs.choice(t("task.import.constants.level"), List.of(TaskLevel.values()));
    private final Select<SetBy> setBy = Inputs.choice(t("task.import.constants.setBy"), List.of(SetBy.values()));
    private final ChineseDatePicker start = new ChineseDatePicker(t("task.import.constants.start"));
    private final Select<ReportCycle> cycle =
            Inputs.choice(t("task.import.constants.cycle"), List.of(ReportCycle.values()));

    ConstantsForm(TaskChoices choices, TaskImportSettings settings) {
        plan = choices.plan(t("task.import.constants.plan"));
        plan.setHelperText(t("task.import.constants.planHelp"));
        document.setHelperText(t("task.import.constants.documentHelp"));
        start.setHelperText(t("task.import.constants.startHelp"));
        plan.setValue(plan.getListDataView()
                .getItems()
                .filter(each -> each.id().toString().equals(settings.plan()))
                .findFirst()
                .orElse(null));
        document.setValue(settings.document());
        level.setValue(settings.level());
        setBy.setValue(settings.setBy());
        start.setValue(settings.startsOn());
        cycle.setValue(settings.cycle());
        getContent().add(Inputs.form(plan, document, level, setBy, start, cycle));
    }

    void whenTyped(Runnable listener) {
        Stream.<HasValue<?, ?>>of(plan, document, level, setBy, start, cycle)
                .forEach(field -> field.addValueChangeListener(change -> listener.run()));
    }

    /** Marks what may not be empty. */
    boolean isComplete() {
        return Inputs.filled(start);
    }

    TaskImportSettings into(TaskImportSettings settings) {
        return settings.withConstants(
                plan.getOptionalValue().map(chosen -> chosen.id().toString()).orElse(null),
                settings.createPlans(),
                document.getValue().strip(),
                level.getValue(),
                start.getOptionalValue().orElse(settings.startsOn()),
                cycle.getValue(),
                setBy.getValue(),
                settings.proposal());
    }
}
