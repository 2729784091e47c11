package org.chainlead.project.ui;

import static org.chainlead.common.Texts.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import org.chainlead.common.DateTimeText;
import org.chainlead.common.Refusal;
import org.chainlead.common.ui.EmptyState;
import org.chainlead.common.ui.ReasonList;
import org.chainlead.common.ui.SecrecyNotice;
import org.chainlead.common.ui.SectionCard;
import org.chainlead.common.ui.UploadField;
import org.chainlead.common.ui.ViewHeader;
import org.chainlead.common.ui.WorkRow;
import org.chainlead.importing.ImportBatch;
import org.chainlead.importing.ImportId;
import org.chainlead.importing.ImportState;
import org.chainlead.office.TableLimits;
import org.chainlead.org.AccountId;
import org.chainlead.project.ProjectImport;
import org.jspecify.annotations.Nullable;

/** The beginning: a file or a pasted table; below it the former imports. A refused file says why and what to do. */
class ProjectImportStart extends Composite<Div> {

    private final transient ProjectImport imports;
    private final transient @Nullable AccountId me;
    private final UploadField upload;
    private final TextArea table = new TextArea(t("project.import.paste"));
    private final ReasonList reasons = new ReasonList();
    private final Button read = new Button(t("project.import.readPasted"), click -> readPasted());

    /** @param me whose own imports can be opened; the others are told of */
    ProjectImportStart(ProjectImport imports, @Nullable AccountId me) {
        this.imports = imports;
        this.me = me;
        upload = new UploadField(t("project.import.file"), (name, type, content) -> read(name, content))
                .accept(".xlsx", ".xls", ".csv", ".txt", ".et")
                .limitTo(1);
        table.setHelperText(t("project.import.pasteHelp"));
        table.setMaxLength(TableLimits.PASTED_LENGTH);
        table.setMinRows(3);
        table.setMaxRows(8);
        table.setWidthFull();
        read.setDisableOnClick(true);
        Paragraph columns = new Paragraph(t("project.import.columnsHelp"));
        columns.addClassName("hint");
        getContent().addClassName("stack");
        getContent()
                .add(
                        new ViewHeader(t("project.import.title"))
                                .breadcrumb(
                                        new Anchor(ProjectAddress.LIST, t("project.ui.title")),
                                        new Span(t("project.import.title"))),
                        new SecrecyNotice(),
                        new SectionCard(t("project.import.choose"), upload, reasons, columns, table, read),
                        former());
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
        getUI().ifPresent(ui -> ui.navigate(ProjectAddress.IMPORT + "/" + id));
    }

    private SectionCard former() {
        List<ImportBatch> batches = imports.recent();
        SectionCard card = new SectionCard(t("project.import.former")).count(batches.size());
        if (batches.isEmpty()) {
            return card.add(new EmptyState(t("project.import.former.none")));
        }
        card.flush();
        batches.forEach(batch -> card.add(row(batch)));
        return card;
    }

    private WorkRow row(ImportBatch batch) {
        Component name = batch.creator().equals(me)
                ? new Anchor(ProjectAddress.IMPORT + "/" + batch.id(), batch.fileName())
                : new Span(batch.fileName());
        String when = DateTimeText.moment(batch.createdAt());
        String note = batch.state() == ImportState.OPEN
                ? t("project.import.former.open", batch.createdBy(), when)
                : t("project.import.former.made", batch.createdBy(), when, batch.rowsMade());
        return new WorkRow(name, note).middle(ProjectImportResult.tag(batch.state()));
    }
}
