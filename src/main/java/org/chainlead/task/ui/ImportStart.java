package org.chainlead.task.ui;

import static org.chainlead.common.Texts.t;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import org.chainlead.common.Refusal;
import org.chainlead.common.ui.ReasonList;
import org.chainlead.common.ui.SecrecyNotice;
import org.chainlead.common.ui.SectionCard;
import org.chainlead.common.ui.UploadField;
import org.chainlead.common.ui.ViewHeader;
import org.chainlead.importing.ImportId;
import org.chainlead.office.TableLimits;
import org.chainlead.org.AccountId;
import org.chainlead.task.TaskImport;
import org.jspecify.annotations.Nullable;

/** The first step: a file or a pasted table; below it the former imports. A refused file says why and what to do. */
class ImportStart extends Composite<Div> {

    private final transient TaskImport imports;
    private final UploadField upload;
    private final TextArea table = new TextArea(t("task.import.paste"));
    private final ReasonList reasons = new ReasonList();
    private final Button read = new Button(t("task.import.readPasted"), click -> readPasted());

    ImportStart(TaskImport imports, @Nullable AccountId me) {
        this.imports = imports;
        upload = new UploadField(t("task.import.file"), (name, type, content) -> read(name, content))
                .accept(".xlsx", ".xls", ".csv", ".txt", ".et")
                .limitTo(1);
        table.setHelperText(t("task.import.pasteHelp"));
        table.setMaxLength(TableLimits.PASTED_LENGTH);
        table.setMinRows(3);
        table.setMaxRows(8);
        table.setWidthFull();
        read.setDisableOnClick(true);
        getContent().addClassName("stack");
        getContent()
                .add(
                        new ViewHeader(t("task.import.title"))
                                .breadcrumb(new Anchor("tasks", t("task.ui.ledger")), new Span(t("task.import.title"))),
                        new SecrecyNotice(),
                        ImportWizard.stepper(ImportStage.FILE),
                        new SectionCard(
                                t("task.ui.ImportStage.FILE"),
                                upload,
                                reasons,
                                Inputs.hint(t(
                                        "task.import.limits",
                                        TableLimits.ROWS,
                                        TableLimits.COLUMNS,
                                        TableLimits.SHEETS)),
                                table,
                                read),
                        new FormerImports(imports, me));
    }

    /** A refused file leaves the field free for the next one. */
    private void read(String name, byte[] content) {
        reasons.clear();
        try {
            goOn(imports.open(name, content));
        } catch (Refusal refusal) {
            upload.clear();
            reasons.show(refusal);
        }
    }

    private void readPasted() {
        reasons.clear();
        try {
            goOn(imports.openPasted(table.getValue()));
        } catch (Refusal refusal) {
            reasons.show(refusal);
            read.setEnabled(true);
        }
    }

    private void goOn(ImportId id) {
        getUI().ifPresent(ui -> ImportView.open(ui, id, ImportStage.COLUMNS));
    }
}
