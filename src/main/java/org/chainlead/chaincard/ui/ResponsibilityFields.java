package org.chainlead.chaincard.ui;

import static org.chainlead.common.Texts.t;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.chainlead.chaincard.ElementTemplate;
import org.chainlead.chaincard.Responsibility;
import org.chainlead.common.ui.KeptFields;
import org.chainlead.org.Directory;
import org.chainlead.org.PostRef;
import org.chainlead.org.UnitId;
import org.chainlead.org.UnitRef;
import org.jspecify.annotations.Nullable;

/** Who answers for a chain, its class and its template. */
class ResponsibilityFields extends KeptFields<Responsibility> {

    private final transient Directory directory;
    private final transient List<ElementTemplate> templates;
    private final TextField grouping = line("chaincard.column.grouping", false);
    private final ComboBox<PostRef> leader = new ComboBox<>(t("chaincard.field.leader"));
    private final ComboBox<UnitRef> leadUnit = units("chaincard.field.leadUnit");
    private final ComboBox<UnitRef> office = units("chaincard.field.office");
    private final MultiSelectComboBox<UnitRef> carriers = new MultiSelectComboBox<>(t("chaincard.field.carriers"));
    private final Select<ElementTemplate> template = new Select<>();
    private long version;

    ResponsibilityFields(Directory directory, List<ElementTemplate> templates) {
        this.directory = directory;
        this.templates = templates;
        grouping.setHelperText(t("chaincard.field.groupingHelp"));
        leader.setItems(directory.posts());
        leader.setItemLabelGenerator(PostRef::name);
        leader.setClearButtonVisible(true);
        template.setLabel(t("chaincard.field.template"));
        template.setItems(templates);
        template.setItemLabelGenerator(ElementTemplate::name);
        carriers.setItemLabelGenerator(UnitRef::name);
        carriers.setHelperText(t("chaincard.field.carriersHelp"));
        carriers.addClassName("whole-row");
        for (ComboBox<UnitRef> box : List.of(leadUnit, office)) {
            box.setItems(query -> found(query.getFilter().orElse(""), query.getOffset(), query.getLimit()));
        }
        carriers.setItems(query -> found(query.getFilter().orElse(""), query.getOffset(), query.getLimit()));
        form(leader, leadUnit, carriers, office, template, grouping);
    }

    @Override
    protected Responsibility value() {
        return new Responsibility(
                version,
                grouping.getValue(),
                leader.getOptionalValue().map(PostRef::id).orElse(null),
                id(office),
                id(leadUnit),
                carriers.getValue().stream().map(UnitRef::id).toList(),
                template.getValue().id());
    }

    @Override
    protected void show(Responsibility now) {
        version = now.version();
        grouping.setValue(now.grouping());
        leader.setValue(directory.posts().stream()
                .filter(post -> post.id().equals(now.leader()))
                .findFirst()
                .orElse(null));
        office.setValue(unit(now.office()));
        leadUnit.setValue(unit(now.leadUnit()));
        carriers.setValue(ordered(now.carriers()));
        template.setValue(templates.stream()
                .filter(each -> each.id().equals(now.template()))
                .findFirst()
                .orElseGet(templates::getFirst));
    }

    private Stream<UnitRef> found(String words, int offset, int limit) {
        return directory.units(words, offset, limit).stream();
    }

    private @Nullable UnitRef unit(@Nullable UnitId id) {
        return id == null ? null : directory.unit(id).orElse(null);
    }

    private Set<UnitRef> ordered(List<UnitId> ids) {
        List<UnitRef> known = directory.units(ids);
        Set<UnitRef> ordered = new LinkedHashSet<>();
        ids.forEach(id -> known.stream().filter(unit -> unit.id().equals(id)).forEach(ordered::add));
        return ordered;
    }

    private static @Nullable UnitId id(ComboBox<UnitRef> box) {
        return box.getOptionalValue().map(UnitRef::id).orElse(null);
    }

    private static ComboBox<UnitRef> units(String key) {
        ComboBox<UnitRef> box = new ComboBox<>(t(key));
        box.setItemLabelGenerator(UnitRef::name);
        box.setClearButtonVisible(true);
        return box;
    }
}
