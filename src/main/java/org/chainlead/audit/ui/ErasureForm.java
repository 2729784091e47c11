package org.chainlead.audit.ui;

import static org.chainlead.common.Texts.t;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Map;
import org.chainlead.audit.HideText;
import org.chainlead.audit.Subject;
import org.chainlead.audit.TrailWords;

/** Which text is to be hidden: the entry's subject and number, the field, and the order it rests on. */
class ErasureForm extends Composite<FormLayout> {

    private final ComboBox<String> kind = new ComboBox<>(t("audit.filter.kind"));
    private final TextField id = new TextField(t("audit.filter.id"));
    private final IntegerField seq = new IntegerField(t("audit.column.seq"));
    private final TextField field = new TextField(t("audit.erase.field"));
    private final TextArea basis = new TextArea(t("audit.erase.basis"));

    ErasureForm() {
        Map<String, String> kinds = TrailWords.kinds();
        kind.setItems(kinds.keySet());
        kind.setItemLabelGenerator(key -> kinds.getOrDefault(key, key));
        kind.setAllowCustomValue(true);
        kind.addCustomValueSetListener(typed -> kind.setValue(typed.getDetail()));
        seq.setMin(1);
        seq.setValue(1);
        field.setValue("reason");
        field.setHelperText(t("audit.erase.fieldHelp"));
        kind.setRequiredIndicatorVisible(true);
        id.setRequiredIndicatorVisible(true);
        basis.setRequiredIndicatorVisible(true);
        getContent().add(kind, id, seq, field, basis);
    }

    boolean isComplete() {
        kind.setInvalid(kind.isEmpty());
        id.setInvalid(id.getValue().isBlank());
        seq.setInvalid(seq.getValue() == null);
        basis.setInvalid(basis.getValue().isBlank());
        return !kind.isInvalid() && !id.isInvalid() && !seq.isInvalid() && !basis.isInvalid();
    }

    HideText value() {
        return new HideText(
                new Subject(kind.getValue(), id.getValue().strip()),
                seq.getValue(),
                field.getValue().strip(),
                basis.getValue());
    }
}
