package org.chainlead.task.ui;

import static org.chainlead.common.Texts.t;

import com.vaadin.flow.component.button.Button;
import org.chainlead.common.ui.ConfirmAction;
import org.chainlead.common.ui.Notifications;
import org.chainlead.importing.ImportBatch;
import org.chainlead.task.TaskImport;

/** 撤销本次导入, with its consequence in words; refused by the service when one of the tasks was touched since. */
final class ImportUndo {

    private ImportUndo() {}

    static Button button(TaskImport imports, ImportBatch batch, Runnable afterwards) {
        return new Button(t("task.import.undo"), click -> ask(imports, batch, afterwards));
    }

    private static void ask(TaskImport imports, ImportBatch batch, Runnable afterwards) {
        ConfirmAction question = new ConfirmAction(
                t("task.import.undo"),
                batch.rowsMade(),
                t("task.import.undo.consequence", batch.fileName()),
                t("task.import.undo"),
                () -> {
                    imports.undo(batch.id());
                    Notifications.success(t("task.import.undone", batch.rowsMade()));
                    afterwards.run();
                });
        question.destructive();
        question.open();
    }
}
