package org.chainlead.supervision.ui;

import static org.chainlead.common.Texts.t;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import java.time.LocalDate;
import java.util.List;
import org.chainlead.common.Texts;
import org.chainlead.common.ui.ChineseDatePicker;
import org.chainlead.supervision.LengthLimit;
import org.chainlead.supervision.LengthSettings;
import org.chainlead.supervision.NoticeField;
import org.chainlead.supervision.NoticeKind;

/** A limit of length of one kind of notice, from a day on. */
class LengthForm extends Composite<FormLayout> {

    private final Select<NoticeField> field = new Select<>();
    private final IntegerField characters = new IntegerField(t("supervision.length.characters"));
    private final ChineseDatePicker from = new ChineseDatePicker(t("supervision.length.validFrom"));
    private final NoticeKind kind;
    private final transient List<LengthLimit> versions;

    /** @param versions those of the kind */
    LengthForm(NoticeKind kind, List<LengthLimit> versions, LocalDate today) {
        this.kind = kind;
        this.versions = versions;
        field.setLabel(t("supervision.length.field"));
        field.setItems(NoticeField.values());
        field.setItemLabelGenerator(Texts::label);
        field.addValueChangeListener(change -> characters.setValue(versions.stream()
                .filter(each -> each.field() == change.getValue())
                .findFirst()
                .map(LengthLimit::characters)
                .orElse(null)));
        field.addValueChangeListener(change -> characters.setLabel(
                t(change.getValue().isPages() ? "supervision.length.mostPages" : "supervision.length.characters")));
        field.setEmptySelectionAllowed(false);
        field.setValue(NoticeField.WHOLE);
        characters.setMin(1);
        characters.setHelperText(t("supervision.length.none"));
        from.setMin(today);
        from.setValue(today);
        getContent().add(field, characters, from);
    }

    boolean isComplete() {
        from.setInvalid(from.isEmpty());
        return !from.isInvalid();
    }

    void save(LengthSettings settings) {
        long seen = versions.stream()
                .filter(each -> each.field() == field.getValue())
                .mapToLong(LengthLimit::seen)
                .findFirst()
                .orElse(0);
        settings.setLimit(new LengthLimit(kind, field.getValue(), from.getValue(), characters.getValue(), seen));
    }
}
