package org.chainlead.supervision.ui;

import static org.chainlead.common.Texts.t;

import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.chainlead.chain.ChainRef;
import org.chainlead.common.DateTimeText;
import org.chainlead.common.Reason;
import org.chainlead.common.ui.ChineseDatePicker;
import org.chainlead.org.UnitId;
import org.chainlead.org.UnitRef;
import org.chainlead.supervision.InspectionDraft;
import org.chainlead.task.TaskRow;

/** The fields of a planned inspection, and beside them what is near it. */
class InspectionFields extends Composite<Div> {

    private static final int LONGEST = 500;
    private static final int TYPING_MILLIS = 800;
    private static final int MONTHS_AROUND = 6;

    private final transient InspectionChoices choices;
    private final transient Function<InspectionDraft, List<Reason>> overlaps;
    private final MultiSelectComboBox<UnitRef> units = new MultiSelectComboBox<>(t("supervision.field.inspected"));
    private final ComboBox<TaskRow> task = new ComboBox<>(t("supervision.field.inspectionTask"));
    private final ComboBox<ChainRef> chain = new ComboBox<>(t("supervision.field.inspectionChain"));
    private final TextField matter = line("supervision.field.inspectionMatter");
    private final ChineseDatePicker from = new ChineseDatePicker(t("supervision.field.inspectionFrom"));
    private final ChineseDatePicker until = new ChineseDatePicker(t("supervision.field.inspectionUntil"));
    private final TextField team = line("supervision.field.team");
    private final Select<YearMonth> month = new Select<>();
    private final Div near = new Div();
    private final TextArea reason = new TextArea(t("supervision.field.overlapReason"));

    /** @param overlaps tells what is near a draft */
    InspectionFields(InspectionChoices choices, YearMonth shown, Function<InspectionDraft, List<Reason>> overlaps) {
        this.choices = choices;
        this.overlaps = overlaps;
        units.setItems(query -> choices.units(query.getFilter().orElse(""), query.getOffset(), query.getLimit()));
        units.setItemLabelGenerator(UnitRef::name);
        units.setRequiredIndicatorVisible(true);
        task.setItems(query -> choices.tasks(query.getFilter().orElse(""), query.getOffset(), query.getLimit()));
        task.setItemLabelGenerator(InspectionChoices::name);
        task.setClearButtonVisible(true);
        task.setHelperText(t("supervision.inspection.taskHelp"));
        chain.setItems(choices.chains());
        chain.setItemLabelGenerator(ChainRef::name);
        chain.setClearButtonVisible(true);
        from.setRequiredIndicatorVisible(true);
        until.setRequiredIndicatorVisible(true);
        team.setRequiredIndicatorVisible(true);
        month.setLabel(t("supervision.field.cycleMonth"));
        month.setItemLabelGenerator(DateTimeText::month);
        months(shown);
        near.addClassName("length-hints");
        near.getElement().setAttribute("role", "status");
        reason.setMaxLength(LONGEST);
        reason.setValueChangeMode(ValueChangeMode.TIMEOUT);
        reason.setValueChangeTimeout(TYPING_MILLIS);
        reason.setRequiredIndicatorVisible(true);
        reason.setVisible(false);
        List.of(units, task, chain, matter, team, near, reason).forEach(field -> field.addClassName("whole-row"));
        getContent().addClassName("form");
        getContent().add(units, task, chain, matter, from, until, month, team, near, reason);
        listen();
    }

    void show(InspectionDraft draft) {
        units.setValue(refs(draft.units()));
        task.setValue(choices.task(draft.task()));
        choices.chains().stream()
                .filter(each -> each.id().equals(draft.chain()))
                .findFirst()
                .ifPresent(chain::setValue);
        matter.setValue(draft.matter());
        from.setValue(draft.from());
        until.setValue(draft.until());
        team.setValue(draft.team());
        if (draft.month() != null) {
            months(draft.month());
        }
        reason.setValue(draft.overlapReason());
        showNear();
    }

    /** Runs after each change, also while a text is being typed. */
    void onChange(Runnable changed) {
        Stream.<AbstractField<?, ?>>of(units, task, chain, matter, from, until, team, month, reason)
                .forEach(field -> field.addValueChangeListener(change -> changed.run()));
    }

    InspectionDraft draft() {
        return new InspectionDraft(
                units.getValue().stream().map(UnitRef::id).toList(),
                task.getOptionalValue().map(TaskRow::id).orElse(null),
                chain.getOptionalValue().map(ChainRef::id).orElse(null),
                matter.getValue(),
                from.getValue(),
                until.getValue(),
                team.getValue(),
                month.getValue(),
                reason.getValue());
    }

    private void listen() {
        Stream.<AbstractField<?, ?>>of(units, task, chain, matter, from, until)
                .forEach(field -> field.addValueChangeListener(event -> showNear()));
        task.addValueChangeListener(change -> chain.setEnabled(change.getValue() == null));
        from.addValueChangeListener(change -> {
            LocalDate day = change.getValue();
            if (day != null && change.isFromClient()) {
                months(YearMonth.from(day));
                if (until.isEmpty() || until.getValue().isBefore(day)) {
                    until.setValue(day);
                }
            }
        });
    }

    /** It may be planned all the same; then with a reason. */
    private void showNear() {
        near.removeAll();
        List<Reason> found = overlaps.apply(draft());
        found.stream().map(Reason::text).map(Div::new).forEach(near::add);
        reason.setVisible(!found.isEmpty());
    }

    private void months(YearMonth middle) {
        month.setItems(IntStream.rangeClosed(-MONTHS_AROUND, MONTHS_AROUND)
                .mapToObj(middle::plusMonths)
                .toList());
        month.setValue(middle);
    }

    private Set<UnitRef> refs(List<UnitId> ids) {
        List<UnitRef> found = choices.units(ids);
        Set<UnitRef> ordered = new LinkedHashSet<>();
        ids.forEach(id -> found.stream().filter(unit -> unit.id().equals(id)).forEach(ordered::add));
        return ordered;
    }

    private static TextField line(String key) {
        TextField field = new TextField(t(key));
        field.setMaxLength(LONGEST);
        field.setValueChangeMode(ValueChangeMode.TIMEOUT);
        field.setValueChangeTimeout(TYPING_MILLIS);
        return field;
    }
}
