package org.chainlead.audit.ui;

import static org.chainlead.common.Texts.label;
import static org.chainlead.common.Texts.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Map;
import org.chainlead.audit.AuditErasure;
import org.chainlead.audit.ErasureKind;
import org.chainlead.audit.HideText;
import org.chainlead.audit.Subject;
import org.chainlead.audit.TrailWords;

/** What is to be hidden: a text of the trail, words wherever they stand, or a file; and the order it rests on. */
class ErasureForm extends Composite<FormLayout> {

    private static final int SHORTEST = 8;

    private final RadioButtonGroup<ErasureKind> what = new RadioButtonGroup<>(t("audit.erase.kind"));
    private final ComboBox<String> kind = new ComboBox<>(t("audit.filter.kind"));
    private final TextField id = new TextField(t("audit.filter.id"));
    private final IntegerField seq = new IntegerField(t("audit.column.seq"));
    private final TextField field = new TextField(t("audit.erase.field"));
    private final TextArea words = new TextArea(t("audit.erase.words"));
    private final TextField file = new TextField(t("audit.erase.file"));
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
        words.setHelperText(t("audit.erase.wordsHelp", SHORTEST));
        file.setHelperText(t("audit.erase.fileHelp"));
        kind.setRequiredIndicatorVisible(true);
        id.setRequiredIndicatorVisible(true);
        words.setRequiredIndicatorVisible(true);
        file.setRequiredIndicatorVisible(true);
        basis.setRequiredIndicatorVisible(true);
        what.setItems(ErasureKind.values());
        what.setItemLabelGenerator(choice -> label(choice));
        what.addValueChangeListener(chosen -> showFields());
        what.setValue(ErasureKind.TEXT);
        getContent().add(what, kind, id, seq, field, words, file, basis);
        List.<Component>of(what, words, file, basis)
                .forEach(wide -> getContent().setColspan(wide, 2));
    }

    private void showFields() {
        ErasureKind chosen = what.getValue();
        List.<Component>of(kind, id, seq, field).forEach(one -> one.setVisible(chosen == ErasureKind.TEXT));
        words.setVisible(chosen == ErasureKind.WORDS);
        file.setVisible(chosen == ErasureKind.FILE);
    }

    boolean isComplete() {
        kind.setInvalid(kind.isVisible() && kind.isEmpty());
        id.setInvalid(id.isVisible() && id.getValue().isBlank());
        seq.setInvalid(seq.isVisible() && seq.getValue() == null);
        words.setInvalid(words.isVisible() && words.getValue().isBlank());
        file.setInvalid(file.isVisible() && file.getValue().isBlank());
        basis.setInvalid(basis.getValue().isBlank());
        return !kind.isInvalid()
                && !id.isInvalid()
                && !seq.isInvalid()
                && !words.isInvalid()
                && !file.isInvalid()
                && !basis.isInvalid();
    }

    /** Hides what the form names. */
    void hide(AuditErasure erasure) {
        switch (what.getValue()) {
            case TEXT ->
                erasure.hide(new HideText(
                        new Subject(kind.getValue(), id.getValue().strip()),
                        seq.getValue(),
                        field.getValue().strip(),
                        basis.getValue()));
            case WORDS -> erasure.hideWords(words.getValue(), basis.getValue());
            case FILE -> erasure.hideFile(file.getValue(), basis.getValue());
        }
    }
}
