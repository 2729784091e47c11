package org.chainlead.dispatch;

/**
 * A sentence that is marked where it stands.
 *
 * @param start offset of its first char
 * @param end offset behind its last char
 * @param unchanged stands in the last accepted report of the task
 * @param withoutFigure names neither number nor date
 */
public record TextMark(int start, int end, boolean unchanged, boolean withoutFigure) {

    /** The sentence in the text it was found in. */
    public String in(String text) {
        return text.substring(start, end);
    }
}
