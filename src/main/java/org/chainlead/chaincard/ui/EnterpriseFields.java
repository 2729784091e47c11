package org.chainlead.chaincard.ui;

import static org.chainlead.common.Texts.t;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import org.chainlead.chaincard.ChainMap;
import org.chainlead.chaincard.ChainNode;
import org.chainlead.chaincard.EnterpriseDraft;
import org.chainlead.chaincard.EnterpriseId;
import org.chainlead.chaincard.Standing;
import org.chainlead.common.Texts;
import org.chainlead.common.ui.KeptFields;

/** An enterprise on a chain. */
class EnterpriseFields extends KeptFields<EnterpriseDraft> {

    private final transient ChainMap map;
    private final TextField name = whole(line("chaincard.field.enterprise", true));
    private final TextField code = line("chaincard.field.creditCode", false);
    private final Select<Standing> standing = new Select<>();
    private final ComboBox<ChainNode> node;
    private final TextArea note = words("chaincard.field.note", false);
    private transient EnterpriseId id = EnterpriseId.random();
    private long version;

    EnterpriseFields(ChainMap map) {
        this.map = map;
        node = nodes(map);
        name.setHelperText(t("chaincard.field.enterpriseHelp"));
        code.setHelperText(t("chaincard.field.creditCodeHelp"));
        standing.setLabel(t("chaincard.field.standing"));
        standing.setItems(Standing.values());
        standing.setItemLabelGenerator(Texts::label);
        form(name, code, standing, node, note);
    }

    /** A choice among the nodes of a chain; empty for none. */
    static ComboBox<ChainNode> nodes(ChainMap map) {
        ComboBox<ChainNode> box = new ComboBox<>(t("chaincard.field.node"));
        box.setItems(map.nodes());
        box.setItemLabelGenerator(each -> t("chaincard.map.nodeOf", Texts.label(each.stage()), each.name()));
        box.setClearButtonVisible(true);
        box.setPlaceholder(t("chaincard.map.noNode"));
        return box;
    }

    @Override
    protected EnterpriseDraft value() {
        return new EnterpriseDraft(
                id,
                version,
                node.getOptionalValue().map(ChainNode::id).orElse(null),
                name.getValue(),
                code.getValue(),
                standing.getValue(),
                note.getValue());
    }

    @Override
    protected void show(EnterpriseDraft draft) {
        id = draft.id();
        version = draft.version();
        name.setValue(draft.name());
        code.setValue(draft.creditCode());
        standing.setValue(draft.standing());
        node.setValue(draft.node() == null ? null : map.node(draft.node()).orElse(null));
        note.setValue(draft.note());
    }
}
