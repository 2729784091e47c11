package org.chainlead.chaincard.ui;

import static org.chainlead.common.Texts.t;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.Objects;
import java.util.function.Consumer;
import org.chainlead.chain.Chains;
import org.chainlead.chaincard.ChainFilter;
import org.chainlead.common.ui.FilterBar;
import org.chainlead.org.Directory;
import org.chainlead.org.PostRef;
import org.springframework.context.annotation.Scope;

/** The filter row of the list of chains. */
@SpringComponent
@Scope("prototype")
class ChainFilters extends Composite<FilterBar> {

    private static final int PAUSE_MILLIS = 500;

    private final TextField words = new TextField();
    private final ComboBox<String> grouping = new ComboBox<>();
    private final ComboBox<PostRef> leader = new ComboBox<>();
    private final Checkbox missing = new Checkbox(t("chaincard.filter.missing"));
    private final Checkbox behind = new Checkbox(t("chaincard.filter.behind"));
    private final Checkbox lacking = new Checkbox(t("chaincard.filter.lacking"));
    private transient ChainFilter shown = ChainFilter.all();
    private transient Consumer<ChainFilter> onChange = filter -> {};
    private boolean showing;

    ChainFilters(Chains chains, Directory directory) {
        words.setPrefixComponent(VaadinIcon.SEARCH.create());
        words.setClearButtonVisible(true);
        words.setValueChangeMode(ValueChangeMode.LAZY);
        words.setValueChangeTimeout(PAUSE_MILLIS);
        words.setPlaceholder(t("chaincard.filter.words"));
        words.setAriaLabel(t("chaincard.filter.words"));
        grouping.setItems(chains.groupings());
        named(grouping, "chaincard.column.grouping");
        leader.setItems(directory.posts());
        leader.setItemLabelGenerator(PostRef::name);
        named(leader, "chaincard.column.leader");
        words.addValueChangeListener(change -> tell(shown.withWords(words.getValue())));
        grouping.addValueChangeListener(
                change -> tell(shown.withGrouping(Objects.requireNonNullElse(grouping.getValue(), ""))));
        leader.addValueChangeListener(change ->
                tell(shown.withLeader(leader.getOptionalValue().map(PostRef::id).orElse(null))));
        missing.addValueChangeListener(change -> tell(shown.withMissing(missing.getValue())));
        behind.addValueChangeListener(change -> tell(shown.withBehind(behind.getValue())));
        lacking.addValueChangeListener(change -> tell(shown.withLacking(lacking.getValue())));
    }

    @Override
    protected FilterBar initContent() {
        return new FilterBar(words, grouping, leader, missing, behind, lacking)
                .clearedBy(() -> onChange.accept(ChainFilter.all()));
    }

    /** @param listener told the new filter after every change by the person */
    void onChange(Consumer<ChainFilter> listener) {
        onChange = listener;
    }

    /** Shows a filter without telling anybody. */
    void show(ChainFilter filter) {
        showing = true;
        shown = filter;
        words.setValue(filter.words());
        grouping.setValue(filter.grouping().isEmpty() ? null : filter.grouping());
        leader.setValue(leader.getListDataView()
                .getItems()
                .filter(post -> post.id().equals(filter.leader()))
                .findFirst()
                .orElse(null));
        missing.setValue(filter.missing());
        behind.setValue(filter.behind());
        lacking.setValue(filter.lacking());
        showing = false;
        getContent().filtered(!filter.equals(ChainFilter.all()));
    }

    private void tell(ChainFilter filter) {
        if (!showing) {
            onChange.accept(filter);
        }
    }

    private static void named(ComboBox<?> box, String key) {
        box.setClearButtonVisible(true);
        box.setPlaceholder(t(key));
        box.setAriaLabel(t(key));
    }
}
