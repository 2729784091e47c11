package org.chainlead.supervision.ui;

import static org.chainlead.common.Texts.t;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import org.chainlead.supervision.NoticeCode;
import org.chainlead.supervision.SupervisionSettings;

/** 代字, first number and 核稿 of one kind of notice. */
class NoticeCodeForm extends Composite<FormLayout> {

    private final TextField code = new TextField(t("supervision.settings.code"));
    private final IntegerField start = new IntegerField(t("supervision.settings.start"));
    private final Checkbox reviewed = new Checkbox(t("supervision.settings.reviewed"));
    private final transient NoticeCode before;

    NoticeCodeForm(NoticeCode before) {
        this.before = before;
        code.setValue(before.code());
        code.setRequiredIndicatorVisible(true);
        start.setMin(1);
        start.setValue(before.start());
        start.setHelperText(t("supervision.settings.startHelp", before.last()));
        reviewed.setValue(before.reviewed());
        getContent().add(code, start, reviewed);
    }

    boolean isComplete() {
        code.setInvalid(code.getValue().isBlank());
        start.setInvalid(start.isEmpty());
        return !code.isInvalid() && !start.isInvalid();
    }

    void save(SupervisionSettings settings) {
        settings.setCode(before.kind(), code.getValue(), start.getValue(), reviewed.getValue(), before.version());
    }
}
