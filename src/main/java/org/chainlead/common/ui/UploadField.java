package org.chainlead.common.ui;

import static org.chainlead.common.Texts.t;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.streams.InMemoryUploadHandler;
import com.vaadin.flow.server.streams.UploadMetadata;
import java.util.List;
import org.chainlead.common.Refusal;

/** Takes files up to 20 MB each, says its limits before anybody tries, and shows why a file was refused. */
public class UploadField extends Composite<Div> {

    /** Bytes a single file may have. */
    public static final int MAX_BYTES = 20 * 1024 * 1024;

    private static final int MAX_FILES = 20;

    private final Upload upload = new Upload(new Limited(this));
    private final Span limits = new Span();
    private final ReasonList reasons = new ReasonList();
    private final transient Receiver receiver;
    private int maxFiles = MAX_FILES;
    private String kinds = t("common.ui.upload.anyKind");

    /** What happens with a file that has arrived; a {@link Refusal} is shown beside the field. */
    @FunctionalInterface
    public interface Receiver {
        void received(String fileName, String contentType, byte[] content);
    }

    public UploadField(String label, Receiver receiver) {
        this.receiver = receiver;
        Span caption = new Span(label);
        caption.addClassName("upload-label");
        limits.addClassName("upload-limits");
        upload.setMaxFileSize(MAX_BYTES);
        upload.setI18n(UploadWords.create());
        upload.addFileRejectedListener(event -> showReason(event.getFileName(), event.getErrorMessage()));
        upload.getElement().setAttribute("aria-label", label);
        getContent().addClassName("upload-field");
        getContent().add(caption, limits, upload, reasons);
        limitTo(MAX_FILES);
    }

    /** Only these kinds, by ending with its dot: {@code .xlsx}. */
    public UploadField accept(String... endings) {
        upload.setAcceptedFileExtensions(endings);
        kinds = String.join(" ", endings);
        return limitTo(maxFiles);
    }

    public final UploadField limitTo(int files) {
        maxFiles = files;
        upload.setMaxFiles(files);
        limits.setText(t("common.ui.upload.limits", kinds, MAX_BYTES / 1024 / 1024, files));
        return this;
    }

    /** Forgets the shown files, e.g. after they were saved. */
    public void clear() {
        upload.clearFileList();
        reasons.clear();
    }

    void receive(UploadMetadata file, byte[] content) {
        reasons.clear();
        try {
            receiver.received(file.fileName(), file.contentType(), content);
        } catch (Refusal refusal) {
            reasons.show(refusal);
        }
    }

    private void showReason(String fileName, String message) {
        reasons.showTexts(List.of(t("common.ui.upload.rejected", fileName, message)));
    }

    /** Holds the limit on the server too, where the browser's word does not count. */
    private static final class Limited extends InMemoryUploadHandler {

        private static final long serialVersionUID = 1L;

        Limited(UploadField field) {
            super(field::receive);
        }

        @Override
        public long getFileSizeMax() {
            return MAX_BYTES;
        }

        @Override
        public long getRequestSizeMax() {
            return MAX_BYTES + 64 * 1024L;
        }
    }
}
