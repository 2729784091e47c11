package org.chainlead.project;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.regex.Pattern;
import org.chainlead.common.Texts;

/** A name looks cut off when it ends within a word (项 without 目; the endings are data) or in an open bracket. */
final class CutOffName {

    private static final String OPENING = "([{【《〈「“‘";
    private static final String CLOSING = ")]}】》〉」”’";

    private final Pattern endings = Pattern.compile("(?:" + Texts.t("project.import.openEndings") + ")$");

    boolean looksCutOff(String name) {
        String normal = ProjectTexts.normal(name);
        return endings.matcher(normal).find() || leavesOpen(normal);
    }

    private static boolean leavesOpen(String name) {
        Deque<Integer> open = new ArrayDeque<>();
        for (char letter : name.toCharArray()) {
            if (OPENING.indexOf(letter) >= 0) {
                open.push(OPENING.indexOf(letter));
            } else if (!open.isEmpty() && CLOSING.indexOf(letter) == open.peek()) {
                open.pop();
            }
        }
        return !open.isEmpty();
    }
}
