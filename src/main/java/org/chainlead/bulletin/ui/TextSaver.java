package org.chainlead.bulletin.ui;

import static org.chainlead.common.Texts.t;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;
import java.util.function.Supplier;
import org.chainlead.bulletin.SavedText;
import org.chainlead.common.DateTimeText;
import org.chainlead.common.Refusal;
import org.chainlead.common.Stale;
import org.chainlead.common.ui.ReasonList;

/**
 * A text that saves itself while it is typed and says so: 已保存 10:32. When somebody else saved it meanwhile nothing is
 * overwritten: their words stand below, and the person chooses.
 */
class TextSaver extends Composite<Div> {

    private static final int PAUSE_MILLIS = 1_000;

    private final TextArea field;
    private final transient Store store;
    private final transient Supplier<Stored> latest;
    private final transient Runnable saved;
    private final Span said = new Span();
    private final ReasonList reasons = new ReasonList();
    private final Div conflict = new Div();
    private long version;

    /** Saves upon a version; {@link Stale} when there is a newer one. */
    @FunctionalInterface
    interface Store {
        SavedText save(String words, long version);
    }

    /** As it is stored now. */
    record Stored(String words, long version) {}

    TextSaver(TextArea field, Stored before, Store store, Supplier<Stored> latest, Runnable saved) {
        this.field = field;
        this.store = store;
        this.latest = latest;
        this.saved = saved;
        version = before.version();
        field.setValue(before.words());
        field.setWidthFull();
        field.setValueChangeMode(ValueChangeMode.LAZY);
        field.setValueChangeTimeout(PAUSE_MILLIS);
        field.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                save();
            }
        });
        said.addClassName("saved-at");
        said.getElement().setAttribute("role", "status");
        conflict.addClassName("bulletin-conflict");
        conflict.getElement().setAttribute("role", "alert");
        getContent().addClassName("bulletin-text");
        getContent().add(field, said, reasons, conflict);
    }

    private void save() {
        reasons.clear();
        try {
            SavedText now = store.save(field.getValue(), version);
            version = now.version();
            conflict.removeAll();
            say(now.typed(), t("bulletin.ui.saved", DateTimeText.time(now.at())));
            saved.run();
        } catch (Stale stale) {
            said.setText(t("bulletin.ui.notSaved"));
            ask(latest.get());
        } catch (Refusal refusal) {
            said.setText(t("bulletin.ui.notSaved"));
            reasons.show(refusal);
        }
    }

    /** Numbers typed by hand are pointed out, never refused. */
    final void say(List<String> typed, String words) {
        said.setText(
                typed.isEmpty()
                        ? words
                        : t("bulletin.ui.typed", words, String.join(t("bulletin.and"), typed))
                                .strip());
    }

    private void ask(Stored theirs) {
        Button mine = new Button(t("bulletin.ui.takeMine"), click -> {
            version = theirs.version();
            save();
        });
        Button other = new Button(t("bulletin.ui.takeTheirs"), click -> {
            version = theirs.version();
            field.setValue(theirs.words());
            conflict.removeAll();
            reasons.clear();
            say(List.of(), "");
            saved.run();
        });
        conflict.removeAll();
        conflict.add(new Paragraph(t("bulletin.ui.conflict")), new Paragraph(theirs.words()), new Div(mine, other));
    }
}
