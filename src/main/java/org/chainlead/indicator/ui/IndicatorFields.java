package org.chainlead.indicator.ui;

import static org.chainlead.common.Texts.t;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import org.chainlead.chain.ChainRef;
import org.chainlead.chain.Chains;
import org.chainlead.common.CountingPeriod;
import org.chainlead.common.Texts;
import org.chainlead.common.ui.KeptFields;
import org.chainlead.indicator.Direction;
import org.chainlead.indicator.IndicatorDraft;
import org.chainlead.indicator.IndicatorId;
import org.chainlead.indicator.IndicatorKind;
import org.chainlead.indicator.Indicators;
import org.chainlead.org.Directory;
import org.chainlead.org.UnitRef;
import org.chainlead.task.ActionPlans;
import org.chainlead.task.PlanRef;

/** What an indicator is. */
class IndicatorFields extends KeptFields<IndicatorDraft> {

    private final transient Directory directory;
    private final TextField name = line("indicator.field.name", true);
    private final TextField unit = line("indicator.field.measureUnit", true);
    private final Select<IndicatorKind> kind = choice("indicator.field.kind", IndicatorKind.values());
    private final Select<Direction> direction = choice("indicator.field.direction", Direction.values());
    private final Select<CountingPeriod> cycle = choice("indicator.field.cycle", CountingPeriod.values());
    private final ComboBox<UnitRef> source = new ComboBox<>(t("indicator.field.source"));
    private final ComboBox<ChainRef> chain = new ComboBox<>(t("indicator.field.chain"));
    private final ComboBox<PlanRef> plan = new ComboBox<>(t("indicator.field.plan"));
    private final TextArea definition = words("indicator.field.definition", false);
    private transient IndicatorId id = IndicatorId.random();
    private long version;

    IndicatorFields(Directory directory, Chains chains, ActionPlans plans) {
        this.directory = directory;
        name.addClassName("whole-row");
        kind.setHelperText(t("indicator.field.kindHelp"));
        source.setItems(
                query -> directory.units(query.getFilter().orElse(""), query.getOffset(), query.getLimit()).stream());
        source.setItemLabelGenerator(UnitRef::name);
        source.setRequiredIndicatorVisible(true);
        source.setHelperText(t("indicator.field.sourceHelp"));
        chain.setItems(chains.all());
        chain.setItemLabelGenerator(ChainRef::name);
        chain.setClearButtonVisible(true);
        plan.setItems(plans.all());
        plan.setItemLabelGenerator(PlanRef::name);
        plan.setClearButtonVisible(true);
        definition.setHelperText(t("indicator.field.definitionHelp"));
        unit.setMaxLength(Indicators.LONGEST_UNIT);
        form(name, unit, source, kind, direction, cycle, chain, plan, definition);
    }

    @Override
    protected IndicatorDraft value() {
        return new IndicatorDraft(
                id,
                version,
                name.getValue(),
                unit.getValue(),
                definition.getValue(),
                kind.getValue(),
                direction.getValue(),
                cycle.getValue(),
                source.getOptionalValue().map(UnitRef::id).orElse(null),
                chain.getOptionalValue().map(ChainRef::id).orElse(null),
                plan.getOptionalValue().map(PlanRef::id).orElse(null));
    }

    @Override
    protected void show(IndicatorDraft draft) {
        id = draft.id();
        version = draft.version();
        name.setValue(draft.name());
        unit.setValue(draft.measureUnit());
        definition.setValue(draft.definition());
        kind.setValue(draft.kind());
        direction.setValue(draft.direction());
        cycle.setValue(draft.cycle());
        source.setValue(
                draft.sourceUnit() == null
                        ? null
                        : directory.unit(draft.sourceUnit()).orElse(null));
        chain.setValue(chain.getListDataView()
                .getItems()
                .filter(each -> each.id().equals(draft.chain()))
                .findFirst()
                .orElse(null));
        plan.setValue(plan.getListDataView()
                .getItems()
                .filter(each -> each.id().equals(draft.plan()))
                .findFirst()
                .orElse(null));
    }

    private static <E extends Enum<E>> Select<E> choice(String key, E[] values) {
        Select<E> select = new Select<>();
        select.setLabel(t(key));
        select.setItems(values);
        select.setItemLabelGenerator(Texts::label);
        select.setRequiredIndicatorVisible(true);
        return select;
    }
}
