package org.chainlead.task.ui;

import static org.chainlead.common.Texts.t;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.IntegerField;
import org.chainlead.common.ui.SectionCard;
import org.chainlead.importing.ui.ImportKeeper;
import org.chainlead.task.TaskImportCheck;
import org.chainlead.task.TaskImportSettings;

/** Deadlines in the past: a list of former years may be moved as a whole, by years and months. */
class DatesQuestion extends Composite<SectionCard> {

    private static final int MONTHS = 12;
    private static final int MOST_YEARS = 20;

    private final transient ImportSheet sheet;
    private final transient ImportKeeper<TaskImportSettings> keeper;
    private final Paragraph past = new Paragraph();
    private final IntegerField years = field("task.import.dates.years", MOST_YEARS);
    private final IntegerField months = field("task.import.dates.months", MONTHS - 1);

    DatesQuestion(TaskImportCheck check, ImportSheet sheet, ImportKeeper<TaskImportSettings> keeper) {
        this.sheet = sheet;
        this.keeper = keeper;
        show(check.pastDates());
        years.addValueChangeListener(change -> shift());
        months.addValueChangeListener(change -> shift());
        Div fields = new Div(years, months);
        fields.addClassName("shift-fields");
        int suggested = check.suggestedShift();
        if (suggested > 0) {
            fields.add(new Button(t("task.import.dates.suggested", suggested / MONTHS, suggested % MONTHS), click -> {
                years.setValue(suggested / MONTHS);
                months.setValue(suggested % MONTHS);
            }));
        }
        getContent().add(past, fields, Inputs.hint(t("task.import.dates.hint")));
    }

    @Override
    protected SectionCard initContent() {
        return new SectionCard(t("task.import.dates"));
    }

    private void shift() {
        int by = value(years) * MONTHS + value(months);
        if (by != sheet.settings().shiftMonths()
                && keeper.change(now -> now.withOutcome(now.amendExisting(), by, now.submit()))) {
            past.setText(t("task.import.dates.past", sheet.check().pastDates()));
        }
    }

    private void show(int number) {
        past.setText(t("task.import.dates.past", number));
        years.setValue(sheet.settings().shiftMonths() / MONTHS);
        months.setValue(sheet.settings().shiftMonths() % MONTHS);
    }

    private static int value(IntegerField field) {
        return field.isInvalid() ? 0 : field.getOptionalValue().orElse(0);
    }

    private static IntegerField field(String key, int most) {
        IntegerField field = new IntegerField(t(key));
        field.setMin(0);
        field.setMax(most);
        field.setStepButtonsVisible(true);
        return field;
    }
}
