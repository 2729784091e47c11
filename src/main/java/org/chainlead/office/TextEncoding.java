package org.chainlead.office;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.chainlead.common.Refusal;

/**
 * Finds out how a text file is encoded: by its byte order mark, else as UTF-8 if every byte fits, else as GB18030 (which
 * covers GBK and GB2312) if every byte fits.
 */
final class TextEncoding {

    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final char MARK = '\uFEFF';

    private TextEncoding() {}

    /** The text without byte order mark; refuses what is no text. */
    static String decode(String file, byte[] bytes) {
        String text = marked(bytes)
                .or(() -> strictly(bytes, StandardCharsets.UTF_8))
                .or(() -> strictly(bytes, GB18030))
                .filter(decoded -> decoded.indexOf('\0') < 0)
                .orElseThrow(() -> Refusal.because("office.read.noText", file));
        return !text.isEmpty() && text.charAt(0) == MARK ? text.substring(1) : text;
    }

    /** Spreadsheets save "Unicode text" as UTF-16 with a mark. */
    private static Optional<String> marked(byte[] bytes) {
        if (bytes.length >= 2 && (bytes[0] & 0xFF) == 0xFF && (bytes[1] & 0xFF) == 0xFE) {
            return strictly(bytes, StandardCharsets.UTF_16LE);
        }
        if (bytes.length >= 2 && (bytes[0] & 0xFF) == 0xFE && (bytes[1] & 0xFF) == 0xFF) {
            return strictly(bytes, StandardCharsets.UTF_16BE);
        }
        return Optional.empty();
    }

    private static Optional<String> strictly(byte[] bytes, Charset charset) {
        try {
            return Optional.of(charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }
}
