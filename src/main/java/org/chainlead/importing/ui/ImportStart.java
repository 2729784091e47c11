package org.chainlead.importing.ui;

import static org.chainlead.common.Texts.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.chainlead.common.Refusal;
import org.chainlead.common.ui.ReasonList;
import org.chainlead.common.ui.SecrecyNotice;
import org.chainlead.common.ui.SectionCard;
import org.chainlead.common.ui.UploadField;
import org.chainlead.importing.ImportId;
import org.chainlead.importing.ListImport;
import org.chainlead.office.TableLimits;
import org.chainlead.org.AccountId;
import org.jspecify.annotations.Nullable;

/** The beginning: a file or a pasted table; below it the former imports. A refused file says why and what to do. */
public class ImportStart extends Composite<Div> {

    private final transient ListImport<?> imports;
    private final transient Consumer<ImportId> opened;
    private final UploadField upload;
    private final TextArea table = new TextArea(t("importing.ui.paste"));
    private final ReasonList reasons = new ReasonList();
    private final Button read = new Button(t("importing.ui.readPasted"), click -> readPasted());
    private final SectionCard choose = new SectionCard(t("importing.ui.choose"));

    /**
     * @param hint which columns are needed and what is too large
     * @param me whose own imports can be opened and taken back; the others are told of
     * @param opened goes on with a file that could be read
     */
    public ImportStart(
            ListImport<?> imports, ImportPlace place, String hint, @Nullable AccountId me, Consumer<ImportId> opened) {
        this.imports = imports;
        this.opened = opened;
        upload = new UploadField(
                        t("importing.ui.file"), (name, type, content) -> open(() -> imports.open(name, content)))
                .accept(".xlsx", ".xls", ".csv", ".txt", ".et")
                .limitTo(1);
        table.setHelperText(t("importing.ui.pasteHelp"));
        table.setMaxLength(TableLimits.PASTED_LENGTH);
        table.setMinRows(3);
        table.setMaxRows(8);
        table.setWidthFull();
        read.setDisableOnClick(true);
        Paragraph limits = new Paragraph(hint);
        limits.addClassName("hint");
        choose.add(upload, reasons, limits, table, read);
        getContent().addClassName("stack");
        getContent().add(place.header(), new SecrecyNotice(), choose, new FormerImports(imports, place, me));
    }

    /** Puts the steps of a wizard above the file. */
    public ImportStart steps(Component stepper) {
        getContent().addComponentAtIndex(getContent().indexOf(choose), stepper);
        return this;
    }

    private void readPasted() {
        open(() -> imports.openPasted(table.getValue()));
        read.setEnabled(true);
    }

    /** A refused file leaves the field free for the next one. */
    private void open(Supplier<ImportId> reading) {
        reasons.clear();
        try {
            opened.accept(reading.get());
        } catch (Refusal refusal) {
            upload.clear();
            reasons.show(refusal);
        }
    }
}
