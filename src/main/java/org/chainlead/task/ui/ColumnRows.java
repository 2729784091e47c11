package org.chainlead.task.ui;

import static org.chainlead.common.Texts.t;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.chainlead.importing.ImportField;
import org.chainlead.office.TableRow;
import org.chainlead.office.TableSheet;
import org.chainlead.task.TaskImportSettings;
import org.jspecify.annotations.Nullable;

/** One line a column: its letter and heading, three values as samples, and the field it brings. */
class ColumnRows extends Composite<Div> {

    private static final int SAMPLES = 3;
    private static final int SAMPLE = 24;

    private final transient TableSheet table;
    private final transient TaskImportSettings settings;
    private final transient List<ImportField> fields;
    private final transient Consumer<Map<String, Integer>> onChange;
    private final transient Map<Integer, ComboBox<ImportField>> choices = new LinkedHashMap<>();
    private boolean moving;

    ColumnRows(
            TableSheet table,
            TaskImportSettings settings,
            List<ImportField> fields,
            Consumer<Map<String, Integer>> onChange) {
        this.table = table;
        this.settings = settings;
        this.fields = fields;
        this.onChange = onChange;
        getContent().addClassName("column-rows");
        for (int column = 1; column <= table.columns(); column++) {
            String heading = table.row(settings.headerRow()).cell(column).text();
            String samples = samples(column);
            if (!heading.isEmpty() || !samples.isEmpty()) {
                getContent().add(line(column, heading, samples));
            }
        }
    }

    private Div line(int column, String heading, String samples) {
        Span name = new Span(
                heading.isEmpty()
                        ? t("task.import.column.unnamed", TableSheet.columnName(column))
                        : t("task.import.column", TableSheet.columnName(column), heading));
        name.addClassName("column-name");
        Span values = new Span(samples);
        values.addClassName("column-samples");
        ComboBox<ImportField> choice = new ComboBox<>();
        choice.setItems(fields);
        choice.setItemLabelGenerator(field -> field.synonyms().getFirst());
        choice.setPlaceholder(t("task.import.column.ignored"));
        choice.setClearButtonVisible(true);
        choice.setAriaLabel(t("task.import.column.field", TableSheet.columnName(column), heading));
        choice.setValue(mapped(column));
        choice.addValueChangeListener(change -> chosen(column, change.getValue()));
        choices.put(column, choice);
        Div line = new Div(name, values, choice);
        line.addClassName("column-row");
        return line;
    }

    /** A field stands in one column only: choosing it anew takes it from the other. */
    private void chosen(int column, @Nullable ImportField field) {
        if (moving) {
            return;
        }
        moving = true;
        choices.forEach((other, choice) -> {
            if (other != column && field != null && field.equals(choice.getValue())) {
                choice.clear();
            }
        });
        moving = false;
        Map<String, Integer> columns = new HashMap<>();
        choices.forEach(
                (number, choice) -> choice.getOptionalValue().ifPresent(value -> columns.put(value.key(), number)));
        onChange.accept(columns);
    }

    private @Nullable ImportField mapped(int column) {
        return fields.stream()
                .filter(field ->
                        Integer.valueOf(column).equals(settings.columns().get(field.key())))
                .findFirst()
                .orElse(null);
    }

    private String samples(int column) {
        return table.rows().stream()
                .filter(row -> row.number() > settings.headerRow())
                .map((TableRow row) -> row.cell(column).text())
                .filter(text -> !text.isEmpty())
                .distinct()
                .limit(SAMPLES)
                .map(text -> text.length() > SAMPLE ? text.substring(0, SAMPLE) + "…" : text)
                .collect(Collectors.joining(" | "));
    }
}
