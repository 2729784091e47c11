package org.chainlead.dispatch.ui;

import static org.chainlead.common.Texts.t;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import org.chainlead.attachment.AttachmentUploads;
import org.chainlead.attachment.ui.AttachmentField;
import org.chainlead.common.ui.SecrecyNotice;
import org.chainlead.dispatch.ReportBody;
import org.chainlead.dispatch.ReportFiling;
import org.chainlead.dispatch.ReportForm;

/** The fields of one report with its files, saved while they are written. */
class ReportEditor extends Composite<Div> {

    private final transient ReportForm form;
    private final transient DraftSaver saver;
    private final transient ReportConflicts conflicts;
    private final ReportFields fields;
    private final AttachmentField files;

    ReportEditor(
            ReportForm form,
            ReportFiling filing,
            AttachmentUploads uploads,
            UnitChoice units,
            ReportConflicts conflicts) {
        this.form = form;
        this.conflicts = conflicts;
        this.saver = new DraftSaver(filing, form, this::settle);
        this.fields = new ReportFields(form, units);
        this.files = new AttachmentField(t("dispatch.ui.files"), uploads);
        files.setValue(form.files());
        files.addValueChangeListener(change -> {
            saver.files(change.getValue());
            save();
        });
        fields.onChange(this::save);
        fields.show(form.hints());
        getContent().add(new ReturnNotice(form));
        getContent().add(new SecrecyNotice(), fields, files, saver.reasons(), saver.said());
    }

    boolean save() {
        ReportBody body = fields.value();
        boolean saved = saver.save(body);
        if (saved) {
            fields.show(form.marking().of(body));
        }
        return saved;
    }

    private void settle(ReportBody typed) {
        conflicts.settle(form, saver.base(), typed, (latest, both) -> {
            saver.continueOn(latest);
            fields.setValue(both);
            files.setValue(saver.files());
            save();
        });
    }

    long version() {
        return saver.version();
    }
}
