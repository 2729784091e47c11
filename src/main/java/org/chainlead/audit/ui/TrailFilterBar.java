package org.chainlead.audit.ui;

import static org.chainlead.common.Texts.t;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.Map;
import org.chainlead.audit.Subject;
import org.chainlead.audit.TrailFilter;
import org.chainlead.audit.TrailWords;
import org.chainlead.common.ui.ChineseDatePicker;
import org.chainlead.common.ui.FilterBar;

/** Person, days, act and subject; whoever listens is told after each change. */
class TrailFilterBar extends Composite<FilterBar> {

    private final TextField person = new TextField(t("audit.filter.person"));
    private final ChineseDatePicker from = new ChineseDatePicker(t("audit.filter.from"));
    private final ChineseDatePicker until = new ChineseDatePicker(t("audit.filter.until"));
    private final ComboBox<String> act = words(t("audit.filter.act"), TrailWords.acts());
    private final ComboBox<String> kind = words(t("audit.filter.kind"), TrailWords.kinds());
    private final TextField id = new TextField(t("audit.filter.id"));
    private final Runnable changed;

    TrailFilterBar(Runnable changed) {
        this.changed = changed;
        person.setClearButtonVisible(true);
        person.setValueChangeMode(ValueChangeMode.ON_CHANGE);
        id.setClearButtonVisible(true);
        id.setValueChangeMode(ValueChangeMode.ON_CHANGE);
        person.addValueChangeListener(change -> changed.run());
        from.addValueChangeListener(change -> changed.run());
        until.addValueChangeListener(change -> changed.run());
        act.addValueChangeListener(change -> changed.run());
        kind.addValueChangeListener(change -> changed.run());
        id.addValueChangeListener(change -> changed.run());
    }

    @Override
    protected FilterBar initContent() {
        return new FilterBar(person, from, until, act).more(kind, id).clearedBy(this::clear);
    }

    TrailFilter value() {
        return new TrailFilter(
                person.getValue(), from.getValue(), until.getValue(), act.getValue(), kind.getValue(), id.getValue());
    }

    /** Shows only what concerns one subject. */
    void showOnly(Subject subject) {
        clear();
        kind.setValue(subject.kind());
        id.setValue(subject.id());
        getContent().showMore(true);
        changed.run();
    }

    private void clear() {
        person.clear();
        from.clear();
        until.clear();
        act.clear();
        kind.clear();
        id.clear();
    }

    private static ComboBox<String> words(String label, Map<String, String> words) {
        ComboBox<String> box = new ComboBox<>(label);
        box.setItems(words.keySet().stream()
                .sorted((a, b) -> word(words, a).compareTo(word(words, b)))
                .toList());
        box.setItemLabelGenerator(key -> word(words, key));
        box.setClearButtonVisible(true);
        box.setAllowCustomValue(false);
        return box;
    }

    private static String word(Map<String, String> words, String key) {
        return words.getOrDefault(key, key);
    }
}
