package org.chainlead.project.ui;

import static org.chainlead.common.Texts.label;
import static org.chainlead.common.Texts.t;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.HasAriaLabel;
import com.vaadin.flow.component.HasPlaceholder;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.time.LocalDate;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.chainlead.chain.ChainRef;
import org.chainlead.chain.Chains;
import org.chainlead.common.Texts;
import org.chainlead.common.ui.FilterBar;
import org.chainlead.org.Directory;
import org.chainlead.org.UnitRef;
import org.chainlead.project.ProjectFilter;
import org.chainlead.project.ProjectList;
import org.chainlead.project.ProjectMark;
import org.chainlead.project.ProjectQueries;
import org.chainlead.project.ProjectStage;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Scope;

/** The filter row of the list of projects. */
@SpringComponent
@Scope("prototype")
class ProjectFilters extends Composite<FilterBar> {

    private static final int PAUSE_MILLIS = 500;

    private final TextField words = new TextField();
    private final ComboBox<String> place = new ComboBox<>();
    private final ComboBox<ChainRef> chain = new ComboBox<>();
    private final ComboBox<UnitRef> department = new ComboBox<>();
    private final ComboBox<ProjectStage> stage = new ComboBox<>();
    private final Checkbox withoutChain = new Checkbox(t("project.noChain"));
    private final ComboBox<ProjectList> batch = new ComboBox<>();
    private final Checkbox county = new Checkbox();
    private final Checkbox mark = new Checkbox();
    private final transient Directory directory;
    private transient ProjectFilter shown = ProjectFilter.all();
    private transient Consumer<ProjectFilter> onChange = filter -> {};
    private boolean showing;

    ProjectFilters(ProjectQueries queries, Chains chains, Directory directory) {
        this.directory = directory;
        words.setPrefixComponent(VaadinIcon.SEARCH.create());
        words.setClearButtonVisible(true);
        words.setValueChangeMode(ValueChangeMode.LAZY);
        words.setValueChangeTimeout(PAUSE_MILLIS);
        named(words, "project.filter.words");
        choice(place, "project.column.place").setItems(queries.places());
        choice(chain, "project.column.chain").setItems(chains.all());
        chain.setItemLabelGenerator(ChainRef::name);
        choice(department, "project.column.department").setItems(queries.departments());
        department.setItemLabelGenerator(UnitRef::name);
        choice(stage, "project.column.stage").setItems(ProjectStage.listed());
        stage.setItemLabelGenerator(Texts::label);
        choice(batch, "project.filter.list").setItems(queries.lists());
        batch.setItemLabelGenerator(ProjectWords::list);
        words.addValueChangeListener(change -> tell(shown.withWords(words.getValue())));
        place.addValueChangeListener(change -> tell(shown.withPlace(Objects.requireNonNullElse(place.getValue(), ""))));
        chain.addValueChangeListener(change -> tell(inChain(chain.getValue())));
        department.addValueChangeListener(change -> tell(shown.withDepartment(
                department.getOptionalValue().map(UnitRef::id).orElse(null))));
        stage.addValueChangeListener(change -> tell(shown.withStage(stage.getValue())));
        withoutChain.addValueChangeListener(change -> tell(inChain(null)));
        batch.addValueChangeListener(change -> tell(
                shown.withBatch(batch.getOptionalValue().map(ProjectList::id).orElse(null))));
        county.addValueChangeListener(change -> tell(shown.withCounty(null)));
        mark.addValueChangeListener(change -> tell(shown.withMark(null, null)));
    }

    @Override
    protected FilterBar initContent() {
        return new FilterBar(words, place, chain, department, stage, batch, withoutChain, county, mark)
                .clearedBy(() -> onChange.accept(ProjectFilter.all()));
    }

    /** @param listener told the new filter after every change by the person */
    void onChange(Consumer<ProjectFilter> listener) {
        onChange = listener;
    }

    /** Shows a filter without telling anybody. What only a link can set is shown while it is set, and can be taken off. */
    void show(ProjectFilter filter) {
        showing = true;
        shown = filter;
        words.setValue(filter.words());
        pick(place, filter.place().isEmpty() ? null : filter.place()::equals);
        pick(chain, filter.chain() == null ? null : item -> item.id().equals(filter.chain()));
        pick(department, filter.department() == null ? null : item -> item.id().equals(filter.department()));
        stage.setValue(filter.stage());
        withoutChain.setVisible(filter.withoutChain());
        withoutChain.setValue(filter.withoutChain());
        pick(batch, filter.batch() == null ? null : item -> item.id().equals(filter.batch()));
        county.setVisible(filter.county() != null);
        county.setValue(filter.county() != null);
        if (filter.county() != null) {
            county.setLabel(t(
                    "project.filter.county",
                    directory.unit(filter.county()).map(UnitRef::name).orElse("")));
        }
        showMark(filter.mark(), filter.asOf());
        showing = false;
        getContent().filtered(!filter.equals(ProjectFilter.all()));
    }

    private void showMark(@Nullable ProjectMark wanted, @Nullable LocalDate asOf) {
        mark.setVisible(wanted != null);
        mark.setValue(wanted != null);
        if (wanted != null) {
            mark.setLabel(asOf == null ? label(wanted) : t("project.filter.mark", label(wanted), asOf));
        }
    }

    private void tell(ProjectFilter filter) {
        if (!showing) {
            onChange.accept(filter);
        }
    }

    private ProjectFilter inChain(@Nullable ChainRef wanted) {
        return wanted == null ? shown.withAnyChain() : shown.withChain(wanted.id());
    }

    private static <T> void pick(ComboBox<T> box, java.util.function.@Nullable Predicate<T> wanted) {
        Stream<T> items = box.getListDataView().getItems();
        box.setValue(wanted == null ? null : items.filter(wanted).findFirst().orElse(null));
    }

    private static <T> ComboBox<T> choice(ComboBox<T> box, String key) {
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
