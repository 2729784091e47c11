package org.chainlead.chaincard.ui;

import static org.chainlead.common.Texts.t;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.List;
import org.chainlead.chaincard.ElementId;
import org.chainlead.chaincard.ElementKind;
import org.chainlead.chaincard.ElementTemplate;
import org.chainlead.chaincard.TemplateElement;
import org.chainlead.chaincard.TemplateId;
import org.chainlead.common.ui.KeptFields;

/** A template: its name and its elements in order. */
class TemplateFields extends KeptFields<ElementTemplate> {

    private final TextField name = whole(line("chaincard.field.templateName", true));
    private final Div rows = whole(new Div());
    private final transient List<TemplateElementRow> elements = new ArrayList<>();
    private transient TemplateId id = TemplateId.random();
    private long version;

    TemplateFields() {
        Button add = new Button(t("chaincard.settings.addElement"), click -> {
            add(new TemplateElement(ElementId.random(), "", "", ElementKind.TEXT));
            elements.getLast().focus();
            tell();
        });
        form(name, rows, add);
    }

    @Override
    protected ElementTemplate value() {
        return new ElementTemplate(
                id,
                name.getValue(),
                version,
                elements.stream().map(TemplateElementRow::value).toList());
    }

    @Override
    protected void show(ElementTemplate template) {
        id = template.id();
        version = template.version();
        name.setValue(template.name());
        elements.clear();
        rows.removeAll();
        template.elements().forEach(this::add);
    }

    private void add(TemplateElement element) {
        TemplateElementRow row = new TemplateElementRow(element, this::tell, this::up, this::remove);
        elements.add(row);
        rows.add(row);
    }

    private void up(TemplateElementRow row) {
        int place = elements.indexOf(row);
        if (place > 0) {
            elements.remove(row);
            elements.add(place - 1, row);
            rows.addComponentAtIndex(place - 1, row);
            tell();
        }
    }

    private void remove(TemplateElementRow row) {
        elements.remove(row);
        rows.remove(row);
        tell();
    }
}
