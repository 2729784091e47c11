package org.chainlead.indicator.ui;

import static org.chainlead.common.Texts.t;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.HasAriaLabel;
import com.vaadin.flow.component.HasPlaceholder;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.chainlead.chain.ChainRef;
import org.chainlead.chain.Chains;
import org.chainlead.common.ui.FilterBar;
import org.chainlead.indicator.IndicatorFilter;
import org.chainlead.indicator.IndicatorQueries;
import org.chainlead.org.UnitRef;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Scope;

/** The filter row of the list of indicators. */
@SpringComponent
@Scope("prototype")
class IndicatorFilters extends Composite<FilterBar> {

    private static final int PAUSE_MILLIS = 500;

    private final TextField words = new TextField();
    private final ComboBox<ChainRef> chain = new ComboBox<>();
    private final ComboBox<UnitRef> unit = new ComboBox<>();
    private transient IndicatorFilter shown = IndicatorFilter.all();
    private transient Consumer<IndicatorFilter> onChange = filter -> {};
    private boolean showing;

    IndicatorFilters(IndicatorQueries queries, Chains chains) {
        words.setPrefixComponent(VaadinIcon.SEARCH.create());
        words.setClearButtonVisible(true);
        words.setValueChangeMode(ValueChangeMode.LAZY);
        words.setValueChangeTimeout(PAUSE_MILLIS);
        named(words, "indicator.filter.words");
        named(chain, "indicator.column.chain");
        chain.setItems(chains.all());
        chain.setItemLabelGenerator(ChainRef::name);
        chain.setClearButtonVisible(true);
        named(unit, "indicator.column.source");
        unit.setItems(queries.units());
        unit.setItemLabelGenerator(UnitRef::name);
        unit.setClearButtonVisible(true);
        words.addValueChangeListener(change -> tell(shown.withWords(words.getValue())));
        chain.addValueChangeListener(change ->
                tell(shown.withChain(chain.getOptionalValue().map(ChainRef::id).orElse(null))));
        unit.addValueChangeListener(change ->
                tell(shown.withUnit(unit.getOptionalValue().map(UnitRef::id).orElse(null))));
    }

    @Override
    protected FilterBar initContent() {
        return new FilterBar(words, chain, unit).clearedBy(() -> onChange.accept(IndicatorFilter.all()));
    }

    /** @param listener told the new filter after every change by the person */
    void onChange(Consumer<IndicatorFilter> listener) {
        onChange = listener;
    }

    /** Shows a filter without telling anybody. */
    void show(IndicatorFilter filter) {
        showing = true;
        shown = filter;
        words.setValue(filter.words());
        pick(chain, filter.chain() == null ? null : item -> item.id().equals(filter.chain()));
        pick(unit, filter.unit() == null ? null : item -> item.id().equals(filter.unit()));
        showing = false;
        getContent().filtered(!filter.equals(IndicatorFilter.all()));
    }

    private void tell(IndicatorFilter filter) {
        if (!showing) {
            onChange.accept(filter);
        }
    }

    private static <T> void pick(ComboBox<T> box, @Nullable Predicate<T> wanted) {
        box.setValue(
                wanted == null
                        ? null
                        : box.getListDataView()
                                .getItems()
                                .filter(wanted)
                                .findFirst()
                                .orElse(null));
    }

    /** The name stands in the field while it is empty, and is always read aloud. */
    private static <C extends HasPlaceholder & HasAriaLabel> void named(C field, String key) {
        field.setPlaceholder(t(key));
        field.setAriaLabel(t(key));
    }
}
