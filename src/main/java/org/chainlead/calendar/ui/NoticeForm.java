package org.chainlead.calendar.ui;

import static org.chainlead.common.Texts.t;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.time.Year;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.chainlead.calendar.DayKind;
import org.chainlead.calendar.NoticeReading;
import org.chainlead.calendar.SpecialDay;
import org.chainlead.common.DateTimeText;
import org.chainlead.common.Reason;

/** A pasted holiday notice with what was read from it below, before anything is entered. */
class NoticeForm extends Composite<FormLayout> {

    private final TextArea text = new TextArea(t("calendar.view.pasteText"));
    private final TextField reason = new TextField(t("calendar.view.reason"));
    private final Div reading = new Div();
    private final transient Function<String, NoticeReading> reader;

    NoticeForm(Function<String, NoticeReading> reader) {
        this.reader = reader;
        text.setMinRows(6);
        text.setValueChangeMode(ValueChangeMode.LAZY);
        text.addValueChangeListener(change -> show(reader.apply(change.getValue())));
        reading.addClassName("reading");
        reading.getElement().setAttribute("role", "status");
        getContent().add(text, reading, reason);
        getContent().setColspan(text, 2);
        getContent().setColspan(reading, 2);
        getContent().setColspan(reason, 2);
    }

    String text() {
        return text.getValue();
    }

    /** The year the notice says, or the one it is read for. */
    Year year() {
        return reader.apply(text()).year();
    }

    String reason() {
        return reason.getValue();
    }

    /** Marks the fields that miss something and shows where the notice contradicts itself. */
    boolean isComplete() {
        NoticeReading read = reader.apply(text());
        show(read);
        reason.setErrorMessage(t("calendar.view.required"));
        reason.setInvalid(reason.getValue().isBlank());
        return read.problems().isEmpty() && !reason.isInvalid();
    }

    private void show(NoticeReading read) {
        reading.removeAll();
        for (Reason problem : read.problems()) {
            Paragraph line = new Paragraph(problem.text());
            line.addClassName("notice-warning");
            reading.add(line);
        }
        if (!read.days().isEmpty()) {
            reading.add(new Paragraph(
                    t("calendar.view.pasteRead", read.year(), count(read, DayKind.REST), count(read, DayKind.WORK))));
            byName(read.days())
                    .forEach((name, days) -> reading.add(new Paragraph(
                            t("calendar.view.pasteLine", name, words(days, DayKind.REST), words(days, DayKind.WORK)))));
        }
    }

    private static Map<String, List<SpecialDay>> byName(List<SpecialDay> days) {
        return days.stream().collect(Collectors.groupingBy(SpecialDay::name, LinkedHashMap::new, Collectors.toList()));
    }

    private static long count(NoticeReading read, DayKind kind) {
        return read.days().stream().filter(day -> day.kind() == kind).count();
    }

    private static String words(List<SpecialDay> days, DayKind kind) {
        String words = days.stream()
                .filter(day -> day.kind() == kind)
                .map(day -> DateTimeText.day(day.day()))
                .collect(Collectors.joining(t("calendar.deadline.and")));
        return words.isEmpty() ? t("calendar.view.pasteNone") : words;
    }
}
