package org.chainlead.dispatch.ui;

import static org.chainlead.common.Texts.t;

import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.chainlead.attachment.AttachmentId;
import org.chainlead.attachment.AttachmentRef;
import org.chainlead.common.DateTimeText;
import org.chainlead.common.Refusal;
import org.chainlead.common.Stale;
import org.chainlead.common.ui.ReasonList;
import org.chainlead.dispatch.ReportBody;
import org.chainlead.dispatch.ReportFiling;
import org.chainlead.dispatch.ReportForm;
import org.chainlead.dispatch.SaveReport;
import org.chainlead.dispatch.SavedReport;

/** Saves a draft while it is written and says so: 已保存 10:32. */
class DraftSaver {

    private final ReportFiling filing;
    private final ReportForm form;
    private final Consumer<ReportBody> onStale;
    private final Span said = new Span();
    private final ReasonList reasons = new ReasonList();
    private List<AttachmentRef> files;
    private ReportBody base;
    private long version;

    /** @param onStale gets what was typed when somebody else saved meanwhile; nothing was overwritten */
    DraftSaver(ReportFiling filing, ReportForm form, Consumer<ReportBody> onStale) {
        this.filing = filing;
        this.form = form;
        this.onStale = onStale;
        this.version = form.version();
        this.files = form.files();
        this.base = form.body();
        said.addClassName("saved-at");
        said.getElement().setAttribute("role", "status");
        if (form.editedAt() != null) {
            said.setText(t("dispatch.ui.saved", DateTimeText.time(form.editedAt())));
        }
    }

    /** Whether the draft is now as typed. */
    boolean save(ReportBody body) {
        try {
            SavedReport saved = filing.save(new SaveReport(form.task(), form.period(), version, body, ids()));
            version = saved.version();
            base = body;
            said.setText(t("dispatch.ui.saved", DateTimeText.time(saved.at())));
            reasons.clear();
            return true;
        } catch (Stale stale) {
            said.setText(t("dispatch.ui.notSaved"));
            onStale.accept(body);
        } catch (Refusal refusal) {
            said.setText(t("dispatch.ui.notSaved"));
            reasons.show(refusal);
        }
        return false;
    }

    void files(List<AttachmentRef> refs) {
        files = refs;
    }

    List<AttachmentRef> files() {
        return files;
    }

    /** The text as it was last known to be saved. */
    ReportBody base() {
        return base;
    }

    /** From now on saves upon what somebody else saved; files of both stay. */
    void continueOn(ReportForm latest) {
        version = latest.version();
        base = latest.body();
        files = Stream.concat(latest.files().stream(), files.stream())
                .distinct()
                .toList();
    }

    private List<AttachmentId> ids() {
        return files.stream().map(AttachmentRef::id).toList();
    }

    long version() {
        return version;
    }

    Span said() {
        return said;
    }

    ReasonList reasons() {
        return reasons;
    }
}
