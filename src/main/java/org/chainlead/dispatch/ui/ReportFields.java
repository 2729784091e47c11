package org.chainlead.dispatch.ui;

import static org.chainlead.common.Texts.t;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.ArrayList;
import java.util.List;
import org.chainlead.common.Light;
import org.chainlead.common.Texts;
import org.chainlead.dispatch.ReportBody;
import org.chainlead.dispatch.ReportForm;
import org.chainlead.dispatch.ReportHints;
import org.chainlead.task.GoalView;

/** The fields of one report, in a row of the month's page and on the report's own page alike. */
class ReportFields extends Composite<Div> {

    static final int PROGRESS = 2000;
    private static final int NEXT_STEPS = 1000;
    private static final int REASON = 500;

    /** While somebody types, the text is sent and saved this often, in milliseconds; a pause is not waited for. */
    static final int PAUSE = 1500;

    private final Checkbox unchanged = new Checkbox(t("dispatch.ui.unchanged"));
    private final TextField unchangedReason = new TextField(t("dispatch.field.unchangedReason"));
    private final TextArea progress = new TextArea(t("dispatch.field.progress"));
    private final Select<Light> light = new Select<>();
    private final List<GoalFields> goals = new ArrayList<>();
    private final DifficultyFields difficulties;
    private final TextArea nextSteps = new TextArea(t("dispatch.field.nextSteps"));
    private final HintLine hints = new HintLine();
    private final HintLine nextHints = new HintLine();
    private transient Runnable onChange = () -> {};
    private boolean loading;

    ReportFields(ReportForm form, UnitChoice units) {
        this.difficulties = new DifficultyFields(units, this::changed);
        prepareTexts();
        light.setLabel(t("dispatch.ui.light"));
        light.setItems(Light.GREEN, Light.YELLOW, Light.RED, Light.BLUE, Light.GREY);
        light.setItemLabelGenerator(value -> value.shape() + " " + Texts.label(value));
        light.addClassName("report-light");
        Div goalFields = new Div();
        goalFields.addClassName("report-goals");
        for (GoalView goal : form.goals()) {
            GoalFields fields = new GoalFields(goal, form.period(), this::changed);
            goals.add(fields);
            goalFields.add(fields);
        }
        unchanged.addValueChangeListener(change -> showUnchanged());
        light.addValueChangeListener(change -> changed());
        List.<com.vaadin.flow.component.HasValue<?, ?>>of(unchanged, unchangedReason, progress, nextSteps)
                .forEach(field -> field.addValueChangeListener(change -> changed()));
        Div top = new Div(light, unchanged, unchangedReason);
        top.addClassName("report-top");
        getContent().addClassName("report-fields");
        getContent().add(top, progress, hints, goalFields, difficulties, nextSteps, nextHints);
        setValue(form.body());
    }

    /** Called after each change by the person. */
    void onChange(Runnable listener) {
        this.onChange = listener;
    }

    /** Says below each text what is marked in it before sending. */
    void show(ReportHints marks) {
        hints.showProgress(marks);
        nextHints.showNextSteps(marks);
    }

    final void setValue(ReportBody body) {
        loading = true;
        unchanged.setValue(body.unchangedReason() != null);
        unchangedReason.setValue(body.unchangedReason() == null ? "" : body.unchangedReason());
        progress.setValue(body.progress());
        light.setValue(body.reportedLight());
        nextSteps.setValue(body.nextSteps());
        difficulties.setValue(body.difficulties());
        goals.forEach(fields -> fields.setValue(body));
        showUnchanged();
        loading = false;
    }

    ReportBody value() {
        return new ReportBody(
                progress.getValue(),
                goals.stream().flatMap(fields -> fields.value().stream()).toList(),
                light.getValue(),
                difficulties.value(),
                nextSteps.getValue(),
                unchanged.getValue() ? unchangedReason.getValue() : null);
    }

    /** Whether anything was written at all. */
    boolean isFilled() {
        return !progress.getValue().isBlank() || unchanged.getValue();
    }

    void focus() {
        progress.focus();
    }

    private void prepareTexts() {
        progress.setMaxLength(PROGRESS);
        nextSteps.setMaxLength(NEXT_STEPS);
        unchangedReason.setMaxLength(REASON);
        for (TextArea area : List.of(progress, nextSteps)) {
            area.setWidthFull();
            area.setValueChangeMode(ValueChangeMode.TIMEOUT);
            area.setValueChangeTimeout(PAUSE);
        }
        progress.setMinRows(2);
        unchangedReason.setValueChangeMode(ValueChangeMode.TIMEOUT);
        unchangedReason.setValueChangeTimeout(PAUSE);
        unchangedReason.setRequiredIndicatorVisible(true);
    }

    private void showUnchanged() {
        unchangedReason.setVisible(unchanged.getValue());
        progress.setRequiredIndicatorVisible(!unchanged.getValue());
    }

    private void changed() {
        if (!loading) {
            onChange.run();
        }
    }
}
