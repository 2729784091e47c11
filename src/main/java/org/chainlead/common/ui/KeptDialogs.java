package org.chainlead.common.ui;

import static org.chainlead.common.Texts.t;

import com.vaadin.flow.component.html.Div;
import java.util.function.Consumer;
import org.chainlead.common.KeptForms;
import org.chainlead.common.KeptForms.Kept;

/** Dialogs that keep what is typed until it is saved or thrown away, also when the session ends. */
public final class KeptDialogs {

    private final KeptForms forms;

    /** @param forms the guarded door to what the module keeps */
    public KeptDialogs(KeptForms forms) {
        this.forms = forms;
    }

    /** With 确定 as the confirming word. */
    public <T extends Record> void open(String title, String key, KeptFields<T> fields, T now, Consumer<T> work) {
        open(title, t("common.ui.confirm"), key, fields, now, work);
    }

    /**
     * @param confirmText the verb of what will happen
     * @param key one for each form of each thing
     * @param now what the form shows when nothing was typed before
     * @param work saves through a service; a refusal keeps the dialog open
     */
    public <T extends Record> void open(
            String title, String confirmText, String key, KeptFields<T> fields, T now, Consumer<T> work) {
        @SuppressWarnings("unchecked")
        Class<T> type = (Class<T>) now.getClass();
        Div content = new Div();
        FormDialog dialog = new FormDialog(title, content, confirmText, () -> {
            work.accept(fields.value());
            forms.remove(key);
        });
        fields.present(now);
        forms.find(key, type).ifPresent(typed -> {
            fields.present(typed.value());
            fields.restoredOver(now);
            content.add(restored(key, fields, now, typed, content));
        });
        fields.onChange(() -> forms.keep(key, fields.value()));
        content.add(fields);
        dialog.wide().validatedBy(fields::inOrder).open();
    }

    private <T extends Record> RestoredNotice restored(
            String key, KeptFields<T> fields, T now, Kept<T> typed, Div content) {
        RestoredNotice[] notice = new RestoredNotice[1];
        notice[0] = new RestoredNotice(typed.savedAt(), () -> {
            forms.remove(key);
            fields.present(now);
            content.remove(notice[0]);
        });
        return notice[0];
    }
}
