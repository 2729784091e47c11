package org.chainlead.dispatch.ui;

import static org.chainlead.common.Texts.t;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.YearMonth;
import java.util.Objects;
import java.util.stream.IntStream;
import org.chainlead.common.DateTimeText;
import org.chainlead.dispatch.SampleShare;

/** Another share of reports drawn by lot. */
class ShareForm extends Composite<Div> {

    private static final int MONTHS = 12;
    private static final int LONGEST = 500;

    private final Select<YearMonth> validFrom = new Select<>();
    private final IntegerField percent = new IntegerField(t("dispatch.sample.percent"));
    private final TextArea reason = new TextArea(t("dispatch.field.reason"));

    ShareForm(SampleShare share, YearMonth first) {
        validFrom.setLabel(t("dispatch.course.validFrom"));
        validFrom.setItemLabelGenerator(DateTimeText::month);
        validFrom.setItems(
                IntStream.range(0, MONTHS).mapToObj(first::plusMonths).toList());
        validFrom.setValue(first);
        percent.setValue(share.percent());
        percent.setStepButtonsVisible(true);
        reason.setMaxLength(LONGEST);
        reason.setRequiredIndicatorVisible(true);
        FormLayout fields = new FormLayout(validFrom, percent, reason);
        fields.setColspan(reason, 2);
        getContent().add(fields);
    }

    YearMonth validFrom() {
        return validFrom.getValue();
    }

    /** Left empty it counts as 0, which the service refuses in words. */
    int percent() {
        return Objects.requireNonNullElse(percent.getValue(), 0);
    }

    String reason() {
        return reason.getValue();
    }
}
