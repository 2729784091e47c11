package org.chainlead.dispatch.ui;

import static org.chainlead.common.Texts.t;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.YearMonth;
import java.util.Objects;
import java.util.stream.IntStream;
import org.chainlead.common.DateTimeText;
import org.chainlead.dispatch.CourseVersion;
import org.chainlead.dispatch.RoundCourse;

/** Another course for coming rounds of a kind, written out in words while it is typed. */
class CourseForm extends Composite<Div> {

    private static final int LAST = 31;
    private static final int MONTHS = 12;
    private static final int LONGEST = 500;

    private final transient CourseVersion version;
    private final Select<YearMonth> validFrom = new Select<>();
    private final IntegerField opens = day("dispatch.course.opens");
    private final IntegerField due = day("dispatch.course.due");
    private final IntegerField leadUntil = day("dispatch.course.leadUntil");
    private final IntegerField officeUntil = day("dispatch.course.officeUntil");
    private final IntegerField draft = day("dispatch.course.draft");
    private final TextArea reason = new TextArea(t("dispatch.field.reason"));
    private final Paragraph words = new Paragraph();

    CourseForm(CourseVersion version, YearMonth first) {
        this.version = version;
        validFrom.setLabel(t("dispatch.course.validFrom"));
        validFrom.setItemLabelGenerator(DateTimeText::month);
        validFrom.setItems(
                IntStream.range(0, MONTHS).mapToObj(first::plusMonths).toList());
        validFrom.setValue(first);
        show(version.course());
        reason.setMaxLength(LONGEST);
        reason.setRequiredIndicatorVisible(true);
        words.getElement().setAttribute("role", "status");
        FormLayout fields = new FormLayout(validFrom, opens, due, leadUntil, officeUntil, draft, reason);
        fields.setColspan(reason, 2);
        getContent().add(fields, words);
    }

    YearMonth validFrom() {
        return validFrom.getValue();
    }

    /** A day left empty counts as 0, which the service refuses in words. */
    RoundCourse course() {
        return new RoundCourse(value(opens), value(due), value(leadUntil), value(officeUntil), value(draft));
    }

    String reason() {
        return reason.getValue();
    }

    private void show(RoundCourse course) {
        opens.setValue(course.opens());
        due.setValue(course.due());
        leadUntil.setValue(course.leadUntil());
        officeUntil.setValue(course.officeUntil());
        draft.setValue(course.draft());
        write();
    }

    private void write() {
        words.setText(RoundWords.course(version.kind(), course()));
    }

    private static int value(IntegerField field) {
        return Objects.requireNonNullElse(field.getValue(), 0);
    }

    private IntegerField day(String key) {
        IntegerField field = new IntegerField(t(key));
        field.setMin(1);
        field.setMax(LAST);
        field.setStepButtonsVisible(true);
        field.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                write();
            }
        });
        return field;
    }
}
