package org.chainlead.project.ui;

import static org.chainlead.common.Texts.t;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.function.Consumer;
import java.util.function.Function;
import org.chainlead.chain.ChainRef;
import org.chainlead.chain.Chains;
import org.chainlead.common.Texts;
import org.chainlead.common.ui.FilterBar;
import org.chainlead.org.UnitRef;
import org.chainlead.project.ProjectResources;
import org.chainlead.project.ResourceFilter;
import org.chainlead.project.ResourceKind;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Scope;

/** The filter row of 要素保障. */
@SpringComponent
@Scope("prototype")
class ResourceFilters extends Composite<FilterBar> {

    private final ComboBox<ResourceKind> kind = named("project.resource.kind");
    private final ComboBox<UnitRef> unit = named("project.resource.askedUnit");
    private final ComboBox<ChainRef> chain = named("project.column.chain");
    private final ComboBox<UnitRef> county = named("project.column.county");
    private transient ResourceFilter shown = ResourceFilter.all();
    private transient Consumer<ResourceFilter> onChange = filter -> {};
    private boolean showing;

    ResourceFilters(ProjectResources resources, Chains chains) {
        kind.setItems(ResourceKind.values());
        kind.setItemLabelGenerator(Texts::label);
        unit.setItems(resources.askedUnits());
        unit.setItemLabelGenerator(UnitRef::name);
        chain.setItems(chains.all());
        chain.setItemLabelGenerator(ChainRef::name);
        county.setItems(resources.counties());
        county.setItemLabelGenerator(UnitRef::name);
        kind.addValueChangeListener(change -> tell(shown.withKind(kind.getValue())));
        unit.addValueChangeListener(change -> tell(shown.withUnit(id(unit, UnitRef::id))));
        chain.addValueChangeListener(change -> tell(shown.withChain(id(chain, ChainRef::id))));
        county.addValueChangeListener(change -> tell(shown.withCounty(id(county, UnitRef::id))));
    }

    @Override
    protected FilterBar initContent() {
        return new FilterBar(kind, unit, chain, county)
                .clearedBy(() -> onChange.accept(ResourceFilter.all().withList(shown.list())));
    }

    /** @param listener told the new filter after every change by the person */
    void onChange(Consumer<ResourceFilter> listener) {
        onChange = listener;
    }

    /** Shows a filter without telling anybody. */
    void show(ResourceFilter filter) {
        showing = true;
        shown = filter;
        kind.setValue(filter.kind());
        pick(unit, UnitRef::id, filter.unit());
        pick(chain, ChainRef::id, filter.chain());
        pick(county, UnitRef::id, filter.county());
        showing = false;
        getContent().filtered(!filter.isWide());
    }

    private void tell(ResourceFilter filter) {
        if (!showing) {
            onChange.accept(filter);
        }
    }

    private static <T, I> @Nullable I id(ComboBox<T> box, Function<T, I> id) {
        return box.getOptionalValue().map(id).orElse(null);
    }

    private static <T, I> void pick(ComboBox<T> box, Function<T, I> id, @Nullable I wanted) {
        box.setValue(box.getListDataView()
                .getItems()
                .filter(item -> id.apply(item).equals(wanted))
                .findFirst()
                .orElse(null));
    }

    private static <T> ComboBox<T> named(String key) {
        ComboBox<T> box = new ComboBox<>();
        box.setClearButtonVisible(true);
        box.setPlaceholder(t(key));
        box.setAriaLabel(t(key));
        return box;
    }
}
