package org.chainlead.supervision.ui;

import static org.chainlead.common.Texts.t;

import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.timepicker.TimePicker;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Locale;
import java.util.stream.Stream;
import org.chainlead.common.ui.ChineseDatePicker;
import org.chainlead.supervision.Interview;

/** When, where and with whom a 约谈 is, and what was said; shown for that kind alone. */
class InterviewFields extends Composite<Div> {

    private static final int LONGEST_LINE = 500;
    private static final int LONGEST_PLACE = 100;
    private static final int LONGEST = 4000;
    private static final int TYPING_MILLIS = 800;
    private static final LocalTime MORNING = LocalTime.of(9, 0);

    private final ChineseDatePicker day = new ChineseDatePicker(t("supervision.ui.talkDay"));
    private final TimePicker time = new TimePicker(t("supervision.ui.talkTime"));
    private final TextField place = line("supervision.field.talkPlace", LONGEST_PLACE);
    private final TextField invited = line("supervision.field.invited", LONGEST_LINE);
    private final TextField talkedBy = line("supervision.field.talkedBy", LONGEST_LINE);
    private final TextArea points = area("supervision.field.points");
    private final TextArea promises = area("supervision.field.promises");

    InterviewFields() {
        time.setLocale(Locale.SIMPLIFIED_CHINESE);
        time.setStep(Duration.ofMinutes(30));
        time.setValue(MORNING);
        day.setRequiredIndicatorVisible(true);
        invited.setHelperText(t("supervision.ui.invitedHelp"));
        points.setHelperText(t("supervision.ui.afterwards"));
        promises.setHelperText(t("supervision.ui.afterwards"));
        getContent().add(day, time, place, invited, talkedBy, points, promises);
        getContent().addClassName("interview-fields");
    }

    void onChange(Runnable listener) {
        Stream.<AbstractField<?, ?>>of(day, time, place, invited, talkedBy, points, promises)
                .forEach(field -> field.addValueChangeListener(event -> listener.run()));
    }

    void show(Interview talk) {
        LocalDateTime at = talk.at();
        if (at != null) {
            day.setValue(at.toLocalDate());
            time.setValue(at.toLocalTime());
        }
        place.setValue(talk.place());
        invited.setValue(talk.invited());
        talkedBy.setValue(talk.talkedBy());
        points.setValue(talk.points());
        promises.setValue(talk.promises());
    }

    Interview value() {
        LocalDateTime at =
                day.isEmpty() || time.isEmpty() ? null : day.getValue().atTime(time.getValue());
        return new Interview(
                at, place.getValue(), invited.getValue(), talkedBy.getValue(), points.getValue(), promises.getValue());
    }

    private static TextField line(String key, int longest) {
        TextField field = new TextField(t(key));
        field.setMaxLength(longest);
        field.setRequiredIndicatorVisible(true);
        field.setValueChangeMode(ValueChangeMode.TIMEOUT);
        field.setValueChangeTimeout(TYPING_MILLIS);
        return field;
    }

    private static TextArea area(String key) {
        TextArea area = new TextArea(t(key));
        area.setMaxLength(LONGEST);
        area.setMinRows(2);
        area.setValueChangeMode(ValueChangeMode.TIMEOUT);
        area.setValueChangeTimeout(TYPING_MILLIS);
        return area;
    }
}
