package org.chainlead.task.ui;

import static org.chainlead.common.Texts.label;
import static org.chainlead.common.Texts.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.util.List;
import org.chainlead.common.ui.EmptyState;
import org.chainlead.common.ui.SectionCard;
import org.chainlead.importing.ui.ImportKeeper;
import org.chainlead.task.TaskImportCheck;
import org.chainlead.task.TaskImportCheck.Outcome;
import org.chainlead.task.TaskImportSettings;
import org.chainlead.task.TaskImportSettings.Several;

/** 核对: what the file leaves open, asked once for the whole file; an answered question stays and can be changed. */
class QuestionsStep extends ImportStep {

    private final transient ImportSheet sheet;
    private final transient ImportKeeper<TaskImportSettings> keeper;
    private final transient TaskChoices choices;

    QuestionsStep(ImportSheet sheet, ImportKeeper<TaskImportSettings> keeper, TaskChoices choices) {
        this.sheet = sheet;
        this.keeper = keeper;
        this.choices = choices;
        TaskImportCheck check = sheet.check();
        TaskImportSettings settings = sheet.settings();
        boolean dates = check.pastDates() > 0 || settings.shiftMonths() != 0;
        boolean existing = check.count(Outcome.SKIP_EXISTING) + check.count(Outcome.AMEND_EXISTING) > 0;
        boolean units = !check.unknownUnits().isEmpty() || !settings.units().isEmpty();
        ask(!check.severalUnits().isEmpty(), () -> several(check.severalUnits()));
        ask(units, () -> new UnitQuestions(check.unknownUnits(), sheet, keeper, choices));
        ask(!check.unknownPlans().isEmpty(), () -> plans(check.unknownPlans()));
        ask(dates, () -> new DatesQuestion(check, sheet, keeper));
        ask(existing, () -> existing(check));
        if (getContent().getComponentCount() == 0) {
            getContent()
                    .add(new SectionCard(label(ImportStage.QUESTIONS), new EmptyState(t("task.import.noQuestions"))));
        }
        getContent().add(new RowExtras(check, sheet, keeper, choices));
    }

    private void ask(boolean open, java.util.function.Supplier<Component> question) {
        if (open) {
            getContent().add(question.get());
        }
    }

    private Component several(List<String> texts) {
        RadioButtonGroup<Several> answer = new RadioButtonGroup<>(t("task.import.several.question"));
        answer.setItems(Several.FIRST_LEADS, Several.EACH);
        answer.setItemLabelGenerator(choice -> label(choice));
        answer.setValue(
                sheet.settings().several() == Several.ASK
                        ? null
                        : sheet.settings().several());
        answer.addValueChangeListener(change -> keeper.change(now -> now.withAnswers(change.getValue(), now.units())));
        SectionCard card =
                new SectionCard(t("task.import.several"), new Paragraph(quoted(texts)), answer).count(texts.size());
        if (texts.size() > 1) {
            card.add(Inputs.hint(t("task.import.several.each")), new SeveralTexts(texts, sheet, keeper));
        }
        return card;
    }

    private Component plans(List<String> names) {
        Checkbox create =
                new Checkbox(t("task.import.plans.create"), sheet.settings().createPlans());
        create.addValueChangeListener(change -> keeper.change(now -> now.withConstants(
                now.plan(),
                change.getValue(),
                now.document(),
                now.level(),
                now.startsOn(),
                now.cycle(),
                now.setBy(),
                now.proposal())));
        return new SectionCard(t("task.import.plans"), new Paragraph(quoted(names)), create).count(names.size());
    }

    private Component existing(TaskImportCheck check) {
        long rows = check.count(Outcome.SKIP_EXISTING) + check.count(Outcome.AMEND_EXISTING);
        RadioButtonGroup<Boolean> answer = new RadioButtonGroup<>(t("task.import.existing.question"));
        answer.setItems(false, true);
        answer.setItemLabelGenerator(amend -> amend ? t("task.import.existing.amend") : t("task.import.existing.skip"));
        answer.setValue(sheet.settings().amendExisting());
        answer.addValueChangeListener(
                change -> keeper.change(now -> now.withOutcome(change.getValue(), now.shiftMonths(), now.submit())));
        return new SectionCard(t("task.import.existing"), new Paragraph(t("task.import.existing.rows", rows)), answer)
                .count(rows);
    }

    private static String quoted(List<String> texts) {
        return String.join(
                t("task.import.comma"),
                texts.stream().map(text -> t("task.import.quoted", text)).toList());
    }
}
