package org.chainlead.chaincard.ui;

import static org.chainlead.common.Texts.t;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.function.Consumer;
import org.chainlead.chaincard.ElementKind;
import org.chainlead.chaincard.TemplateElement;
import org.chainlead.common.Texts;
import org.chainlead.common.ui.KeptFields;

/** One element of a template while it is edited. */
class TemplateElementRow extends Composite<Div> {

    private final transient TemplateElement element;
    private final TextField name = KeptFields.line("chaincard.field.elementName", true);
    private final TextField hint = KeptFields.line("chaincard.field.hint", false);
    private final Select<ElementKind> kind = new Select<>();

    TemplateElementRow(
            TemplateElement element,
            Runnable changed,
            Consumer<TemplateElementRow> up,
            Consumer<TemplateElementRow> remove) {
        this.element = element;
        kind.setLabel(t("chaincard.field.kind"));
        kind.setItems(ElementKind.values());
        kind.setItemLabelGenerator(Texts::label);
        name.setValue(element.name());
        hint.setValue(element.hint());
        kind.setValue(element.kind());
        name.addValueChangeListener(change -> changed.run());
        hint.addValueChangeListener(change -> changed.run());
        kind.addValueChangeListener(change -> changed.run());
        getContent().addClassName("template-element");
        getContent()
                .add(
                        name,
                        hint,
                        kind,
                        icon(VaadinIcon.ARROW_UP, "chaincard.settings.up", () -> up.accept(this)),
                        icon(VaadinIcon.TRASH, "chaincard.settings.removeElement", () -> remove.accept(this)));
    }

    TemplateElement value() {
        return new TemplateElement(element.id(), name.getValue(), hint.getValue(), kind.getValue());
    }

    void focus() {
        name.focus();
    }

    private Button icon(VaadinIcon icon, String key, Runnable work) {
        Button button = new Button(icon.create(), click -> work.run());
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        button.setAriaLabel(t("chaincard.ui.actOn", t(key), element.name()));
        button.setTooltipText(t(key));
        return button;
    }
}
