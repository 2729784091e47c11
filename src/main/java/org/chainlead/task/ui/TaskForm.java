package org.chainlead.task.ui;

import static org.chainlead.common.Texts.label;
import static org.chainlead.common.Texts.t;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.chainlead.common.ui.ChineseDatePicker;
import org.chainlead.task.Element;
import org.chainlead.task.ReportCycle;
import org.chainlead.task.TaskDraft;
import org.jspecify.annotations.Nullable;

/** The five elements, source and 拟办意见 of a task, in two columns where there is room. */
class TaskForm extends Composite<Div> {

    private static final int LONGEST_TITLE = 200;

    private final transient SourceSection source;
    private final transient DutySection duty;
    private final TextArea title = Inputs.live(Inputs.text(label(Element.TITLE)));
    private final TextArea measure = Inputs.live(Inputs.text(label(Element.MEASURE)));
    private final TextArea goalText = Inputs.live(Inputs.text(t("task.ui.form.goalText")));
    private final Checkbox starred = new Checkbox(t("task.ui.form.starred"));
    private final GoalsField goals = new GoalsField();
    private final DatePicker startsOn = new ChineseDatePicker(t("task.ui.form.startsOn"));
    private final DatePicker dueOn = new ChineseDatePicker(t("task.ui.form.dueOn"));
    private final Select<ReportCycle> cycle = Inputs.choice(t("task.ui.form.cycle"), List.of(ReportCycle.values()));
    private final TextArea proposal = Inputs.live(Inputs.text(t("task.ui.proposal")));
    private final LocalDate today;
    private boolean showing;

    TaskForm(TaskChoices choices) {
        today = choices.today();
        source = new SourceSection(choices);
        duty = new DutySection(choices);
        Div form = getContent();
        form.addClassNames("form", "task-form");
        title.setMinRows(1);
        title.setMaxLength(LONGEST_TITLE);
        heading(form, "task.ui.source");
        source.addTo(form);
        heading(form, "task.ui.form.what");
        form.add(title, measure, starred);
        heading(form, "task.Element.GOAL");
        form.add(goalText, goals);
        heading(form, "task.ui.form.when");
        form.add(startsOn, dueOn, cycle);
        heading(form, "task.Element.RESPONSIBILITY");
        duty.addTo(form);
        heading(form, "task.ui.proposal");
        form.add(proposal);
    }

    /** Told whenever somebody has changed a field. */
    void whenTyped(Runnable listener) {
        getContent().getChildren().forEach(child -> {
            if (child instanceof HasValue<?, ?> field) {
                field.addValueChangeListener(change -> {
                    if (!showing) {
                        listener.run();
                    }
                });
            }
        });
    }

    /** Marks what must be filled even in a draft. */
    boolean isComplete() {
        return Inputs.filled(startsOn) & goals.isComplete();
    }

    void show(TaskDraft draft) {
        showing = true;
        source.show(draft);
        title.setValue(draft.title());
        measure.setValue(draft.measure());
        goalText.setValue(draft.goalText());
        starred.setValue(draft.starred());
        goals.setValue(draft.goals());
        startsOn.setValue(draft.startsOn());
        dueOn.setValue(draft.dueOn());
        cycle.setValue(draft.cycle());
        duty.show(draft);
        proposal.setValue(draft.proposal());
        showing = false;
    }

    TaskDraft draft() {
        return new TaskDraft(
                source.kind.getValue(),
                text(source.number),
                text(source.title),
                text(source.clause),
                source.level.getValue(),
                chosen(source.plan, plan -> plan.id()),
                source.special.getValue(),
                chosen(source.chain, chain -> chain.id()),
                title.getValue().strip(),
                measure.getValue().strip(),
                goalText.getValue().strip(),
                goals.getValue(),
                startsOn.getValue() == null ? today : startsOn.getValue(),
                dueOn.getValue(),
                cycle.getValue(),
                chosen(duty.lead, unit -> unit.id()),
                chosen(duty.group, group -> group.id()),
                chosen(duty.post, post -> post.id()),
                text(duty.responsible),
                DutySection.ids(duty.supporting),
                DutySection.ids(duty.addressees),
                DutySection.ids(duty.copies),
                source.setBy.getValue(),
                proposal.getValue().strip(),
                starred.getValue());
    }

    private static void heading(Div form, String key) {
        H2 heading = new H2(t(key));
        heading.addClassName("form-section");
        form.add(heading);
    }

    private static @Nullable String text(TextField field) {
        return field.getValue().isBlank() ? null : field.getValue().strip();
    }

    private static <T, R> @Nullable R chosen(ComboBox<T> box, Function<T, R> id) {
        return box.getValue() == null ? null : id.apply(box.getValue());
    }
}
