package org.chainlead.attachment;

import static org.chainlead.common.Texts.t;

import java.text.Normalizer;
import java.util.Locale;
import org.chainlead.common.CodePoints;

/** Makes a name from a browser safe to show and to save under. Rare characters such as 𠮷 stay as they are. */
final class FileNames {

    /** Code points a name may have, its ending included. */
    static final int LONGEST = 120;

    private static final String FORBIDDEN = "<>:\"|?*";

    private FileNames() {}

    /** The last part of a path, without control, format (bidi) and forbidden characters, shortened before its ending. */
    static String clean(String raw) {
        String last = raw.substring(Math.max(raw.lastIndexOf('/'), raw.lastIndexOf('\\')) + 1);
        StringBuilder kept = new StringBuilder();
        Normalizer.normalize(last, Normalizer.Form.NFC)
                .codePoints()
                .filter(FileNames::isVisible)
                .map(c -> FORBIDDEN.indexOf(c) >= 0 ? '_' : c)
                .forEach(kept::appendCodePoint);
        String name = kept.toString().strip().replaceAll("[. ]+$", "");
        String ending = ending(name);
        String stem = ending.isEmpty() ? name : name.substring(0, name.length() - ending.length() - 1);
        stem = stem.strip().replaceAll("^\\.+", "");
        if (stem.isBlank()) {
            stem = t("attachment.unnamed");
        }
        return ending.isEmpty() ? shorten(stem, LONGEST) : shorten(stem, LONGEST - ending.length() - 1) + "." + ending;
    }

    /** What follows the last dot, in lower case; empty without a plausible one. */
    static String ending(String name) {
        int dot = name.lastIndexOf('.');
        String ending = dot < 0 ? "" : name.substring(dot + 1).strip().toLowerCase(Locale.ROOT);
        return ending.length() <= 10 && ending.matches("[a-z0-9]+") ? ending : "";
    }

    private static String shorten(String text, int codePoints) {
        return CodePoints.of(text) <= codePoints ? text : text.substring(0, text.offsetByCodePoints(0, codePoints));
    }

    private static boolean isVisible(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            // Han characters newer than this JDK stand in planes 2 and 3.
            case Character.UNASSIGNED -> c >= 0x20000 && (c & 0xFFFF) < 0xFFFE && c < 0x40000;
            default -> true;
        };
    }
}
