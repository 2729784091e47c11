package org.chainlead.task.ui;

import static org.chainlead.common.Texts.t;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import java.time.Clock;
import java.util.Arrays;
import org.chainlead.common.DateTimeText;
import org.chainlead.common.Texts;
import org.chainlead.common.ui.LongWork;
import org.chainlead.common.ui.SecrecyNotice;
import org.chainlead.common.ui.Stepper;
import org.chainlead.common.ui.ViewHeader;
import org.chainlead.importing.ui.ImportKeeper;
import org.chainlead.task.TaskImportSettings;

/** A step of the wizard between its head and its foot. Going on saves; what is still missing is said by the step. */
class ImportWizard extends Composite<Div> {

    private final transient ImportSheet sheet;
    private final transient ImportStage stage;

    ImportWizard(ImportSheet sheet, TaskChoices choices, LongWork work, Clock clock, ImportStage stage) {
        this.sheet = sheet;
        this.stage = stage;
        ImportKeeper<TaskImportSettings> keeper = new ImportKeeper<>(sheet, clock, () -> {});
        ImportStep step = switch (stage) {
            case FILE, COLUMNS -> new ColumnsStep(sheet, keeper, choices);
            case QUESTIONS -> new QuestionsStep(sheet, keeper, choices);
            case PREVIEW -> new PreviewStep(sheet, keeper);
            case BRING_IN -> new BringInStep(sheet, keeper, work, this::finished);
        };
        getContent().addClassName("stack");
        getContent().add(header(keeper), new SecrecyNotice(), stepper(stage), step, foot(step, keeper));
    }

    static Stepper stepper(ImportStage stage) {
        return new Stepper(Arrays.stream(ImportStage.values()).map(Texts::label).toList(), stage.ordinal());
    }

    private ViewHeader header(ImportKeeper<TaskImportSettings> keeper) {
        return ImportView.PLACE
                .header(ImportView.PLACE.title(), sheet.batch())
                .subline(t(
                        "importing.ui.opened",
                        sheet.batch().fileName(),
                        DateTimeText.moment(sheet.batch().createdAt())))
                .actions(keeper.savedAt());
    }

    /** Always in sight, with what stands in the way above its buttons. */
    private Div foot(ImportStep step, ImportKeeper<TaskImportSettings> keeper) {
        Button back = new Button(t("task.import.previous"), click -> go(stage.before()));
        Div buttons = new Div(back, step.primary().orElseGet(() -> next(step)));
        buttons.addClassName("wizard-buttons");
        Div foot = new Div(keeper, buttons);
        foot.addClassName("wizard-foot");
        return foot;
    }

    private Button next(ImportStep step) {
        Button next = new Button(t("task.import.next"), click -> {
            if (step.mayGoOn()) {
                go(stage.after());
            }
        });
        next.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        return next;
    }

    private void go(ImportStage to) {
        getUI().ifPresent(ui -> ImportView.open(ui, sheet.batch().id(), to));
    }

    private void finished() {
        getUI().ifPresent(ui -> ui.navigate(ImportView.PLACE.of(sheet.batch().id())));
    }
}
