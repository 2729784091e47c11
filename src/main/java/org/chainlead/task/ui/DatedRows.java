package org.chainlead.task.ui;

import static org.chainlead.common.Texts.t;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.customfield.CustomField;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.TextField;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.chainlead.common.ui.ChineseDatePicker;
import org.jspecify.annotations.Nullable;

/** Rows of date, number and, where wanted, words: interim targets, milestones. Empty rows are left out. */
class DatedRows extends CustomField<List<DatedRows.Row>> {

    /** One row as typed. */
    record Row(@Nullable LocalDate date, @Nullable BigDecimal number, String text) {

        boolean isEmpty() {
            return date == null && number == null && text.isBlank();
        }
    }

    private final String numberLabel;
    private final @Nullable String textLabel;
    private final Div body = new Div();
    private final transient List<Line> lines = new ArrayList<>();

    DatedRows(String label, String numberLabel, @Nullable String textLabel, String addText) {
        super(List.of());
        this.numberLabel = numberLabel;
        this.textLabel = textLabel;
        setLabel(label);
        addClassNames("dated-rows", "whole-row");
        Button add = new Button(
                addText, click -> addLine(new Row(null, null, "")).date.focus());
        add.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        add(body, add);
    }

    /** Marks the cells that are wanting; true when every row that was begun is complete. */
    boolean isComplete() {
        boolean complete = true;
        for (Line line : lines) {
            if (!line.row().isEmpty()) {
                complete &=
                        textLabel == null ? Inputs.filled(line.date, line.number) : Inputs.filled(line.date, line.text);
            }
        }
        return complete;
    }

    @Override
    protected List<Row> generateModelValue() {
        return lines.stream().map(Line::row).filter(row -> !row.isEmpty()).toList();
    }

    @Override
    protected void setPresentationValue(List<Row> rows) {
        body.removeAll();
        lines.clear();
        rows.forEach(this::addLine);
    }

    private Line addLine(Row row) {
        Line line = new Line(row);
        lines.add(line);
        body.add(line.content);
        return line;
    }

    private void remove(Line line) {
        lines.remove(line);
        body.remove(line.content);
        updateValue();
    }

    private final class Line {

        final DatePicker date = new ChineseDatePicker("");
        final BigDecimalField number = new BigDecimalField();
        final TextField text = new TextField();
        final Div content = new Div(date, number);

        Line(Row row) {
            date.setAriaLabel(t("task.ui.form.rowDate"));
            number.setAriaLabel(numberLabel);
            number.setPlaceholder(numberLabel);
            date.setValue(row.date());
            number.setValue(row.number());
            text.setValue(row.text());
            if (textLabel != null) {
                text.setAriaLabel(textLabel);
                text.setPlaceholder(textLabel);
                content.add(text);
            }
            Button remove = new Button("✕", click -> remove(this));
            remove.setAriaLabel(t("task.ui.form.removeRow"));
            remove.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
            content.add(remove);
            content.addClassName("dated-row");
            date.addValueChangeListener(change -> updateValue());
            number.addValueChangeListener(change -> updateValue());
            text.addValueChangeListener(change -> updateValue());
        }

        Row row() {
            return new Row(date.getValue(), number.getValue(), text.getValue().strip());
        }
    }
}
