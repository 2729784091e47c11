package org.chainlead.task.ui;

import static org.chainlead.common.Texts.t;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import org.chainlead.common.DateTimeText;
import org.chainlead.common.ui.KeyValueList;
import org.chainlead.common.ui.SectionCard;
import org.chainlead.common.ui.ViewHeader;
import org.chainlead.importing.ImportBatch;
import org.chainlead.importing.ImportState;
import org.chainlead.task.TaskFilter;
import org.chainlead.task.TaskImport;

/** What came of an import: how many tasks, where they are, and the way back while they are untouched. */
class ImportResult extends Composite<Div> {

    private final transient TaskImport imports;

    ImportResult(TaskImport imports, ImportBatch batch) {
        this.imports = imports;
        getContent().addClassName("stack");
        show(batch);
    }

    private void show(ImportBatch batch) {
        boolean in = batch.state() == ImportState.COMMITTED;
        SectionCard card = new SectionCard(t("task.import.result"), facts(batch));
        card.actions(new Anchor("tasks/import", t("task.import.another")));
        ViewHeader header = new ViewHeader(
                        in ? t("task.import.done", batch.rowsMade()) : t("task.import.takenBack", batch.rowsMade()))
                .breadcrumb(
                        new Anchor("tasks", t("task.ui.ledger")),
                        new Anchor("tasks/import", t("task.import.title")),
                        new Span(batch.fileName()));
        getContent().removeAll();
        getContent().add(header, card);
        if (in) {
            header.actions(ImportUndo.button(imports, batch, () -> show(imports.batch(batch.id()))), ledger(batch));
        }
    }

    private static Anchor ledger(ImportBatch batch) {
        LedgerState these = LedgerState.of(TaskFilter.all().withBatch(batch.id()));
        Anchor link = new Anchor("tasks?" + LedgerAddress.query(these), t("task.import.toLedger"));
        link.addClassNames("button-link", "primary");
        return link;
    }

    private static KeyValueList facts(ImportBatch batch) {
        KeyValueList facts = new KeyValueList()
                .add(t("task.import.result.state"), FormerImports.tag(batch.state()))
                .add(t("task.import.result.file"), batch.fileName())
                .add(t("task.import.result.by"), batch.createdBy())
                .add(t("task.import.result.tasks"), t("task.import.result.count", batch.rowsMade()));
        if (batch.committedAt() != null) {
            facts.add(t("task.import.result.at"), DateTimeText.moment(batch.committedAt()));
        }
        return facts;
    }
}
