package org.chainlead.chaincard.ui;

import static org.chainlead.common.Texts.t;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import org.chainlead.chaincard.NodeDraft;
import org.chainlead.chaincard.NodeId;
import org.chainlead.chaincard.NodeStage;
import org.chainlead.common.Texts;
import org.chainlead.common.ui.KeptFields;
import org.chainlead.org.Directory;
import org.chainlead.org.UnitId;
import org.chainlead.org.UnitRef;
import org.jspecify.annotations.Nullable;

/** A node of a chain. */
class NodeFields extends KeptFields<NodeDraft> {

    private final transient Directory directory;
    private final TextField name = line("chaincard.field.nodeName", true);
    private final Select<NodeStage> stage = new Select<>();
    private final ComboBox<UnitRef> place = new ComboBox<>(t("chaincard.field.place"));
    private final TextArea existing = words("chaincard.field.existing", false);
    private final TextArea gap = words("chaincard.field.gap", false);
    private transient NodeId id = NodeId.random();
    private long version;

    NodeFields(Directory directory) {
        this.directory = directory;
        stage.setLabel(t("chaincard.field.stage"));
        stage.setItems(NodeStage.values());
        stage.setItemLabelGenerator(Texts::label);
        place.setItemLabelGenerator(UnitRef::name);
        place.setClearButtonVisible(true);
        place.setItems(
                query -> directory.units(query.getFilter().orElse(""), query.getOffset(), query.getLimit()).stream());
        gap.setHelperText(t("chaincard.field.gapHelp"));
        form(name, stage, place, existing, gap);
    }

    @Override
    protected NodeDraft value() {
        UnitId unit = place.getOptionalValue().map(UnitRef::id).orElse(null);
        return new NodeDraft(id, version, stage.getValue(), name.getValue(), existing.getValue(), gap.getValue(), unit);
    }

    @Override
    protected void show(NodeDraft draft) {
        id = draft.id();
        version = draft.version();
        stage.setValue(draft.stage());
        name.setValue(draft.name());
        existing.setValue(draft.existing());
        gap.setValue(draft.gap());
        place.setValue(unit(draft.place()));
    }

    private @Nullable UnitRef unit(@Nullable UnitId unit) {
        return unit == null ? null : directory.unit(unit).orElse(null);
    }
}
