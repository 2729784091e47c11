package org.chainlead.audit.ui;

import static org.chainlead.common.Texts.t;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.List;
import org.chainlead.audit.RequestAccess;
import org.chainlead.audit.Subject;
import org.chainlead.audit.TrailWords;

/** What the auditor asks to read: subjects one a line, why, for how many days, and a letter when there is one. */
class AccessForm extends Composite<FormLayout> {

    private static final int USUAL_DAYS = 7;
    private static final int LONGEST = 90;

    private final TextArea subjects = new TextArea(t("audit.order.subjectsLabel"));
    private final TextArea reason = new TextArea(t("audit.order.reason"));
    private final IntegerField days = new IntegerField(t("audit.order.daysLabel"));
    private final TextField letter = new TextField(t("audit.order.letter"));

    AccessForm() {
        subjects.setHelperText(t("audit.order.subjectsHelp"));
        subjects.setRequiredIndicatorVisible(true);
        reason.setRequiredIndicatorVisible(true);
        days.setMin(1);
        days.setMax(LONGEST);
        days.setStepButtonsVisible(true);
        days.setValue(USUAL_DAYS);
        letter.setHelperText(t("audit.order.letterHelp"));
        getContent().add(subjects, reason, days, letter);
    }

    /** With one subject already filled in. */
    AccessForm(Subject subject) {
        this();
        subjects.setValue(TrailWords.subject(subject));
    }

    boolean isComplete() {
        days.setInvalid(days.getValue() == null);
        return days.getValue() != null;
    }

    RequestAccess value() {
        return new RequestAccess(parsed(), reason.getValue(), days.getValue(), letter.getValue());
    }

    /** A line is a kind in words or as key, a blank, and the identity. */
    private List<Subject> parsed() {
        List<Subject> parsed = new ArrayList<>();
        for (String line : subjects.getValue().strip().split("\\s*[\\n;；]\\s*")) {
            String[] parts = line.strip().split("\\s+", 2);
            if (!parts[0].isEmpty()) {
                parsed.add(new Subject(kind(parts[0]), parts.length == 1 ? "" : parts[1]));
            }
        }
        return parsed;
    }

    private static String kind(String word) {
        return TrailWords.kinds().entrySet().stream()
                .filter(kind -> kind.getValue().equals(word))
                .map(java.util.Map.Entry::getKey)
                .findFirst()
                .orElse(word);
    }
}
