package org.chainlead.chaincard.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.Optional;
import java.util.function.Consumer;
import org.chainlead.chaincard.CardDrafts;
import org.chainlead.chaincard.CardDrafts.Kept;
import org.chainlead.common.ui.FormDialog;
import org.chainlead.common.ui.RestoredNotice;

/** Dialogs that keep what is typed until it is saved or thrown away, also when the session ends. */
@SpringComponent
class KeptDialogs {

    private final CardDrafts drafts;

    KeptDialogs(CardDrafts drafts) {
        this.drafts = drafts;
    }

    /**
     * @param key one for each form of each thing
     * @param now what the form shows when nothing was typed before
     * @param work saves through a service; a refusal keeps the dialog open
     */
    <T extends Record> void open(String title, String key, KeptFields<T> fields, T now, Consumer<T> work) {
        @SuppressWarnings("unchecked")
        Class<T> type = (Class<T>) now.getClass();
        Div content = new Div();
        FormDialog dialog = new FormDialog(title, content, () -> {
            work.accept(fields.value());
            drafts.remove(key);
        });
        fields.present(now);
        Optional<Kept<T>> kept = drafts.find(key, type);
        kept.ifPresent(typed -> {
            fields.present(typed.value());
            content.add(restored(key, fields, now, typed, content));
        });
        fields.onChange(() -> drafts.keep(key, fields.value()));
        content.add(fields);
        dialog.wide().open();
    }

    private <T extends Record> RestoredNotice restored(
            String key, KeptFields<T> fields, T now, Kept<T> typed, Div content) {
        RestoredNotice[] notice = new RestoredNotice[1];
        notice[0] = new RestoredNotice(typed.savedAt(), () -> {
            drafts.remove(key);
            fields.present(now);
            content.remove(notice[0]);
        });
        return notice[0];
    }
}
