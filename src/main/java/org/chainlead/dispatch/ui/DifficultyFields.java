package org.chainlead.dispatch.ui;

import static org.chainlead.common.Texts.t;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.ArrayList;
import java.util.List;
import org.chainlead.common.ui.ChineseDatePicker;
import org.chainlead.dispatch.DifficultyId;
import org.chainlead.dispatch.ReportBody.DifficultyEntry;
import org.chainlead.org.UnitRef;

/** 存在困难问题, one row each: the problem, which unit must help, by when. */
class DifficultyFields extends Composite<Div> {

    private static final int LONGEST = 500;

    private final transient UnitChoice units;
    private final transient Runnable onChange;
    private final List<Row> rows = new ArrayList<>();
    private final Div list = new Div();

    DifficultyFields(UnitChoice units, Runnable onChange) {
        this.units = units;
        this.onChange = onChange;
        Button add = new Button(
                t("dispatch.ui.addDifficulty"), click -> add(empty()).problem.focus());
        add.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        list.addClassName("report-rows");
        getContent().addClassName("report-difficulties");
        getContent().add(list, add);
    }

    void setValue(List<DifficultyEntry> entries) {
        rows.clear();
        list.removeAll();
        entries.forEach(this::add);
    }

    List<DifficultyEntry> value() {
        return rows.stream().filter(row -> !row.isEmpty()).map(Row::value).toList();
    }

    private Row add(DifficultyEntry entry) {
        Row row = new Row(entry);
        rows.add(row);
        list.add(row);
        return row;
    }

    private void remove(Row row) {
        rows.remove(row);
        list.remove(row);
        onChange.run();
    }

    private static DifficultyEntry empty() {
        return new DifficultyEntry(DifficultyId.random(), "", null, null);
    }

    private final class Row extends Div {

        private static final long serialVersionUID = 1L;

        private final transient DifficultyId id;
        private final TextField problem = new TextField(t("dispatch.field.problem"));
        private final ComboBox<UnitRef> asked = units.field(t("dispatch.ui.askedUnit"));
        private final DatePicker helpBy = new ChineseDatePicker(t("dispatch.ui.helpBy"));

        Row(DifficultyEntry entry) {
            id = entry.id();
            problem.setMaxLength(LONGEST);
            problem.setValueChangeMode(ValueChangeMode.TIMEOUT);
            problem.setValueChangeTimeout(ReportFields.PAUSE);
            problem.setValue(entry.problem());
            asked.setValue(units.find(entry.askedUnit()));
            helpBy.setValue(entry.helpBy());
            problem.addValueChangeListener(change -> onChange.run());
            asked.addValueChangeListener(change -> onChange.run());
            helpBy.addValueChangeListener(change -> onChange.run());
            Button remove = new Button(t("dispatch.ui.removeRow"), click -> remove(this));
            remove.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
            addClassName("report-row");
            add(problem, asked, helpBy, remove);
        }

        boolean isEmpty() {
            return problem.getValue().isBlank() && asked.isEmpty();
        }

        DifficultyEntry value() {
            UnitRef unit = asked.getValue();
            return new DifficultyEntry(id, problem.getValue(), unit == null ? null : unit.id(), helpBy.getValue());
        }
    }
}
