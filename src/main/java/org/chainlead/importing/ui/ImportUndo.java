package org.chainlead.importing.ui;

import static org.chainlead.common.Texts.t;

import com.vaadin.flow.component.button.Button;
import org.chainlead.common.ui.ConfirmAction;
import org.chainlead.common.ui.Notifications;
import org.chainlead.importing.ImportBatch;
import org.chainlead.importing.ListImport;

/** 撤销本次导入, with its consequence in words; refused by the service when something of it was touched since. */
final class ImportUndo {

    private ImportUndo() {}

    static Button button(ListImport<?> imports, ImportPlace place, ImportBatch batch, Runnable afterwards) {
        return new Button(t("importing.ui.undo"), click -> ask(imports, place, batch, afterwards));
    }

    private static void ask(ListImport<?> imports, ImportPlace place, ImportBatch batch, Runnable afterwards) {
        ConfirmAction question = new ConfirmAction(
                t("importing.ui.undo"),
                batch.rowsMade(),
                t("importing.ui.undo.consequence", batch.fileName(), place.undoing()),
                t("importing.ui.undo"),
                () -> {
                    imports.undo(batch.id());
                    Notifications.success(
                            t("importing.ui.undone", place.counted().apply(batch.rowsMade())));
                    afterwards.run();
                });
        question.destructive();
        question.open();
    }
}
