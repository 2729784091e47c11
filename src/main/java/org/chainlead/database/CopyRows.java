package org.chainlead.database;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** Rows in the text form of COPY: one call of {@link #add} a row, values in the order of the columns. */
public final class CopyRows {

    private final StringBuilder text = new StringBuilder(1024);
    private long count;

    /** A row; null is null, bytes are written in hexadecimal, integers as an array, everything else as its own text. */
    public CopyRows add(@Nullable Object... values) {
        for (int i = 0; i < values.length; i++) {
            if (i > 0) {
                text.append('\t');
            }
            put(values[i]);
        }
        text.append('\n');
        count++;
        return this;
    }

    public long count() {
        return count;
    }

    public byte[] bytes() {
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private void put(@Nullable Object value) {
        switch (value) {
            case null -> text.append("\\N");
            case int[] numbers -> list(numbers);
            case byte[] bytes -> HexFormat.of().formatHex(text.append("\\\\x"), bytes);
            case String words -> escape(words);
            default -> text.append(value);
        }
    }

    private void list(int[] numbers) {
        text.append('{');
        for (int i = 0; i < numbers.length; i++) {
            if (i > 0) {
                text.append(',');
            }
            text.append(numbers[i]);
        }
        text.append('}');
    }

    private void escape(String words) {
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            switch (c) {
                case '\\' -> text.append("\\\\");
                case '\n' -> text.append("\\n");
                case '\r' -> text.append("\\r");
                case '\t' -> text.append("\\t");
                default -> text.append(c);
            }
        }
    }
}
