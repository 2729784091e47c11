package org.chainlead.office;

import static org.chainlead.common.Texts.t;

import com.github.pjfanning.xlsx.SharedStringsImplementationType;
import com.github.pjfanning.xlsx.StreamingReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.apache.poi.ss.usermodel.Workbook;
import org.chainlead.common.Refusal;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads the tables people bring: .xlsx, .xls (up to {@link TableLimits#XLS_BYTES}), .et when it is an .xlsx inside,
 * .csv and .txt in UTF-8, UTF-16 with mark or GB18030, and tables pasted from a spreadsheet, kept as .tsv. What a file is, its content
 * decides; its extension must fit.
 *
 * <p>Every refusal is a {@link Refusal} whose sentences name the file, the place and the way out. Merged cells are
 * filled, spaces around text are dropped, formulas count with the value the file remembers, control characters are
 * removed. Nothing in a file is executed, fetched or unpacked to a path it names.
 */
public final class TableReader {

    private static final Logger LOG = LoggerFactory.getLogger(TableReader.class);
    private static final int READ_AHEAD_ROWS = 100;
    private static final int BUFFER = 8192;

    private TableReader() {}

    /** Reads an upload to its end or to the limit; leaves the stream open. */
    public static TableFile read(String fileName, InputStream content) {
        Path copy = null;
        try {
            copy = Files.createTempFile("table", ".tmp");
            copy(fileName, content, copy);
            return read(fileName, copy);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            delete(copy);
        }
    }

    /** Reads a file; the name is the one its owner gave it. */
    public static TableFile read(String fileName, Path file) {
        try {
            return read(PlainText.clean(fileName), file, FileKind.of(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads a table pasted from a spreadsheet: columns by tab, rows by line. */
    public static TableFile readPasted(String text) {
        String name = t("office.read.pasted");
        if (text.length() > TableLimits.PASTED_LENGTH) {
            throw Refusal.because("office.read.pastedTooLong", TableLimits.PASTED_LENGTH);
        }
        return DelimitedText.readPasted(name, text);
    }

    private static TableFile read(String name, Path file, FileKind kind) throws IOException {
        long size = Files.size(file);
        if (size == 0) {
            throw Refusal.because("office.read.nothing", name);
        }
        if (size > TableLimits.FILE_BYTES) {
            throw tooBig(name, TableLimits.FILE_BYTES);
        }
        String extension = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return switch (extension) {
            case "xlsx" -> workbook(name, file, kind);
            case "et" -> kind == FileKind.ZIP ? streamed(name, file) : refuse("office.read.et", name);
            case "xls" -> kind == FileKind.OLE2 ? XlsFile.read(name, file) : workbook(name, file, kind);
            case "csv", "txt" -> text(name, file, kind);
            case "tsv" -> pasted(name, file, kind);
            case "xlsm", "xltm", "xlsb" -> refuse("office.read.macros", name);
            default -> refuse("office.read.extension", name);
        };
    }

    private static TableFile workbook(String name, Path file, FileKind kind) throws IOException {
        return switch (kind) {
            case ZIP -> streamed(name, file);
            case OLE2 -> XlsFile.isEncrypted(file) ? refuse("office.read.password", name) : XlsFile.read(name, file);
            case OTHER -> refuse("office.read.notWhatItSays", name);
        };
    }

    private static TableFile text(String name, Path file, FileKind kind) throws IOException {
        if (kind != FileKind.OTHER) {
            return refuse("office.read.notWhatItSays", name);
        }
        return DelimitedText.readFile(
                name, t("office.read.onlySheet"), TextEncoding.decode(name, Files.readAllBytes(file)));
    }

    /** Tab separated as spreadsheets put it on the clipboard; what was pasted is kept under this extension. */
    private static TableFile pasted(String name, Path file, FileKind kind) throws IOException {
        if (kind != FileKind.OTHER) {
            return refuse("office.read.notWhatItSays", name);
        }
        return DelimitedText.readPasted(name, TextEncoding.decode(name, Files.readAllBytes(file)));
    }

    private static TableFile streamed(String name, Path file) {
        Container.check(name, file);
        try (Workbook workbook = StreamingReader.builder()
                .rowCacheSize(READ_AHEAD_ROWS)
                .bufferSize(BUFFER)
                .setSharedStringsImplementationType(SharedStringsImplementationType.POI_READ_ONLY)
                .open(file.toFile())) {
            return WorkbookTables.read(name, workbook);
        } catch (Refusal e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            // The library has many exceptions for one fact: this is not a workbook any program would open.
            LOG.info("A table file cannot be read", e);
            throw Refusal.because("office.read.broken", name);
        }
    }

    private static void copy(String name, InputStream content, Path copy) throws IOException {
        try (OutputStream out = Files.newOutputStream(copy)) {
            byte[] buffer = new byte[BUFFER];
            long size = 0;
            for (int n = content.read(buffer); n >= 0; n = content.read(buffer)) {
                size += n;
                if (size > TableLimits.FILE_BYTES) {
                    throw tooBig(name, TableLimits.FILE_BYTES);
                }
                out.write(buffer, 0, n);
            }
        }
    }

    static Refusal tooBig(String name, long limit) {
        return Refusal.because("office.read.tooBig", name, limit >> 20);
    }

    private static TableFile refuse(String key, String name) {
        throw Refusal.because(key, name);
    }

    private static void delete(@Nullable Path file) {
        try {
            if (file != null) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            file.toFile().deleteOnExit();
        }
    }
}
