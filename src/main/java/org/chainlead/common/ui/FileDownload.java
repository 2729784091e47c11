package org.chainlead.common.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AttachmentType;
import com.vaadin.flow.server.HttpStatusCode;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.chainlead.common.Refusal;

/** Links that hand out a file made or fetched at the moment of the click, under the person's own rights. */
public final class FileDownload {

    private FileDownload() {}

    /** Makes the whole file in memory; for documents of a few pages. */
    @FunctionalInterface
    public interface Bytes {
        byte[] make() throws IOException;
    }

    /** A file as it is sent. {@code length} in bytes, -1 when unknown. */
    public record File(String name, String contentType, long length, InputStream content) {

        public static File of(String name, String contentType, byte[] bytes) {
            return new File(name, contentType, bytes.length, new ByteArrayInputStream(bytes));
        }
    }

    /** Opens the file for sending; a {@link Refusal} answers "not found". */
    @FunctionalInterface
    public interface Source {
        File open() throws IOException;
    }

    public static Anchor link(String text, String fileName, String contentType, Bytes bytes) {
        return link(text, () -> File.of(fileName, contentType, bytes.make()));
    }

    public static Anchor link(String text, Source source) {
        Anchor anchor = new Anchor(handler(source), AttachmentType.DOWNLOAD, text);
        anchor.addClassName("download-link");
        return anchor;
    }

    /** A link that looks like a secondary button, for exports in a row of actions. */
    public static Anchor button(String text, Source source) {
        Anchor anchor = link(text, source);
        anchor.addClassName("button-link");
        return anchor;
    }

    /** Shows the file in the browser instead of saving it, e.g. a scan. */
    public static Anchor preview(String text, Source source) {
        Anchor anchor = new Anchor(handler(source), AttachmentType.INLINE, text);
        anchor.setTarget("_blank");
        return anchor;
    }

    private static DownloadHandler handler(Source source) {
        return DownloadHandler.fromInputStream(event -> response(source));
    }

    private static DownloadResponse response(Source source) throws IOException {
        try {
            File file = source.open();
            return new DownloadResponse(file.content(), file.name(), file.contentType(), file.length());
        } catch (Refusal refusal) {
            return DownloadResponse.error(HttpStatusCode.NOT_FOUND, refusal);
        }
    }
}
