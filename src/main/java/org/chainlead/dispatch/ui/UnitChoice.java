package org.chainlead.dispatch.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.Optional;
import org.chainlead.org.Directory;
import org.chainlead.org.UnitId;
import org.chainlead.org.UnitRef;
import org.jspecify.annotations.Nullable;

/** Offers the units of the directory, found by name, short name or initials. */
@SpringComponent
class UnitChoice {

    private final Directory directory;

    UnitChoice(Directory directory) {
        this.directory = directory;
    }

    ComboBox<UnitRef> field(String label) {
        ComboBox<UnitRef> field = new ComboBox<>(label);
        field.setItemLabelGenerator(UnitRef::name);
        field.setItems(
                query -> directory.units(query.getFilter().orElse(""), query.getOffset(), query.getLimit()).stream());
        return field;
    }

    @Nullable
    UnitRef find(@Nullable UnitId id) {
        return Optional.ofNullable(id).flatMap(directory::unit).orElse(null);
    }
}
