package org.chainlead.common.ui;

import static org.chainlead.common.Texts.t;

import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.function.Consumer;

/** Asks for a reason in words before an act: return, terminate, override. Keeps the words when the act is refused. */
public class ReasonDialog extends FormDialog {

    private static final long serialVersionUID = 1L;
    private static final int MAX_LENGTH = 1000;

    private final TextArea reason;

    /**
     * @param label what is asked, e.g. 退回原因
     * @param onReason gets the trimmed, non-empty words
     */
    public ReasonDialog(String title, String label, String confirmText, Consumer<String> onReason) {
        this(title, confirmText, new TextArea(label), onReason);
    }

    /** With 原因 as the label and 确定 as the confirming word. */
    public ReasonDialog(String title, Consumer<String> onReason) {
        this(title, t("common.ui.reason"), t("common.ui.confirm"), onReason);
    }

    private ReasonDialog(String title, String confirmText, TextArea reason, Consumer<String> onReason) {
        super(
                title,
                reason,
                confirmText,
                () -> onReason.accept(reason.getValue().strip()));
        this.reason = reason;
        reason.setRequiredIndicatorVisible(true);
        reason.setMaxLength(MAX_LENGTH);
        reason.setMinRows(4);
        reason.setWidthFull();
        reason.setValueChangeMode(ValueChangeMode.ON_CHANGE);
        reason.setHelperText(t("common.ui.reason.help", MAX_LENGTH));
        validatedBy(this::isFilled);
        addOpenedChangeListener(change -> {
            if (change.isOpened()) {
                reason.focus();
            }
        });
    }

    /** Where fewer signs are taken than elsewhere. */
    public ReasonDialog atMost(int length) {
        reason.setMaxLength(length);
        reason.setHelperText(t("common.ui.reason.help", length));
        return this;
    }

    private boolean isFilled() {
        boolean filled = !reason.getValue().isBlank();
        reason.setErrorMessage(t("common.ui.reason.missing"));
        reason.setInvalid(!filled);
        return filled;
    }
}
