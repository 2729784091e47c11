package org.chainlead.common.ui;

import static org.chainlead.common.Texts.t;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.streams.UploadEvent;
import com.vaadin.flow.server.streams.UploadHandler;
import java.io.IOException;
import java.io.InputStream;
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

    private void receive(UploadEvent file, byte[] content) {
        reasons.clear();
        try {
            receiver.received(file.getFileName(), file.getContentType(), content);
        } catch (Refusal refusal) {
            reasons.show(refusal);
            file.reject(refusal.text());
        }
    }

    private void showReason(String fileName, String message) {
        reasons.showTexts(List.of(t("common.ui.upload.rejected", fileName, message)));
    }

    /** Holds the limit on the server too, where the browser's word does not count. */
    private static final class Limited implements UploadHandler {

        private static final long serialVersionUID = 1L;

        private final UploadField field;

        Limited(UploadField field) {
            this.field = field;
        }

        @Override
        public void handleUploadRequest(UploadEvent file) throws IOException {
            try (InputStream stream = file.getInputStream()) {
                byte[] content = stream.readNBytes(MAX_BYTES + 1);
                if (content.length > MAX_BYTES) {
                    file.reject(t("common.ui.upload.tooBig"));
                } else {
                    file.getUI().accessSynchronously(() -> field.receive(file, content));
                }
            }
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
