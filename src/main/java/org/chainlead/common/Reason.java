package org.chainlead.common;

import java.util.List;

/**
 * Why something was refused, as data: the key of a sentence in the text file and its arguments. The sentence says what
 * is wrong, where, and what to do.
 */
public record Reason(String key, List<Object> arguments) {

    public static Reason of(String key, Object... arguments) {
        return new Reason(key, List.of(arguments));
    }

    public String text() {
        return Texts.t(key, arguments.toArray());
    }
}
