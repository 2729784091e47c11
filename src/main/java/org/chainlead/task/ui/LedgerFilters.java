package org.chainlead.task.ui;

import static org.chainlead.common.Texts.t;

import com.vaadin.flow.component.AbstractField.ComponentValueChangeEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.HasAriaLabel;
import com.vaadin.flow.component.HasPlaceholder;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.chainlead.chain.ChainRef;
import org.chainlead.chain.Chains;
import org.chainlead.common.Light;
import org.chainlead.common.Texts;
import org.chainlead.common.ui.ChineseDatePicker;
import org.chainlead.common.ui.FilterBar;
import org.chainlead.org.Directory;
import org.chainlead.org.UnitRef;
import org.chainlead.task.ActionPlans;
import org.chainlead.task.PlanRef;
import org.chainlead.task.TaskFilter;
import org.chainlead.task.TaskState;
import org.springframework.context.annotation.Scope;

/** The filter row of the ledger. Units are found by name or by pinyin initials. */
@SpringComponent
@Scope("prototype")
class LedgerFilters extends Composite<FilterBar> {

    private static final int PAUSE_MILLIS = 500;

    private final TextField words = new TextField();
    private final ComboBox<ChainRef> chain = new ComboBox<>();
    private final ComboBox<UnitRef> unit = new ComboBox<>();
    private final MultiSelectComboBox<TaskState> states = new MultiSelectComboBox<>();
    private final MultiSelectComboBox<Light> lights = new MultiSelectComboBox<>();
    private final ComboBox<DueWithin> due = new ComboBox<>();
    private final ComboBox<PlanRef> plan = new ComboBox<>();
    private final ChineseDatePicker from = new ChineseDatePicker(t("task.ledger.dueFrom"));
    private final ChineseDatePicker to = new ChineseDatePicker(t("task.ledger.dueTo"));
    private final Checkbox overdue = new Checkbox(t("task.filter.overdue"));
    private final Checkbox unreported = new Checkbox(t("task.filter.unreported"));
    private final Checkbox annual = new Checkbox(t("task.filter.annualData"));
    private final Checkbox disagreeing = new Checkbox(t("task.filter.disagreeing"));
    private final Checkbox top = new Checkbox(t("task.filter.topOnly"));
    private final Checkbox batch = new Checkbox(t("task.filter.batch"));
    private final Checkbox led = new Checkbox(t("task.filter.led"));
    private final Checkbox withoutChain = new Checkbox(t("task.filter.withoutChain"));
    private final Checkbox below = new Checkbox();
    private final Checkbox report = new Checkbox();
    private final Checkbox mine = new Checkbox(t("task.filter.mine"));
    private final transient Directory directory;
    private transient LedgerState shown = LedgerState.START;
    private boolean showing;
    private transient Consumer<LedgerState> onChange = state -> {};

    LedgerFilters(Directory directory, Chains chains, ActionPlans plans) {
        this.directory = directory;
        words.setClearButtonVisible(true);
        words.setPrefixComponent(VaadinIcon.SEARCH.create());
        words.setValueChangeMode(ValueChangeMode.LAZY);
        words.setValueChangeTimeout(PAUSE_MILLIS);
        named(words, "task.ledger.words");
        choice(chain, "task.TaskColumn.CHAIN").setItems(chains.all());
        chain.setItemLabelGenerator(ChainRef::name);
        choice(unit, "task.TaskColumn.LEAD_UNIT")
                .setItems(query ->
                        directory.units(query.getFilter().orElse(""), query.getOffset(), query.getLimit()).stream());
        unit.setItemLabelGenerator(UnitRef::name);
        choice(due, "task.TaskColumn.DEADLINE").setItems(DueWithin.values());
        due.setItemLabelGenerator(Texts::label);
        choice(plan, "task.TaskColumn.PLAN").setItems(plans.all());
        plan.setItemLabelGenerator(PlanRef::name);
        several(states, "task.TaskColumn.STATE").setItems(TaskState.values());
        several(lights, "task.ledger.light").setItems(Light.values());
        lights.setItemLabelGenerator(Light::text);
        fields().forEach(field -> field.addValueChangeListener(this::changed));
    }

    @Override
    protected FilterBar initContent() {
        return new FilterBar(words, chain, unit, states, lights, due)
                .more(second().map(Component.class::cast).toArray(Component[]::new))
                .clearedBy(() -> onChange.accept(LedgerState.START.sortedBy(shown.sort(), shown.ascending())));
    }

    /** @param listener told the new state after every change by the person */
    void onChange(Consumer<LedgerState> listener) {
        onChange = listener;
    }

    /** Tools of the list, at the end of the row. */
    void end(Component... tools) {
        getContent().end(tools);
    }

