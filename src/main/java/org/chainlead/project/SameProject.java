package org.chainlead.project;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.Set;

/**
 * Two rows are likely one project when their sums are equal and their names alike: of the two-character pieces of the
 * shorter name at least {@value #LEAST} percent stand in the other. So a name with the company before it is alike to the
 * same name without, while 建设项目 at the end of both is not enough.
 */
final class SameProject {

    /** Least likeness, in percent. */
    static final int LEAST = 60;

    private static final int PIECE = 2;
    private static final int PERCENT = 100;

    private SameProject() {}

    static boolean isLikely(String name, BigDecimal investment, String other, BigDecimal otherInvestment) {
        return investment.compareTo(otherInvestment) == 0 && likeness(name, other) >= LEAST;
    }

    /** In percent of the shorter name; width, blanks and punctuation do not matter. */
    static int likeness(String name, String other) {
        Set<String> one = pieces(ProjectTexts.letters(name));
        Set<String> two = pieces(ProjectTexts.letters(other));
        int shorter = Math.min(one.size(), two.size());
        one.retainAll(two);
        return shorter == 0 ? 0 : PERCENT * one.size() / shorter;
    }

    private static Set<String> pieces(String letters) {
        Set<String> pieces = new HashSet<>();
        for (int i = 0; i + PIECE <= letters.length(); i++) {
            pieces.add(letters.substring(i, i + PIECE));
        }
        return pieces;
    }
}
