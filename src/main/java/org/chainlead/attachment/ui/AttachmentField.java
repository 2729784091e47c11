package org.chainlead.attachment.ui;

import static org.chainlead.common.Texts.t;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.customfield.CustomField;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.streams.UploadEvent;
import com.vaadin.flow.server.streams.UploadHandler;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.chainlead.attachment.AttachmentId;
import org.chainlead.attachment.AttachmentLimits;
import org.chainlead.attachment.AttachmentRef;
import org.chainlead.attachment.AttachmentUploads;
import org.chainlead.attachment.FileSize;
import org.chainlead.common.NotFound;
import org.chainlead.common.Reason;
import org.chainlead.common.Refusal;
import org.chainlead.common.ui.ReasonList;
import org.chainlead.common.ui.UploadWords;

/**
 * Takes several files, shows their progress, lists what has arrived and lets it be removed. The value holds bound and
 * freshly staged files alike; the service that saves the form hands it to {@code Attachments.replace} or {@code bind}. A
 * refused file is named with its reason and leaves the others alone.
 */
public class AttachmentField extends CustomField<List<AttachmentRef>> {

    private static final long serialVersionUID = 1L;

    private final transient AttachmentUploads uploads;
    private final transient AttachmentLimits limits;
    private final Upload upload = new Upload(new Staging(this));
    private final UnorderedList list = new UnorderedList();
    private final ReasonList reasons = new ReasonList();
    private final Set<AttachmentId> stagedHere = new HashSet<>();
    private final transient List<Reason> refused = new ArrayList<>();
    private List<AttachmentRef> refs = List.of();
    private boolean allFinished;

    public AttachmentField(String label, AttachmentUploads uploads) {
        super(List.of());
        this.uploads = uploads;
        this.limits = uploads.limits();
        setLabel(label);
        setHelperText(t(
                "attachment.ui.limits",
                String.join(t("attachment.separator"), limits.endings()),
                FileSize.text(limits.maxFile()),
                FileSize.text(limits.maxTotal())));
        addClassName("attachment-field");
        list.addClassName("attachment-list");
        list.getElement().setAttribute("aria-label", t("attachment.ui.list"));
        upload.setI18n(UploadWords.create());
        upload.setMaxFileSize((int) limits.maxFile());
        upload.setAcceptedFileTypes(
                limits.endings().stream().map(ending -> "." + ending).toArray(String[]::new));
        upload.addFileRejectedListener(event ->
                refuse(Refusal.because("attachment.ui.rejected", event.getFileName(), event.getErrorMessage())));
        upload.addAllFinishedListener(event -> {
            upload.clearFileList();
            allFinished = true;
        });
        add(list, upload, reasons);
        render();
    }

    @Override
    public void setReadOnly(boolean readOnly) {
        super.setReadOnly(readOnly);
        upload.setVisible(!readOnly);
        render();
    }

    @Override
    protected List<AttachmentRef> generateModelValue() {
        return refs;
    }

    @Override
    protected void setPresentationValue(List<AttachmentRef> value) {
        refs = List.copyOf(value);
        clearRefusals();
        render();
    }

    /** Under the lock of the page. */
    private void arrived(AttachmentRef ref) {
        if (total() + ref.size() > limits.maxTotal()) {
            uploads.discard(ref.id());
            refuse(Refusal.because("attachment.refused.total", FileSize.text(limits.maxTotal())));
            return;
        }
        forgetOldRefusals();
        stagedHere.add(ref.id());
        List<AttachmentRef> more = new ArrayList<>(refs);
        more.add(ref);
        change(more);
    }

    /** Refusals stand together until somebody chooses files anew. */
    private void refuse(Refusal refusal) {
        forgetOldRefusals();
        refused.addAll(refusal.reasons());
        reasons.show(new Refusal(refused));
    }

    private void forgetOldRefusals() {
        if (allFinished) {
            clearRefusals();
        }
    }

    private void clearRefusals() {
        allFinished = false;
        refused.clear();
        reasons.clear();
    }

    private void remove(AttachmentRef ref) {
        if (stagedHere.remove(ref.id())) {
            forget(ref);
        }
        clearRefusals();
        change(refs.stream().filter(other -> !other.id().equals(ref.id())).toList());
    }

    /** A draft saved meanwhile has bound the file; then only the value loses it, and the next saving releases it. */
    private void forget(AttachmentRef ref) {
        try {
            uploads.discard(ref.id());
        } catch (NotFound bound) {
            stagedHere.remove(ref.id());
        }
    }

    private void change(List<AttachmentRef> now) {
        refs = List.copyOf(now);
        render();
        updateValue();
    }

    private long total() {
        return refs.stream().mapToLong(AttachmentRef::size).sum();
    }

    private void render() {
        list.removeAll();
        refs.forEach(ref -> list.add(item(ref)));
        list.setVisible(!refs.isEmpty());
    }

    private ListItem item(AttachmentRef ref) {
        Span size = new Span(FileSize.text(ref.size()));
        size.addClassName("attachment-facts");
        ListItem item = new ListItem(AttachmentLink.to(ref), size);
        if (!isReadOnly()) {
            Button remove = new Button(t("attachment.ui.remove"), click -> remove(ref));
            remove.setAriaLabel(t("attachment.ui.removeFile", ref.name()));
            remove.addThemeVariants(ButtonVariant.LUMO_TERTIARY_INLINE);
            item.add(remove);
        }
        return item;
    }

    /**
     * Streams a file to the store without holding the page; only its result is shown under the lock. A refusal is shown by
     * the field itself, so the browser is not told of an error that it would word as a broken server.
     */
    private static final class Staging implements UploadHandler {

        private static final long serialVersionUID = 1L;

        private final AttachmentField field;

        Staging(AttachmentField field) {
            this.field = field;
        }

        @Override
        public void handleUploadRequest(UploadEvent file) throws IOException {
            try (InputStream content = file.getInputStream()) {
                AttachmentRef ref = field.uploads.stage(file.getFileName(), content);
                file.getUI().accessSynchronously(() -> field.arrived(ref));
            } catch (Refusal refusal) {
                file.getUI().accessSynchronously(() -> field.refuse(refusal));
            }
        }

        @Override
        public long getFileSizeMax() {
            return field.limits.maxFile();
        }

        @Override
        public long getRequestSizeMax() {
            return field.limits.maxFile() + 64 * 1024L;
        }
    }
}