    /** Shows a state without telling anybody. */
    void show(LedgerState state) {
        showing = true;
        shown = state;
        TaskFilter filter = state.filter();
        words.setValue(filter.words());
        chain.setValue(chain.getListDataView()
                .getItems()
                .filter(item -> item.id().equals(filter.chain()))
                .findFirst()
                .orElse(null));
        unit.setValue(
                filter.leadUnit() == null
                        ? null
                        : directory.unit(filter.leadUnit()).orElse(null));
        plan.setValue(plan.getListDataView()
                .getItems()
                .filter(item -> item.id().equals(filter.plan()))
                .findFirst()
                .orElse(null));
        states.setValue(filter.states());
        lights.setValue(filter.lights());
        due.setValue(state.due());
        from.setValue(filter.dueFrom());
        to.setValue(filter.dueTo());
        overdue.setValue(filter.overdueOnly());
        annual.setValue(filter.annualData());
        unreported.setValue(filter.unreportedOnly());
        disagreeing.setValue(filter.disagreeing());
        top.setValue(filter.topOnly());
        mine.setValue(filter.mine());
        showLinked(filter);
        showing = false;
        getContent().filtered(!filter.equals(TaskFilter.all()) || state.due() != null);
        if (second().anyMatch(field -> !field.isEmpty())) {
            getContent().showMore(true);
        }
    }

    /** What only a link can set is shown while it is set, and can be taken off. */
    private void showLinked(TaskFilter filter) {
        batch.setValue(filter.batch() != null);
        led.setValue(filter.byUnit());
        withoutChain.setValue(filter.withoutChain());
        below.setValue(filter.below() != null);
        report.setValue(filter.report() != null);
        if (filter.below() != null) {
            below.setLabel(t(
                    "task.filter.below",
                    directory.unit(filter.below()).map(UnitRef::name).orElse("")));
        }
        if (filter.report() != null) {
            report.setLabel(t(
                    "task.filter.report",
                    filter.report().month(),
                    filter.report().stand()));
        }
        onlyLinked().forEach(box -> box.setVisible(box.getValue()));
    }

    private Stream<Checkbox> onlyLinked() {
        return Stream.of(batch, led, withoutChain, below, report);
    }

    private void changed(ComponentValueChangeEvent<?, ?> change) {
        if (!showing) {
            LedgerState typed = LedgerAddress.read(parameters());
            onChange.accept(new LedgerState(
                    shown.view(),
                    typed.filter()
                            .withParent(shown.filter().parent())
                            .withBatch(batch.getValue() ? shown.filter().batch() : null)
                            .withByUnit(led.getValue())
                            .withoutChain(withoutChain.getValue() && chain.isEmpty())
                            .withBelow(below.getValue() ? shown.filter().below() : null)
                            .withReport(report.getValue() ? shown.filter().report() : null),
                    typed.due(),
                    shown.sort(),
                    shown.ascending()));
        }
    }

    private Map<String, String> parameters() {
        Map<String, String> map = new LinkedHashMap<>();
        LedgerAddress.put(map, LedgerAddress.WORDS, words.getValue());
        chain.getOptionalValue()
                .ifPresent(
                        value -> map.put(LedgerAddress.CHAIN, value.id().uuid().toString()));
        unit.getOptionalValue()
                .ifPresent(
                        value -> map.put(LedgerAddress.UNIT, value.id().uuid().toString()));
        plan.getOptionalValue()
                .ifPresent(value -> map.put(LedgerAddress.PLAN, value.id().toString()));
        LedgerAddress.put(map, LedgerAddress.STATE, LedgerAddress.names(states.getValue()));
        LedgerAddress.put(map, LedgerAddress.LIGHT, LedgerAddress.names(lights.getValue()));
        LedgerAddress.put(map, LedgerAddress.DUE, due.getValue());
        LedgerAddress.put(map, LedgerAddress.FROM, from.getValue());
        LedgerAddress.put(map, LedgerAddress.TO, to.getValue());
        LedgerAddress.put(map, LedgerAddress.OVERDUE, LedgerAddress.yes(overdue.getValue()));
        LedgerAddress.put(map, LedgerAddress.ANNUAL, LedgerAddress.yes(annual.getValue()));
        LedgerAddress.put(map, LedgerAddress.UNREPORTED, LedgerAddress.yes(unreported.getValue()));
        LedgerAddress.put(map, LedgerAddress.DISAGREEING, LedgerAddress.yes(disagreeing.getValue()));
        LedgerAddress.put(map, LedgerAddress.TOP, LedgerAddress.yes(top.getValue()));
        LedgerAddress.put(map, LedgerAddress.MINE, LedgerAddress.yes(mine.getValue()));
        return map;
    }

    private Stream<HasValue<? extends ComponentValueChangeEvent<?, ?>, ?>> fields() {
        return Stream.concat(Stream.of(words, chain, unit, states, lights, due), second());
    }

    private Stream<HasValue<? extends ComponentValueChangeEvent<?, ?>, ?>> second() {
        return Stream.concat(
                Stream.of(plan, from, to, overdue, annual, unreported, disagreeing, top, mine), onlyLinked());
    }

    private static <T> ComboBox<T> choice(ComboBox<T> box, String key) {
        box.setClearButtonVisible(true);
        named(box, key);
        return box;
    }

    private static <E extends Enum<E>> MultiSelectComboBox<E> several(MultiSelectComboBox<E> box, String key) {
        box.setItemLabelGenerator(Texts::label);
        box.setClearButtonVisible(true);
        named(box, key);
        return box;
    }

    /** The name stands in the field while it is empty, and is always read aloud. */
    private static <C extends HasPlaceholder & HasAriaLabel> void named(C field, String key) {
        field.setPlaceholder(t(key));
        field.setAriaLabel(t(key));
    }
}
