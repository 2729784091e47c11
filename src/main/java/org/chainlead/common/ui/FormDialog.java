package org.chainlead.common.ui;

import static org.chainlead.common.Texts.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.chainlead.common.Refusal;

/**
 * A form with 取消 and 确定. The action runs once however often it is clicked; when it is refused, the dialog stays open
 * with every reason shown and what was typed kept. Esc and clicks beside it do not close it, because input methods use
 * Esc and a slip must not cost a text.
 */
public class FormDialog extends Dialog {

    private static final long serialVersionUID = 1L;
    private static final String SMALL_SCREEN = "(max-width: 450px), (max-height: 450px)";

    private final ReasonList reasons = new ReasonList();
    private final Button cancel = new Button(t("common.ui.cancel"), click -> close());
    private final Button confirm = new Button();
    private final transient Runnable action;
    private transient BooleanSupplier validity = () -> true;
    private transient Runnable afterwards = () -> {};
    private boolean settled;

    /** With 确定 as the confirming word. */
    public FormDialog(String title, Component content, Runnable action) {
        this(title, content, t("common.ui.confirm"), action);
    }

    /**
     * @param confirmText the verb of what will happen, e.g. 交办
     * @param action does the work through a service; a thrown {@link Refusal} keeps the dialog open
     */
    public FormDialog(String title, Component content, String confirmText, Runnable action) {
        this.action = action;
        setHeaderTitle(title);
        addClassName("form-dialog");
        setCloseOnOutsideClick(false);
        setCloseOnEsc(false);
        confirm.setText(confirmText);
        confirm.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        confirm.setDisableOnClick(true);
        confirm.addClickListener(click -> confirm());
        add(new SecrecyNotice(), content, reasons);
        getFooter().add(cancel, confirm);
    }

    /** Asks before the action whether the fields are in order; they show their own messages when not. */
    public FormDialog validatedBy(BooleanSupplier fieldsAreInOrder) {
        validity = fieldsAreInOrder;
        return this;
    }

    /** For forms of two columns. */
    public FormDialog wide() {
        addClassName("wide");
        return this;
    }

    /** Marks the act as one that takes something away. */
    public FormDialog destructive() {
        confirm.addThemeVariants(ButtonVariant.LUMO_ERROR);
        return this;
    }

    /** Shows reasons found outside the action, e.g. while looking something up. */
    public void refuse(Refusal refusal) {
        reasons.show(refusal);
    }

    @Override
    public void open() {
        settled = false;
        reasons.clear();
        confirm.setEnabled(true);
        super.open();
        firstField(this).ifPresent(FormDialog::begin);
    }

    /** On a small screen a day answers focus by covering the form with its calendar. */
    private static void begin(Focusable<?> field) {
        if (field instanceof DatePicker) {
            field.getElement()
                    .executeJs(
                            "setTimeout(() => { if (!window.matchMedia($0).matches) this.focus() }, 0)", SMALL_SCREEN);
        } else {
            field.focus();
        }
    }

    /** Where typing begins; empty when there is nothing to fill in. */
    private static Optional<Focusable<?>> firstField(Component parent) {
        return parent.getChildren()
                .filter(child -> !child.getElement().isTextNode() && child.isVisible())
                .<Focusable<?>>mapMulti((child, found) -> {
                    if (child instanceof Focusable<?> field
                            && child instanceof HasValue<?, ?> value
                            && field.isEnabled()
                            && !value.isReadOnly()) {
                        found.accept(field);
                    } else {
                        firstField(child).ifPresent(found);
                    }
                })
                .findFirst();
    }

    /** Runs once the action is done. */
    final void afterwards(Runnable work) {
        afterwards = work;
    }

    final Button confirmButton() {
        return confirm;
    }

    private void confirm() {
        if (settled) {
            return;
        }
        reasons.clear();
        try {
            if (validity.getAsBoolean()) {
                settled = true;
                action.run();
                afterwards.run();
                close();
            }
        } catch (Refusal refusal) {
            settled = false;
            reasons.show(refusal);
        } catch (RuntimeException broken) {
            settled = false;
            throw broken;
        } finally {
            confirm.setEnabled(!settled);
        }
    }
}
