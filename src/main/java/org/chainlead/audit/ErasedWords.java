package org.chainlead.audit;

import static org.chainlead.common.Texts.t;

import org.chainlead.audit.spi.TextPlace;
import org.chainlead.common.CodePoints;
import tools.jackson.databind.json.JsonMapper;

/**
 * Words on their way out, and the mark that stands in their place. Words of fewer than {@value #LONG} characters are common
 * ones, as 同意: they are replaced only where they are the whole text.
 */
record ErasedWords(String from, String to, boolean whole) {

    /** From this length on (code points) words are looked for inside longer texts. */
    static final int LONG = 8;

    private static final JsonMapper JSON = JsonMapper.builder().build();

    static ErasedWords hiding(ErasureId id, String words) {
        return new ErasedWords(words, hiddenMark(id), isShort(words));
    }

    static ErasedWords releasing(ErasureId id, String words) {
        return new ErasedWords(hiddenMark(id), words, false);
    }

    /** What was hidden. */
    static ErasedWords erasing(ErasureId id) {
        return new ErasedWords(hiddenMark(id), erasedMark(id), false);
    }

    static boolean isShort(String words) {
        return CodePoints.of(words) < LONG;
    }

    /** As they stand in such a column. */
    ErasedWords in(TextPlace.Form form) {
        if (form != TextPlace.Form.JSON) {
            return this;
        }
        return whole
                ? new ErasedWords(JSON.writeValueAsString(from), JSON.writeValueAsString(to), false)
                : new ErasedWords(inner(from), inner(to), false);
    }

    private static String inner(String words) {
        String quoted = JSON.writeValueAsString(words);
        return quoted.substring(1, quoted.length() - 1);
    }

    private static String hiddenMark(ErasureId id) {
        return t("audit.erase.markHidden", shortId(id));
    }

    private static String erasedMark(ErasureId id) {
        return t("audit.erase.markErased", shortId(id));
    }

    private static String shortId(ErasureId id) {
        return id.uuid().toString().substring(0, 13);
    }
}
