package org.chainlead.cockpit.ui;

import static org.chainlead.common.Texts.t;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.time.YearMonth;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.chainlead.chain.ChainRef;
import org.chainlead.chain.Chains;
import org.chainlead.cockpit.Cockpit;
import org.chainlead.cockpit.CockpitChoices;
import org.chainlead.cockpit.CockpitFilter;
import org.chainlead.common.DateTimeText;
import org.chainlead.common.ui.FilterBar;
import org.chainlead.org.UnitRef;
import org.chainlead.task.ActionPlans;
import org.chainlead.task.PlanRef;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Scope;

/** The filter row of the cockpit: month, chain, plan, county. */
@SpringComponent
@Scope("prototype")
class CockpitFilters extends Composite<FilterBar> {

    private static final int MONTHS = 24;

    private final ComboBox<YearMonth> month = new ComboBox<>();
    private final ComboBox<ChainRef> chain = new ComboBox<>();
    private final ComboBox<PlanRef> plan = new ComboBox<>();
    private final ComboBox<UnitRef> county = new ComboBox<>();
    private final YearMonth current;
    private transient Consumer<CockpitFilter> onChange = filter -> {};
    private boolean showing;

    CockpitFilters(Cockpit cockpit, CockpitChoices choices, Chains chains, ActionPlans plans) {
        current = cockpit.currentMonth();
        choice(month, "month", DateTimeText::month)
                .setItems(Stream.iterate(current, each -> each.minusMonths(1))
                        .limit(MONTHS)
                        .toList());
        choice(chain, "chain", ChainRef::name).setItems(chains.all());
        choice(plan, "plan", PlanRef::name).setItems(plans.all());
        choice(county, "county", UnitRef::name).setItems(choices.counties());
        fields().forEach(field -> field.addValueChangeListener(change -> tell()));
    }

    @Override
    protected FilterBar initContent() {
        return new FilterBar(month, chain, plan, county).clearedBy(() -> onChange.accept(CockpitFilter.all()));
    }

    /** @param listener told the new filter after every change by the person */
    void onChange(Consumer<CockpitFilter> listener) {
        onChange = listener;
    }

    /** Shows a filter without telling anybody. */
    void show(CockpitFilter filter) {
        showing = true;
        month.setValue(filter.month());
        pick(chain, filter.chain(), ChainRef::id);
        pick(plan, filter.plan(), PlanRef::id);
        pick(county, filter.county(), UnitRef::id);
        showing = false;
        getContent().filtered(!filter.equals(CockpitFilter.all()));
    }

    /** The filter in words; empty for all. */
    String inWords() {
        List<String> words = Stream.of(
                        month.getOptionalValue().map(DateTimeText::month),
                        chain.getOptionalValue().map(ChainRef::name),
                        plan.getOptionalValue().map(PlanRef::name),
                        county.getOptionalValue().map(UnitRef::name))
                .flatMap(java.util.Optional::stream)
                .toList();
        return String.join(t("cockpit.filter.and"), words);
    }

    private void tell() {
        if (!showing) {
            YearMonth wanted = month.getValue();
            onChange.accept(new CockpitFilter(
                    chain.getOptionalValue().map(ChainRef::id).orElse(null),
                    plan.getOptionalValue().map(PlanRef::id).orElse(null),
                    county.getOptionalValue().map(UnitRef::id).orElse(null),
                    current.equals(wanted) ? null : wanted));
        }
    }

    private Stream<ComboBox<?>> fields() {
        return Stream.of(month, chain, plan, county);
    }

    private static <T, K> void pick(ComboBox<T> box, @Nullable K wanted, Function<T, K> key) {
        Predicate<T> fits = item -> key.apply(item).equals(wanted);
        box.setValue(box.getListDataView().getItems().filter(fits).findFirst().orElse(null));
    }

    /** The name stands in the field while it is empty, and is always read aloud. */
    private static <T> ComboBox<T> choice(ComboBox<T> box, String name, Function<T, String> label) {
        box.setClearButtonVisible(true);
        box.setPlaceholder(t("cockpit.filter." + name + ".all"));
        box.setAriaLabel(t("cockpit.filter." + name));
        box.setItemLabelGenerator(label::apply);
        return box;
    }
}
