package org.chainlead.office;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import org.apache.poi.xwpf.usermodel.XWPFDocument;

/** Official documents as .docx in the layout of GB/T 9704-2012. Fonts are named, never embedded. */
public final class DocxExport {

    private DocxExport() {}

    /** Writes the document; the stream stays open. */
    public static void write(OfficialDocument content, OutputStream out) {
        try (XWPFDocument document = new OfficialLayout(content).layOut()) {
            document.write(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
