package org.chainlead.task.ui;

import static org.chainlead.common.Texts.label;
import static org.chainlead.common.Texts.t;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.Optional;
import org.chainlead.common.ui.LongWork;
import org.chainlead.common.ui.SectionCard;
import org.chainlead.importing.ui.ImportKeeper;
import org.chainlead.task.TaskImportCheck;
import org.chainlead.task.TaskImportSettings;
import org.jspecify.annotations.Nullable;

/** 导入: how many tasks come in, whether they are put forward at once, and the one button that does it, once. */
class BringInStep extends ImportStep {

    private final transient ImportSheet sheet;
    private final transient ImportKeeper<TaskImportSettings> keeper;
    private final LongWork work;
    private final transient Runnable finished;
    private final Checkbox submit = new Checkbox(t("task.import.submit"));
    private final TextArea proposal = Inputs.live(Inputs.text(t("task.import.proposal")));
    private final Paragraph summary = new Paragraph();
    private final Button bringIn = new Button(label(ImportStage.BRING_IN), click -> bringIn());

    BringInStep(ImportSheet sheet, ImportKeeper<TaskImportSettings> keeper, LongWork work, Runnable finished) {
        this.sheet = sheet;
        this.keeper = keeper;
        this.work = work;
        this.finished = finished;
        submit.setValue(sheet.settings().submit());
        proposal.setValue(sheet.settings().proposal());
        proposal.setHelperText(t("task.import.proposalHelp"));
        submit.addValueChangeListener(change -> keep());
        proposal.addValueChangeListener(change -> keep());
        bringIn.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        bringIn.setDisableOnClick(true);
        getContent().add(new SectionCard(label(ImportStage.BRING_IN), summary, submit, proposal, work));
        show();
    }

    @Override
    Optional<Button> primary() {
        return Optional.of(bringIn);
    }

    private void keep() {
        if (keeper.change(this::into)) {
            show();
        }
    }

    private void bringIn() {
        boolean complete = !submit.getValue() || Inputs.filled(proposal);
        boolean ready = complete
                && keeper.run(() -> {
                    sheet.change(this::into);
                    ImportSheet.mustBeReady(sheet.check());
                });
        if (ready) {
            work.run(UI.getCurrent(), tasks(sheet.check()), sheet::commit, this::settled);
        } else {
            bringIn.setEnabled(true);
        }
    }

    private void settled(@Nullable RuntimeException broken) {
        boolean done = keeper.run(() -> {
            if (broken != null) {
                bringIn.setEnabled(true);
                throw broken;
            }
        });
        if (done) {
            finished.run();
        }
    }

    private static int tasks(TaskImportCheck check) {
        return check.rows().stream().mapToInt(TaskImportCheck.Row::tasks).sum();
    }

    private void show() {
        TaskImportCheck check = sheet.check();
        summary.setText(t(
                "task.import.summary",
                tasks(check),
                check.count(TaskImportCheck.Outcome.AMEND_EXISTING),
                check.count(TaskImportCheck.Outcome.SKIP_EXISTING),
                check.count(TaskImportCheck.Outcome.EXCLUDED),
                check.count(TaskImportCheck.Outcome.BLOCKED)));
    }

    private TaskImportSettings into(TaskImportSettings now) {
        return now.withConstants(
                        now.plan(),
                        now.createPlans(),
                        now.document(),
                        now.level(),
                        now.startsOn(),
                        now.cycle(),
                        now.setBy(),
                        proposal.getValue().strip())
                .withOutcome(now.amendExisting(), now.shiftMonths(), submit.getValue());
    }
}
