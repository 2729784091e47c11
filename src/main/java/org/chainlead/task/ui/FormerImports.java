package org.chainlead.task.ui;

import static org.chainlead.common.Texts.t;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import org.chainlead.common.DateTimeText;
import org.chainlead.common.ui.EmptyState;
import org.chainlead.common.ui.SectionCard;
import org.chainlead.common.ui.StatusTag;
import org.chainlead.common.ui.WorkRow;
import org.chainlead.importing.ImportBatch;
import org.chainlead.importing.ImportState;
import org.chainlead.task.TaskImport;

/** The imports so far, the newest first: an open one goes on where it was left, one brought in can be taken back. */
class FormerImports extends Composite<Div> {

    private final transient TaskImport imports;

    FormerImports(TaskImport imports) {
        this.imports = imports;
        show();
    }

    private void show() {
        List<ImportBatch> batches = imports.mine();
        SectionCard card = new SectionCard(t("task.import.former")).count(batches.size());
        if (batches.isEmpty()) {
            card.add(new EmptyState(t("task.import.former.none")));
        } else {
            card.flush();
            batches.forEach(batch -> card.add(row(batch)));
        }
        getContent().removeAll();
        getContent().add(card);
    }

    private WorkRow row(ImportBatch batch) {
        Anchor name = new Anchor("tasks/import/" + batch.id(), batch.fileName());
        WorkRow row = new WorkRow(name, note(batch)).middle(tag(batch.state()));
        if (batch.state() == ImportState.COMMITTED) {
            row.acts(ImportUndo.button(imports, batch, this::show));
        }
        return row;
    }

    private static String note(ImportBatch batch) {
        String when = DateTimeText.moment(batch.createdAt());
        return batch.state() == ImportState.OPEN
                ? t("task.import.former.open", batch.createdBy(), when)
                : t("task.import.former.made", batch.createdBy(), when, batch.rowsMade());
    }

    static StatusTag tag(ImportState state) {
        return new StatusTag(
                state,
                switch (state) {
                    case OPEN -> StatusTag.Kind.INFO;
                    case COMMITTED -> StatusTag.Kind.SUCCESS;
                    case UNDONE -> StatusTag.Kind.NEUTRAL;
                });
    }
}
