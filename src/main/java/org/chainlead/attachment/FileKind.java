package org.chainlead.attachment;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A kind of file that may be attached (product.md, Everywhere).
 *
 * @param ending without dot, lower case
 * @param contentType under which it is handed out
 * @param families how its content may be built
 * @param parts of which one must occur: for OOXML a content type of the main part, for OLE2 the name of its main stream
 */
record FileKind(String ending, String contentType, Set<Family> families, Set<String> parts) {

    /** Shapes of content, told apart by the first bytes. */
    enum Family {
        PDF,
        JPEG,
        PNG,
        HEIC,
        OFD,
        /** Office Open XML: a zip with a list of content types. */
        OOXML,
        /** The compound file of the older office formats. */
        OLE2
    }

    private static final String WORD = "wordprocessingml.document.main+xml";
    private static final String SHEET = "spreadsheetml.sheet.main+xml";
    private static final String SLIDES = "presentationml.presentation.main+xml";
    private static final String WORD_STREAM = "WordDocument";
    private static final String SHEET_STREAM = "Workbook";
    private static final String OLD_SHEET_STREAM = "Book";
    private static final String SLIDES_STREAM = "PowerPoint Document";
    private static final String OOXML = "application/vnd.openxmlformats-officedocument.";

    private static final List<FileKind> ALL = List.of(
            simple("pdf", "application/pdf", Family.PDF),
            simple("ofd", "application/ofd", Family.OFD),
            ole("doc", "application/msword", WORD_STREAM),
            ooxml("docx", OOXML + "wordprocessingml.document", WORD),
            both("wps", "application/vnd.ms-works", WORD, WORD_STREAM),
            ole("xls", "application/vnd.ms-excel", SHEET_STREAM, OLD_SHEET_STREAM),
            ooxml("xlsx", OOXML + "spreadsheetml.sheet", SHEET),
            both("et", "application/vnd.ms-excel", SHEET, SHEET_STREAM, OLD_SHEET_STREAM),
            ole("ppt", "application/vnd.ms-powerpoint", SLIDES_STREAM),
            ooxml("pptx", OOXML + "presentationml.presentation", SLIDES),
            both("dps", "application/vnd.ms-powerpoint", SLIDES, SLIDES_STREAM),
            simple("jpg", "image/jpeg", Family.JPEG),
            simple("jpeg", "image/jpeg", Family.JPEG),
            simple("png", "image/png", Family.PNG),
            simple("heic", "image/heic", Family.HEIC));

    private static final Map<String, FileKind> BY_ENDING =
            ALL.stream().collect(Collectors.toMap(FileKind::ending, Function.identity()));

    static Optional<FileKind> of(String ending) {
        @Nullable FileKind kind = BY_ENDING.get(ending);
        return Optional.ofNullable(kind);
    }

    static List<String> endings() {
        return ALL.stream().map(FileKind::ending).toList();
    }

    private static FileKind simple(String ending, String contentType, Family family) {
        return new FileKind(ending, contentType, Set.of(family), Set.of());
    }

    private static FileKind ooxml(String ending, String contentType, String part) {
        return new FileKind(ending, contentType, Set.of(Family.OOXML), Set.of(part));
    }

    private static FileKind ole(String ending, String contentType, String... streams) {
        return new FileKind(ending, contentType, Set.of(Family.OLE2), Set.of(streams));
    }

    /** WPS writes its own endings in either shape. */
    private static FileKind both(String ending, String contentType, String... parts) {
        return new FileKind(ending, contentType, Set.of(Family.OOXML, Family.OLE2), Set.of(parts));
    }
}
