package org.chainlead.common;

/** Lengths as people count them: a rare character beyond the basic plane is one, though Java keeps two. */
public final class CodePoints {

    private CodePoints() {}

    public static int of(String text) {
        return text.codePointCount(0, text.length());
    }
}
