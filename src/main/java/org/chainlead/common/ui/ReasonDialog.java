package org.chainlead.common.ui;

import static org.chainlead.common.Texts.t;

import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.function.Consumer;
import org.chainlead.common.KeptForms;

/** Asks for a reason in words before an act: return, terminate, override. Keeps the words when the act is refused. */
public class ReasonDialog extends FormDialog {

    private static final long serialVersionUID = 1L;
    private static final int MAX_LENGTH = 1000;
    private static final int TYPING_MILLIS = 800;

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
    }

    /** Where fewer signs are taken than elsewhere. */
    public ReasonDialog atMost(int length) {
        reason.setMaxLength(length);
        reason.setHelperText(t("common.ui.reason.help", length));
        return this;
    }

    /**
     * Keeps the words while they are typed, until the act is done or they are thrown away, also when the session ends.
     *
     * @param key one for each act upon each thing
     */
    public ReasonDialog keptIn(KeptForms forms, String key) {
        forms.find(key, Words.class).ifPresent(typed -> {
            reason.setValue(typed.value().text());
            RestoredNotice[] notice = new RestoredNotice[1];
            notice[0] = new RestoredNotice(typed.savedAt(), () -> {
                reason.clear();
                remove(notice[0]);
                reason.focus();
            });
            addComponentAtIndex(1, notice[0]);
        });
        reason.setValueChangeMode(ValueChangeMode.TIMEOUT);
        reason.setValueChangeTimeout(TYPING_MILLIS);
        reason.addValueChangeListener(change -> {
            if (change.getValue().isBlank()) {
                forms.remove(key);
            } else {
                forms.keep(key, new Words(change.getValue()));
            }
        });
        afterwards(() -> forms.remove(key));
        return this;
    }

    private record Words(String text) {}

    private boolean isFilled() {
        boolean filled = !reason.getValue().isBlank();
        reason.setErrorMessage(t("common.ui.reason.missing"));
        reason.setInvalid(!filled);
        return filled;
    }
}
